import type { Candidate } from "./candidate.js";
import type { ClassifiedLink } from "./found-link.js";

/** A stretch of text together with what it leads to. */
export interface ReadLink {
  candidate: Candidate;
  target: ClassifiedLink;
}

// Bounds the work on markup that is never closed.
const LONGEST_TAG = 512;
const LONGEST_LABEL = 1024;

/**
 * Leaves out addresses that are only the visible text of a link with an address of its own, as in
 * `<a href="…">…</a>`, `\href{…}{…}` and `[…](…)`. Pages shorten what they show, so that the visible
 * address may lead to nowhere or to somebody else. One that leads to the same target stays.
 *
 * @param links in order of appearance
 */
export function withoutVisibleAddresses(text: string, links: readonly ReadLink[]): ReadLink[] {
  const kept: ReadLink[] = [];
  let hiddenUntil = 0;
  for (const link of links) {
    const { start, end } = link.candidate;
    if (start < hiddenUntil) continue;
    const shown = kept.at(-1);
    if (shown !== undefined && isLabelOf(text, shown, link)) kept.pop();
    kept.push(link);
    hiddenUntil = labelEnd(text, start, end);
  }
  return kept;
}

function isLabelOf(text: string, shown: ReadLink, link: ReadLink): boolean {
  const { start, end } = shown.candidate;
  const target = link.candidate.start;
  if (!isMarkdownTarget(text, target) || isMarkdownTarget(text, start)) return false;
  const distance = target - end;
  if (distance > LONGEST_LABEL || shown.target.url === link.target.url) return false;
  // A bracket in between belongs to another link.
  return !/[[\]]/.test(text.slice(end, target - "](".length));
}

function isMarkdownTarget(text: string, at: number): boolean {
  return text.endsWith("](", at);
}

function labelEnd(text: string, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - 8), start).toLowerCase();
  if (before.endsWith("\\href{")) return texLabelEnd(text, end);
  return /href=["']?$/.test(before) ? anchorEnd(text, end) : end;
}

function texLabelEnd(text: string, end: number): number {
  const label = /^[^{}]{0,64}\}[ \t\n]{0,4}\{([^{}]*)\}/.exec(text.slice(end, end + LONGEST_LABEL));
  return label === null ? end : end + label[0].length;
}

function anchorEnd(text: string, end: number): number {
  const tag = text.slice(end, end + LONGEST_TAG).indexOf(">");
  if (tag < 0) return end;
  const closing = text
    .slice(end + tag, end + tag + LONGEST_LABEL)
    .toLowerCase()
    .indexOf("</a");
  return closing < 0 ? end : end + tag + closing;
}
