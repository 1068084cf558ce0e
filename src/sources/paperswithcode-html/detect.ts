import { startsAsPage } from "../../html/starts-as-page.js";
import { isPapersWithCodeAddress } from "../paperswithcode/address.js";
import type { SourceHints } from "../source.js";

const CARD =
  /<h1\b[^<>]{0,200}>\s{0,100}<a\b[^<>]{0,200}\bhref\s*=\s*["']?(?:https?:\/\/(?:www\.)?paperswithcode\.com)?\/paper\/[^\s"'<>]{1,300}/i;
const NAME = /<title\b[^<>]{0,200}>[^<]{0,300}\bPapers With Code\b/i;
const SITE = /\bpaperswithcode\.com\b|\bhref\s*=\s*["']?\/paper\/[^\s"'<>]{1,300}#code\b/i;

/**
 * How sure it is, from 0 to 1, that markup is a page of Papers with Code: by headings that lead to its
 * papers, and by its name. What it is called by classes makes no difference.
 */
export function detectPapersWithCodeHtml(head: string, hints: SourceHints): number {
  if (!startsAsPage(head)) return 0;
  const named = NAME.test(head);
  if (CARD.test(head)) return named || SITE.test(head) ? 0.9 : 0.6;
  if (named) return 0.7;
  return hints.url !== undefined && isPapersWithCodeAddress(hints.url) && SITE.test(head) ? 0.6 : 0;
}
