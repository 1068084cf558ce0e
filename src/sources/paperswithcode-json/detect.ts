import { JSON_START, jsonMember, JSON_QUOTE as Q } from "../json-detect.js";
import { isPapersWithCodeAddress } from "../paperswithcode/address.js";
import type { SourceHints } from "../source.js";

const PAIR = [jsonMember("paper_title", ""), jsonMember("repo_url", "")];
const PAGE = jsonMember("paper_url", String.raw`${Q}https?://(?:www\.)?paperswithcode\.com/paper/`);
const TITLE = jsonMember("title", Q);
const PLACES = jsonMember("url_abs|url_pdf", "");
const OWN = jsonMember(
  "route_identifier|predecessor_papers|successor_papers|conference_name|proceeding|nips_id|paper_url",
  "",
);
const ARXIV = jsonMember("arxiv_id", "");
const BESIDE_ARXIV = jsonMember("citation_count|date_published|url_abs|resources", "");
const NEW_LIST = jsonMember("applied_filters", String.raw`\{`);

/** How sure it is, from 0 to 1, that a text is data of Papers with Code. */
export function detectPapersWithCodeJson(head: string, hints: SourceHints): number {
  if (!JSON_START.test(head)) return 0;
  if (PAIR.every((member) => member.test(head)) || PAGE.test(head)) return 0.95;
  const own = OWN.test(head) || (ARXIV.test(head) && BESIDE_ARXIV.test(head));
  if (TITLE.test(head) && own) return PLACES.test(head) ? 0.9 : 0.7;
  if (TITLE.test(head) && PLACES.test(head)) return 0.6;
  if (NEW_LIST.test(head)) return 0.7;
  return hints.url !== undefined && isPapersWithCodeAddress(hints.url) ? 0.8 : 0;
}
