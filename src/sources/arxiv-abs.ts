import { startsAsPage } from "../html/starts-as-page.js";
import { createAbstractPage } from "./arxiv/abstract-page.js";
import { addressSays } from "./arxiv/address-says.js";
import { createPageReader } from "./arxiv/html-records.js";
import type { Source, SourceHints } from "./source.js";

/** The page of one paper on arxiv.org, `/abs/...`. */
export const arxivAbs: Source = {
  id: "arxiv-abs",
  source: "arxiv",
  format: "html",
  kind: "paper",
  detect: detectArxivAbs,
  surest: 0.97,
  parse: (emit, hints) =>
    createPageReader(emit, hints, (limited) => createAbstractPage(limited, hints)),
};

const META = /<meta\s[^>]{0,100}\bname\s*=\s*["']?citation_arxiv_id\b/i;
const TITLE =
  /<title\b[^>]{0,100}>\s*\[(?:\d{4}\.\d{4,5}|[a-z-]{2,9}(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?\]/i;
const DATELINE = /\[\s*Submitted on \d{1,2} [A-Z][a-z]{2} \d{4}/;
const ADDRESS = /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/abs\//i;

function detectArxivAbs(head: string, hints: SourceHints): number {
  if (!startsAsPage(head)) return 0;
  if (META.test(head) || TITLE.test(head)) return 0.97;
  if (DATELINE.test(head)) return 0.9;
  return addressSays(ADDRESS, head, hints) ? 0.8 : 0;
}
