import type { Candidate } from "./candidate.js";
import { readCandidateAtColon } from "./read-candidate-at-colon.js";
import { readCandidateAtPages } from "./read-candidate-at-pages.js";
import { readCandidateAtSlash } from "./read-candidate-at-slash.js";

const ANCHORS = [
  { sign: ":", read: readCandidateAtColon },
  { sign: "/", read: readCandidateAtSlash },
  { sign: ".git", read: readCandidateAtPages },
] as const;

/**
 * Finds what may be links, in order and without overlap. Nearly all text holds no link, so only the
 * surroundings of ":", "/" and ".git" are looked at.
 */
export function findCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  const positions = ANCHORS.map(({ sign }) => text.indexOf(sign));
  let floor = 0;
  for (;;) {
    const nearest = indexOfNearest(positions);
    const anchor = ANCHORS[nearest];
    const at = positions[nearest];
    if (anchor === undefined || at === undefined) return found;
    const candidate = anchor.read(text, at, floor);
    if (candidate !== undefined) {
      found.push(candidate);
      floor = candidate.end;
    }
    moveOn(text, positions, Math.max(at + 1, floor));
  }
}

function indexOfNearest(positions: readonly number[]): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  positions.forEach((position, index) => {
    if (position >= 0 && position < least) {
      least = position;
      nearest = index;
    }
  });
  return nearest;
}

function moveOn(text: string, positions: number[], from: number): void {
  ANCHORS.forEach(({ sign }, index) => {
    const position = positions[index] ?? -1;
    if (position >= 0 && position < from) positions[index] = text.indexOf(sign, from);
  });
}
