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
const TEX_LINK = "\\href{";

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
    if (isMarkdownTarget(text, start)) dropLabel(text, kept, link);
    kept.push(link);
    hiddenUntil = labelEnd(text, start, end);
  }
  return kept;
}

function dropLabel(text: string, kept: ReadLink[], link: ReadLink): void {
  const labelEnd = link.candidate.start - "](".length;
  for (let shown = kept.at(-1); shown !== undefined; shown = kept.at(-1)) {
    const { start, end } = shown.candidate;
    if (labelEnd - end > LONGEST_LABEL || isMarkdownTarget(text, start)) return;
    // A bracket in between belongs to another link.
    if (/[[\]]/.test(text.slice(end, labelEnd)) || shown.target.url === link.target.url) return;
    kept.pop();
  }
}

function isMarkdownTarget(text: string, at: number): boolean {
  return text.endsWith("](", at);
}

function labelEnd(text: string, start: number, end: number): number {
  if (text.slice(Math.max(0, start - TEX_LINK.length), start).toLowerCase() === TEX_LINK) {
    return texLabelEnd(text, end);
  }
  const before = text.slice(Math.max(0, start - LONGEST_TAG), start);
  const tag = before.slice(before.lastIndexOf("<") + 1);
  return /^a\s/i.test(tag) && /href\s?=\s?["']?$/i.test(tag) ? anchorEnd(text, end) : end;
}

function texLabelEnd(text: string, end: number): number {
  const near = text.slice(end, end + LONGEST_LABEL);
  return end + (/^[^{}]{0,64}\}\s{0,4}\{[^{}]*\}/.exec(near)?.[0].length ?? 0);
}

function anchorEnd(text: string, end: number): number {
  const near = text.slice(end, end + LONGEST_LABEL);
  const label = near.indexOf(">");
  const next = label < 0 ? -1 : near.slice(label).search(/<\/?a[\s>]/i);
  return next < 0 ? end : end + label + next;
}
