import { arxivAbs } from "./arxiv-abs.js";
import { arxivAtom } from "./arxiv-atom.js";
import { arxivJson } from "./arxiv-json.js";
import { arxivList } from "./arxiv-list.js";
import { arxivOai } from "./arxiv-oai.js";
import { arxivRss } from "./arxiv-rss.js";
import { arxivSearch } from "./arxiv-search.js";
import { feedJson } from "./feed-json.js";
import { feedXml } from "./feed-xml.js";
import { huggingFaceHtml } from "./huggingface-html.js";
import { huggingFaceJson } from "./huggingface-json.js";
import { huggingFacePaperText } from "./huggingface-paper-text.js";
import { huggingFaceText } from "./huggingface-text.js";
import { linkPostsJson } from "./link-posts-json.js";
import { markdownList } from "./markdown-list.js";
import { markdownListJson } from "./markdown-list-json.js";
import { openAlexJson } from "./openalex-json.js";
import { openReviewJson } from "./openreview-json.js";
import { pageMetadata } from "./page-metadata.js";
import { paperTableCsv } from "./paper-table-csv.js";
import { papersWithCodeHtml } from "./paperswithcode-html.js";
import { papersWithCodeJson } from "./paperswithcode-json.js";
import { schemaOrgJson } from "./schema-org-json.js";
import { semanticScholarJson } from "./semanticscholar-json.js";
import type { Source } from "./source.js";

/**
 * The sources in the order in which they are asked. A new one is one file and one line here: see
 * `docs/adding-a-source.md`.
 */
export const sources: readonly Source[] = [
  huggingFaceText,
  huggingFacePaperText,
  huggingFaceJson,
  huggingFaceHtml,
  arxivList,
  arxivSearch,
  arxivAbs,
  arxivAtom,
  arxivRss,
  arxivOai,
  arxivJson,
  papersWithCodeJson,
  papersWithCodeHtml,
  semanticScholarJson,
  openAlexJson,
  openReviewJson,
  markdownListJson,
  markdownList,
  paperTableCsv,
  feedXml,
  feedJson,
  linkPostsJson,
  pageMetadata,
  schemaOrgJson,
];
