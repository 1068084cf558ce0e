import type { Candidate } from "./candidate.js";
import { hostFamily } from "./host-family.js";
import { readAddress } from "./read-address.js";
import { readPath } from "./read-path.js";
import { trimCandidate } from "./trim-candidate.js";
import { endsWithWord, hostStart } from "./word-before.js";

const DOI_PREFIX = /(?:^|[^\d.])(10\.\d{1,9}(?:\.\d{1,9}){0,2})$/;
const DOI_LABEL = /doi[:.\s]{0,3}$/i;
const LONGEST_PREFIX = 32;
const LONGEST_LABEL = 6;

/**
 * Reads what a "/" may stand in besides an address with a scheme: `github.com/x/y` without one, and
 * `doi:10.1145/3292500`.
 */
export function readCandidateAtSlash(
  text: string,
  slash: number,
  floor: number,
): Candidate | undefined {
  const before = text.charCodeAt(slash - 1);
  if (before >= 0x30 && before <= 0x39) return readDoi(text, slash, floor);
  const start = hostStart(text, slash, floor);
  if (start === slash || !isWebHost(text.slice(start, slash))) return undefined;
  const outer = startWithUser(text, start, floor);
  if (outer === undefined) return undefined;
  return trimCandidate(outer, "https://", readAddress(text, start), false);
}

function isWebHost(word: string): boolean {
  return /^www\.[^.]/i.test(word) || hostFamily(word) !== undefined;
}

// `git@` and `ssh://git@` belong to the address; any other "@" makes it one of mail.
function startWithUser(text: string, start: number, floor: number): number | undefined {
  if (text.charAt(start - 1) !== "@") return start;
  if (!endsWithWord(text, start, floor, "git@")) return undefined;
  const user = start - "git@".length;
  return endsWithWord(text, user, floor, "ssh://") ? user - "ssh://".length : user;
}

function readDoi(text: string, slash: number, floor: number): Candidate | undefined {
  const near = text.slice(Math.max(floor, slash - LONGEST_PREFIX), slash);
  const prefix = DOI_PREFIX.exec(near)?.[1];
  if (prefix === undefined) return undefined;
  const name = slash - prefix.length;
  const label = DOI_LABEL.exec(text.slice(Math.max(floor, name - LONGEST_LABEL), name))?.[0];
  if (label === undefined) return undefined;
  const read = readPath(text, slash, { needed: 1, plain: 0, prefixes: [] });
  return trimCandidate(name - label.length, `https://doi.org/${prefix}`, read, false);
}
