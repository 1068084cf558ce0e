import type { Paper } from "../model/index.js";
import { compareBytes } from "./compare-bytes.js";
import { type PaperFeatures, paperFeatures } from "./paper-features.js";

/** It rises when keys change: keys of two versions are never compared. */
export const KEY_VERSION = 1;

const MAX_LENGTH = 160;
const SEGMENTS_WITH_KEYS = 3;
/** Nobody has so many; without a limit, work could grow with the square of their number. */
const NATIVE_IDS_WITH_KEYS = 16;

/**
 * The blocking keys of a paper: two papers that share none are not compared. A key is text without
 * tab, line end or other control character, begins with the version of the format, and depends on
 * nothing but the paper, so keys may be stored, and sorted by any tool that sorts by bytes
 * (`LC_ALL=C sort`). They come in that order.
 *
 * There is a key for every identifier; for the whole title and its parts at colons, the three longest
 * words, the last three, and the first three of each part; for the first authors with the year; and
 * for volume and first page.
 *
 * @example
 * ```ts
 * const bare = { authors: [], orgs: [], links: [], provenance: [] };
 * blockingKeys({ ...bare, title: "LoRA+", ids: { arxiv: "2402.12354" } });
 * // ["1a:2402.12354", "1t:loraplus"]
 * ```
 */
export function blockingKeys(paper: Paper): string[] {
  return keysOf(paperFeatures(paper));
}

export function keysOf(paper: PaperFeatures): string[] {
  const keys = new Set<string>();
  const add = (kind: string, text: string) => {
    if (text !== "") keys.add(`${KEY_VERSION}${kind}:${text.slice(0, MAX_LENGTH)}`);
  };
  addIds(paper, add);
  addTitle(paper, add);
  if (paper.pages !== undefined && paper.volume !== undefined && paper.pages.first !== "1") {
    add("p", `${paper.volume}:${paper.pages.first}`);
  }
  addAuthors(paper, add);
  return [...keys].sort(compareBytes);
}

type Add = (kind: string, text: string) => void;

function addIds({ ids }: PaperFeatures, add: Add): void {
  add("a", ids.arxiv ?? "");
  add("d", printable(ids.doi ?? ids.preprintDoi ?? ""));
  add("o", printable(ids.openreview ?? ""));
  add("s", printable(ids.semanticScholar ?? ""));
  add("x", printable(ids.openAlex ?? ""));
  add("w", printable(ids.pwc ?? ""));
  const native = [...ids.native.values()].sort(compareBytes);
  for (const id of native.slice(0, NATIVE_IDS_WITH_KEYS)) add("n", printable(id));
}

function addTitle({ words, segments, reportName, plainTitle }: PaperFeatures, add: Add): void {
  add("t", squeeze(plainTitle));
  if (reportName !== undefined) add("t", squeeze(reportName));
  // Also of two words: their order may be turned.
  if (words.length >= 2) {
    add("l", [...words].sort(longestFirst).slice(0, 3).sort(compareBytes).join(" "));
  }
  if (words.length >= 4) add("e", words.slice(-3).join(" "));
  for (const segment of segments.slice(0, SEGMENTS_WITH_KEYS)) {
    const inside = segment.split(" ");
    if (inside.length >= 3) add("f", inside.slice(0, 3).join(" "));
    if (segments.length > 1) add("t", squeeze(segment));
  }
}

/** Titles change more than the people behind them: the first authors and the year, where stated. */
function addAuthors({ authors, year }: PaperFeatures, add: Add): void {
  if (authors.length === 0 || year === undefined) return;
  const families = authors.slice(0, 3).map(({ family }) => family);
  add("u", `${families.sort(compareBytes).join(" ")} ${year}`);
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length || compareBytes(a, b);
}

function squeeze(text: string): string {
  return text.replaceAll(" ", "");
}

/** Identifiers come from outside; a key is one field of one line. */
function printable(id: string): string {
  return id.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
