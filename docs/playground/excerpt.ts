import type { Stretch } from "./protocol.js";

const AROUND = 300;
const LONGEST = 4000;

export interface Excerpt {
  before: string;
  marked: string;
  after: string;
}

/** A stretch of the input with a little of what stands around it; a long one is cut in the middle. */
export function excerptAt(text: string, { start, end }: Stretch): Excerpt {
  const marked = text.slice(start, end);
  const half = LONGEST / 2;
  const shown =
    marked.length <= LONGEST
      ? marked
      : `${marked.slice(0, half)}\n[${marked.length - LONGEST} characters]\n${marked.slice(-half)}`;
  return {
    before: text.slice(Math.max(0, start - AROUND), start),
    marked: shown,
    after: text.slice(end, end + AROUND),
  };
}
