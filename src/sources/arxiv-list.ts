import { startsAsPage } from "../html/starts-as-page.js";
import { addressSays } from "./arxiv/address-says.js";
import { createPageReader } from "./arxiv/html-records.js";
import { createListPage } from "./arxiv/list-page.js";
import type { Source, SourceHints } from "./source.js";

/** List pages of arXiv: /new, /recent, a month, and catch-up, in old and new markup. */
export const arxivList: Source = {
  id: "arxiv-list",
  source: "arxiv",
  format: "html",
  kind: "list",
  detect: detectArxivList,
  surest: 0.96,
  parse: (emit, hints) =>
    createPageReader(emit, hints, (limited) => createListPage(limited, hints)),
};

const HEADING =
  />\s*(?:Showing new listings for|Authors and titles for|(?:New submissions|Cross-lists|Replacements) for|Catchup results for)\s/i;
const ITEM =
  /<dt\b[^>]{0,100}>(?:[^<]{0,100}<(?!\/dt)[^>]{0,200}>){0,8}?[^<]{0,100}<a\s[^>]{0,100}href\s*=\s*["']?(?:https?:\/\/(?:[a-z]+\.)?arxiv\.org)?\/abs\//i;
const ADDRESS = /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:list|catchup)\//i;

function detectArxivList(head: string, hints: SourceHints): number {
  if (!startsAsPage(head)) return 0;
  const item = ITEM.test(head);
  if (HEADING.test(head) && (item || /arxiv/i.test(head))) return 0.96;
  if (item) return 0.9;
  return addressSays(ADDRESS, head, hints) ? 0.8 : 0;
}
