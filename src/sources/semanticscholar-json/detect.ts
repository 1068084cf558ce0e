import { JSON_START, jsonMember, JSON_QUOTE as Q } from "../json-detect.js";
import type { SourceHints } from "../source.js";

const API = /^https?:\/\/(?:api|partner)\.semanticscholar\.org\//i;
const PAPER_ID = jsonMember("paperId", `${Q}[0-9a-f]{40}${Q}`);
const RECOMMENDED = jsonMember("recommendedPapers", String.raw`\[`);
const EXTERNAL = jsonMember("externalIds", String.raw`\{`);
const TITLE = jsonMember("title", "");
/** An answer without a result holds nothing that is particular; the order of its members is. */
const EMPTY =
  /^\ufeff?\s*\{\s*"total"\s*:\s*0\s*,\s*"offset"\s*:\s*\d+\s*(?:,\s*"data"\s*:\s*\[\s*\]\s*)?\}\s*$/;

/** How sure it is, from 0 to 1, that a text is an answer of Semantic Scholar. */
export function detectSemanticScholar(head: string, hints: SourceHints): number {
  if (!JSON_START.test(head)) return 0;
  if (PAPER_ID.test(head) || RECOMMENDED.test(head)) return 0.9;
  if (EXTERNAL.test(head) && TITLE.test(head)) return 0.8;
  if (EMPTY.test(head)) return 0.6;
  return hints.url !== undefined && API.test(hints.url) ? 0.8 : 0;
}
