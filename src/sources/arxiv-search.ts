import { startsAsPage } from "../html/starts-as-page.js";
import { addressSays } from "./arxiv/address-says.js";
import { createPageReader } from "./arxiv/html-records.js";
import { createSearchPage } from "./arxiv/search-page.js";
import type { Source, SourceHints } from "./source.js";

/** Results of the search on arxiv.org, whole pages and parts of them. */
export const arxivSearch: Source = {
  id: "arxiv-search",
  source: "arxiv",
  format: "html",
  kind: "search",
  detect: detectArxivSearch,
  surest: 0.96,
  parse: (emit, hints) =>
    createPageReader(emit, hints, (limited) => createSearchPage(limited, hints)),
};

const TITLE = /<title\b[^>]{0,100}>\s*Search \| arXiv/i;
const RESULT =
  /<p\b[^>]{0,100}>\s*<a\s[^>]{0,100}href\s*=\s*["']?https?:\/\/arxiv\.org\/abs\/[^>]{1,60}>\s*arXiv:/i;
const ADDRESS = /^https?:\/\/(?:www\.)?arxiv\.org\/(?:a|search)\/?(?:[?#\w]|$)/i;

function detectArxivSearch(head: string, hints: SourceHints): number {
  if (!startsAsPage(head)) return 0;
  if (TITLE.test(head)) return 0.96;
  if (RESULT.test(head)) return 0.9;
  return addressSays(ADDRESS, head, hints) ? 0.8 : 0;
}
