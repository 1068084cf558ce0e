import { readFragment } from "../fragment.js";
import type { Draft, Raw } from "../source.js";

/** What the text of an item says of a paper. */
export type FeedText = Pick<Draft, "venue" | "journalRef" | "publishedAt"> & {
  abstract?: Raw;
  creators: Raw[];
};

/** "Publication date: March 2025", "Source: A Journal, Volume 3", "Author(s): A, B". */
const LABELLED = /^(Publication date|Source|Author(?:\(s\)|s)?|Abstract|Summary):\s*(.*)$/is;
const LABEL = /^(?:abstract|summary)[:.]?\s+(?=\p{Lu})/iu;
/** "Nature, Published online: 12 May 2025; doi:10.1038/..." */
const IMPRINT = /^([^,;]{2,100}), Published online: ([^;]{6,30}); doi:10\.\S+$/i;
/** A text that only says where the paper stands: "A Journal, Volume 3, Issue 2, Page 1-10, March 2025." */
const CITATION = /^(?:[^.]{0,150}, )?Volume \d+, (?:Issue|Number) [^.]{1,150}\.?$/i;
const LONGEST_CITATION = 300;

/** Reads the texts of an item: the longest is the abstract, labelled lines in it are what they say. */
export function readFeedText(texts: readonly Raw[]): FeedText {
  const read: FeedText = { creators: [] };
  const longest = [...texts].sort((a, b) => b.text.length - a.text.length)[0];
  if (longest === undefined) return read;
  const lines = /[<&]/.test(longest.text) ? readFragment(longest.text).lines : [longest.text];
  const rest = lines.filter((line) => !readLine(line.trim(), longest, read));
  const text = rest.join("\n\n").trim().replace(LABEL, "");
  if (text.length <= LONGEST_CITATION && CITATION.test(text)) {
    read.journalRef = { ...longest, text };
  } else if (text !== "") read.abstract = { ...longest, text };
  return read;
}

/** Reads a line that is no part of the abstract; false where it is one. */
function readLine(line: string, raw: Raw, read: FeedText): boolean {
  const imprint = IMPRINT.exec(line);
  if (imprint !== null) {
    read.venue = { ...raw, text: imprint[1] ?? "" };
    read.publishedAt = { ...raw, text: imprint[2] ?? "" };
    return true;
  }
  const [, label = "", text = ""] = LABELLED.exec(line) ?? [];
  if (text === "") return false;
  const value = { ...raw, text };
  if (/^publication/i.test(label)) read.publishedAt = value;
  else if (/^source/i.test(label)) read.journalRef = value;
  else if (/^author/i.test(label)) read.creators.push(value);
  else return false;
  return true;
}
