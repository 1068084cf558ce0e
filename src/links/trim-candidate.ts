import { trimmedEnd } from "../ids/index.js";
import type { Candidate } from "./candidate.js";
import { MAX_ADDRESS, type ReadText } from "./read-path.js";

/**
 * Ends a candidate before the punctuation of its sentence. An address that does not end within the
 * longest length is emptied: cut off, it would lead to somewhere else.
 */
export function trimCandidate(
  start: number,
  prefix: string,
  read: ReadText,
  broken: boolean,
): Candidate {
  const joined = read.joined || broken;
  if (read.value.length >= MAX_ADDRESS) return { start, end: read.end, address: "", joined };
  const length = trimmedEnd(read.value);
  const end = read.end - (read.value.length - length);
  return { start, end, address: prefix + read.value.slice(0, length), joined };
}
