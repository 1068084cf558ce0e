import type { Candidate } from "./candidate.js";
import { isAlphanumeric, isInlineBlank } from "./character-classes.js";
import { hostFamily, isCodeHost } from "./host-family.js";
import { skipInlineBlanks } from "./line-join.js";
import { pathShape } from "./path-shape.js";
import { bareHost, readAddress } from "./read-address.js";
import { readPath } from "./read-path.js";
import { trimCandidate } from "./trim-candidate.js";
import { endsWithWord, hostStart } from "./word-before.js";

// Two blanks are a slip of typesetting; more are a gap.
const MAX_GAP = 2;

const ARXIV_ID =
  /[ \t]{0,2}((?:[a-z-]{2,9}(?:\.[a-z-]{2,20})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d{1,3})?)(?!\d)/iy;

/**
 * Reads what a colon may stand in: `https://…` (with a word glued before it, or a blank after the
 * colon), `arXiv:2505.04588`, `git@github.com:x/y`.
 */
export function readCandidateAtColon(
  text: string,
  colon: number,
  floor: number,
): Candidate | undefined {
  const letter = text.charCodeAt(colon - 1) | 0x20;
  if (letter === 0x73 || letter === 0x70) {
    const scheme = schemeBefore(text, colon, floor);
    if (scheme !== undefined) return readWebAddress(text, colon, scheme);
  }
  if (letter === 0x76 && endsWithWord(text, colon, floor, "arxiv")) {
    return readArxivId(text, colon);
  }
  return letter === 0x6d || letter === 0x67 ? readGitAddress(text, colon, floor) : undefined;
}

function schemeBefore(text: string, colon: number, floor: number): "http" | "https" | undefined {
  if (endsWithWord(text, colon, floor, "https")) return "https";
  return endsWithWord(text, colon, floor, "http") ? "http" : undefined;
}

function readWebAddress(
  text: string,
  colon: number,
  scheme: "http" | "https",
): Candidate | undefined {
  const slashes = skipGap(text, colon + 1);
  if (!text.startsWith("//", slashes)) return undefined;
  const host = skipGap(text, slashes + 2);
  const read = readAddress(text, host);
  if (read.end === host) return undefined;
  const [authority = ""] = read.value.split(/[/?#]/, 1);
  // After a gap any word of the sentence could follow: only a known host is trusted.
  if (host > slashes + 2 && hostFamily(bareHost(authority)) === undefined) return undefined;
  const broken = /[\r\n]/.test(text.slice(colon, host));
  return trimCandidate(colon - scheme.length, `${scheme}://`, read, broken);
}

function readArxivId(text: string, colon: number): Candidate | undefined {
  ARXIV_ID.lastIndex = colon + 1;
  const match = ARXIV_ID.exec(text);
  if (match === null) return undefined;
  const [whole, id = ""] = match;
  return {
    start: colon - "arxiv".length,
    end: colon + 1 + whole.length,
    address: `https://arxiv.org/abs/${id}`,
    joined: false,
  };
}

function readGitAddress(text: string, colon: number, floor: number): Candidate | undefined {
  const start = hostStart(text, colon, floor);
  const host = text.slice(start, colon).toLowerCase();
  if (!isCodeHost(hostFamily(host)) || !isAlphanumeric(text.charCodeAt(colon + 1))) {
    return undefined;
  }
  const withUser = endsWithWord(text, start, floor, "git@");
  const isPort = /^\d+$/.test(text.slice(colon + 1, colon + 7).split("/", 1)[0] ?? "");
  if (isPort || (!withUser && text.charAt(start - 1) === "@")) return undefined;
  const path = readPath(text, colon + 1, pathShape(host));
  return trimCandidate(withUser ? start - "git@".length : start, `https://${host}/`, path, false);
}

function skipGap(text: string, at: number): number {
  let next = skipFew(text, at);
  if (text.startsWith("\r\n", next)) next += 2;
  else if (text.startsWith("\n", next)) next += 1;
  else return next;
  return skipInlineBlanks(text, next);
}

function skipFew(text: string, at: number): number {
  let next = at;
  while (next < at + MAX_GAP && isInlineBlank(text.charCodeAt(next))) next += 1;
  return next;
}
