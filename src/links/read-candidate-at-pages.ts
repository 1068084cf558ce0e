import type { Candidate } from "./candidate.js";
import { isHostCode } from "./character-classes.js";
import { readAddress } from "./read-address.js";
import { trimCandidate } from "./trim-candidate.js";
import { hostStart } from "./word-before.js";

const PAGES_HOST = /\.git(?:hub|lab)\.io/y;

/** Reads `name.github.io` and `name.gitlab.io`, which are written without scheme and path alike. */
export function readCandidateAtPages(
  text: string,
  dot: number,
  floor: number,
): Candidate | undefined {
  PAGES_HOST.lastIndex = dot;
  const match = PAGES_HOST.exec(text);
  if (match === null) return undefined;
  const start = hostStart(text, dot, floor);
  const hostEnd = dot + match[0].length;
  const next = text.charCodeAt(hostEnd);
  const goesOn = isHostCode(next) && next !== 0x2e;
  if (start === dot || goesOn || text.charAt(start - 1) === "@") return undefined;
  return trimCandidate(start, "https://", readAddress(text, start), false);
}
