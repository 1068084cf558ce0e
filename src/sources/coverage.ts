import { isBlank } from "../text/clean-text.js";
import type { Line } from "../text/read-lines.js";
import type { Emit, Span } from "./source.js";

/**
 * Keeps the promise that nothing is lost: every line is seen, records and page furniture claim
 * their stretches, and whatever nobody has claimed is a leftover, without anybody having to think
 * of it.
 */
export interface Coverage {
  see(line: Line): void;
  /** Claims a stretch as part of the page and of no record. */
  furniture(span: Span): void;
  /** Claims a stretch for a record. */
  record(span: Span): void;
  /** Reports what is unclaimed before an offset; what comes later may still be claimed. */
  settle(before: number): void;
}

export function trackCoverage(emit: Emit): Coverage {
  const lines: Line[] = [];
  let claims: Span[] = [];

  function settle(before: number): void {
    claims.sort((a, b) => a.start - b.start);
    let leftover: Span | undefined;
    let at = 0;
    let done = 0;
    for (const line of lines) {
      if (line.start >= before) break;
      done++;
      while ((claims[at]?.end ?? Number.POSITIVE_INFINITY) <= line.start) at++;
      const claim = claims[at];
      if (claim !== undefined && claim.start <= line.start && claim.end >= line.end) continue;
      const open = unclaimed(line, claims, at);
      if (open !== undefined) {
        leftover = { start: leftover?.start ?? open.start, end: open.end };
      } else if (leftover !== undefined && !isBlank(line.text)) {
        emit({ type: "leftover", ...leftover });
        leftover = undefined;
      }
    }
    if (leftover !== undefined) emit({ type: "leftover", ...leftover });
    lines.splice(0, done);
    claims = claims.filter(({ end }) => end > before);
  }

  return {
    see(line) {
      lines.push(line);
    },
    furniture(span) {
      claims.push(span);
      emit({ type: "chrome", start: span.start, end: span.end });
    },
    record(span) {
      claims.push(span);
    },
    settle,
  };
}

/** The stretch of a line from its first to its last visible character that nobody claims. */
function unclaimed(line: Line, claims: readonly Span[], from: number): Span | undefined {
  let open: Span | undefined;
  let at = line.start;
  const take = (end: number) => {
    const stretch = visible(line, at, end);
    if (stretch !== undefined) open = { start: open?.start ?? stretch.start, end: stretch.end };
  };
  for (let next = from; at < line.end; next++) {
    const claim = claims[next];
    if (claim === undefined || claim.start >= line.end) break;
    if (claim.start > at) take(claim.start);
    at = Math.max(at, claim.end);
  }
  if (at < line.end) take(line.end);
  return open;
}

function visible(line: Line, start: number, end: number): Span | undefined {
  // The offsets inside a link that was joined over lines are not those of the input.
  if (line.text.length !== line.end - line.start) return { start: line.start, end: line.end };
  let from = start - line.start;
  let to = end - line.start;
  while (from < to && isBlank(line.text.charAt(from))) from++;
  while (from < to && isBlank(line.text.charAt(to - 1))) to--;
  return from < to ? { start: line.start + from, end: line.start + to } : undefined;
}
