import { canonicalUrl, classifyLink } from "../../links/index.js";
import type { RawLink } from "../source.js";
import type { CellLink } from "./cell.js";

const PAPER_LABEL =
  /^\W*(?:paper(?: \d)?|pdf|arxiv|abs(?:tract)?|preprint|publication|html|doi|openreview|paper link)\W*$/i;
const OTHER_LABEL =
  /^\W*(?:links?|code|github|repo(?:sitory)?|project(?: page)?|page|website|site|homepage|home|demo|data(?:set)?s?|models?|hugging ?face|tweet|twitter|x|blog|post|video|youtube|slides?|poster|bib(?:tex)?|supp(?:lementary)?|colab|here|note|docs?|review|news|summary|thread)\W*$/i;

/** What is about a paper and is no page of its project. */
const TALK =
  /^\W*(?:tweet|twitter|x|blog|post|video|youtube|slides?|poster|news|review|summary|thread)\W*$/i;

const TWEET = /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\//i;

/** Whether a text is what a link is called rather than the title of what it leads to. */
export function isLabel(text: string): boolean {
  return (
    text === "" ||
    PAPER_LABEL.test(text) ||
    OTHER_LABEL.test(text) ||
    /^(?:https?:\/\/\S+|\d{4}\.\d{4,5}(?:v\d+)?|arxiv:\s?\S+)$/i.test(text)
  );
}

/** Whether a link leads to a paper: by its address, or by what it is called. */
export function isPaperLink({ text, label }: CellLink): boolean {
  if (PAPER_LABEL.test(label)) return canonicalUrl(text) !== undefined;
  const kind = classifyLink(text)?.kind;
  return kind === "paper" || kind === "pdf" || kind === "doi";
}

/** Whether an address runs something or holds a page of its own, instead of leading to one. */
export function isUnsafeLink({ text }: CellLink): boolean {
  return /^\s*(?:javascript|vbscript|data):/i.test(text);
}

/** A link for a draft, with what the list says of it. */
export function toRawLink(link: CellLink, isPaper: boolean): RawLink {
  const { label, ...raw } = link;
  if (isPaper) return { ...raw, field: "paper", kind: "paper" };
  if (classifyLink(link.text)?.repo !== undefined) return { ...raw, field: "repository" };
  return TALK.test(label) || TWEET.test(link.text) ? { ...raw, kind: "other" } : raw;
}
