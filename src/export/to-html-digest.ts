import type { Paper } from "../model/index.js";
import { requirePapers } from "../model/require-papers.js";
import { type DigestEntry, digestEntry } from "./digest-entry.js";
import { type DigestFrame, digestFoot, digestHead, digestItem } from "./digest-html.js";
import { checkDigestOptions, type HtmlDigestOptions } from "./digest-options.js";
import { digestText } from "./digest-text.js";
import { dayInWords, grouped } from "./digest-words.js";
import { safeUrl } from "./paper-links.js";
import { plainLine, shortened } from "./plain-text.js";

/** A mail: its HTML, the same as plain text, and a subject of one line. */
export interface HtmlDigest {
  html: string;
  text: string;
  subject: string;
}

/** Mail programs cut a mail at about 102 KB (Gmail); the bytes are those of UTF-8. */
const MOST_BYTES = 100_000;
const MOST_TITLE = 200;
const MOST_PARAGRAPH = 2000;

/**
 * A mail of papers in their order: HTML with inline styles, a dark form for readers who prefer it,
 * no scripts and nothing that is fetched, and its plain-text twin. Everything from a record is
 * escaped; links lead to https addresses only. The HTML is below 100,000 bytes however many papers
 * there are: those that do not fit are left out at the end, and both forms say how many.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * const bare = { authors: [], orgs: [], links: [], provenance: [] };
 * const papers = [{ ...bare, title: "ZeroSearch", ids: { arxiv: "2505.04588" }, upvotes: 3 }];
 * const { html, text, subject } = toHtmlDigest(papers, { asOf: "2026-06-12" });
 * subject; // "Trending papers, 12 June 2026"
 * html.includes("<script"); // false
 * console.log(text);
 * // Trending papers
 * // ===============
 * // 12 June 2026 · 1 paper
 * //
 * // 1. ZeroSearch
 * //    3 upvotes
 * //    Paper: https://arxiv.org/abs/2505.04588
 * //    PDF: https://arxiv.org/pdf/2505.04588
 * ```
 */
export function toHtmlDigest(papers: Iterable<Paper>, options: HtmlDigestOptions = {}): HtmlDigest {
  checkDigestOptions(options);
  const { limit = Number.POSITIVE_INFINITY, images = false, why } = options;
  const all = requirePapers(papers, "papers");
  // No count is longer than that of all papers.
  const widest = frameOf(all, all.length, options);
  const longest = digestHead(widest) + digestFoot(widest, notesOf(all.length, all.length));
  let room = MOST_BYTES - 1 - byteLength(longest) - byteLength(`${grouped(all.length)} of `);
  const entries: DigestEntry[] = [];
  const items: string[] = [];
  for (const paper of all.slice(0, limit)) {
    const entry = digestEntry(paper, entries.length + 1, why);
    const item = digestItem(entry, images);
    room -= byteLength(item);
    if (room < 0) break;
    entries.push(entry);
    items.push(item);
  }
  const frame = frameOf(all, entries.length, options);
  const notes = notesOf(all.length, Math.min(all.length, limit) - entries.length);
  return {
    html: digestHead(frame) + items.join("") + digestFoot(frame, notes),
    text: digestText(frame, entries, notes),
    subject: subjectOf(frame.title, options),
  };
}

function frameOf(papers: readonly Paper[], shown: number, options: HtmlDigestOptions): DigestFrame {
  const { title = "", asOf, intro = "", footer = "", unsubscribeUrl } = options;
  const all = `${grouped(papers.length)} paper${papers.length === 1 ? "" : "s"}`;
  const count = shown === papers.length ? all : `${grouped(shown)} of ${all}`;
  const titles = papers.slice(0, 3).map((paper) => shortened(plainLine(paper.title), 80));
  const named = shortened(plainLine(title), MOST_TITLE);
  return {
    title: named === "" ? "Trending papers" : named,
    subtitle: [dayInWords(asOf), count].filter((part) => part !== "").join(" · "),
    intro: shortened(plainLine(intro), MOST_PARAGRAPH),
    preview: titles.join(" · "),
    footer: shortened(plainLine(footer), MOST_PARAGRAPH),
    unsubscribeUrl: safeUrl(unsubscribeUrl),
  };
}

/** What a reader has to be told beside the papers. Those behind the limit the subtitle tells of. */
function notesOf(all: number, leftOut: number): string[] {
  if (all === 0) return ["There are no papers this time."];
  if (leftOut === 0) return [];
  const papers = `${grouped(leftOut)} more paper${leftOut === 1 ? "" : "s"}`;
  return [`Left out to keep this mail short enough for mail programs: ${papers}.`];
}

function subjectOf(title: string, { asOf }: HtmlDigestOptions): string {
  return [title, dayInWords(asOf)].filter((part) => part !== "").join(", ");
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
