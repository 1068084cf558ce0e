import type { ListingFormat, SourceName } from "./model/names.js";
import { checkOptions, type ParseOptions } from "./options.js";
import { sources } from "./sources/index.js";
import type { Source } from "./sources/source.js";
import { requireText } from "./text/describe-value.js";
import { loneReference } from "./text/lone-reference.js";

/** What the input was recognised as, and how surely, from 0 to 1. */
export interface Detection {
  id: string;
  source: SourceName;
  format: ListingFormat;
  score: number;
}

/** How much of the input is looked at, in UTF-16 units. */
export const DETECTION_HEAD = 65_536;

/**
 * Says which source an input comes from, by its content and, where given, its address. Looks at the
 * first 65,536 UTF-16 units. `undefined` where no source recognises it; wrong options throw a
 * `TypeError`.
 *
 * @example
 * ```ts
 * import { detectSource } from "trending-papers";
 *
 * detectSource("Daily Papers\n\nA Title\n\n• 3 authors\n·\nOct 3, 2024")?.source; // "huggingface"
 * detectSource("A shopping list"); // undefined
 * ```
 */
export function detectSource(input: string, options: ParseOptions = {}): Detection | undefined {
  requireText(input, "input");
  checkOptions(options, sourceIds());
  return bestSource(input.slice(0, DETECTION_HEAD), options)?.detection;
}

export function sourceIds(): string[] {
  return sources.map(({ id }) => id);
}

/** The source that recognises the head best; the earlier of two that are equally sure. */
export function bestSource(
  head: string,
  options: ParseOptions,
): { source: Source; detection: Detection; rivals: Source[] } | undefined {
  if (loneReference(head) !== undefined) return undefined;
  const wanted = sources.filter(
    ({ id, source }) =>
      options.source === undefined || options.source === id || options.source === source,
  );
  const scored: { source: Source; score: number }[] = [];
  let most = 0;
  for (const source of wanted) {
    if ((source.surest ?? 1) < most) continue;
    const score = source.detect(head, { url: options.url });
    scored.push({ source, score });
    most = Math.max(most, score);
  }
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best === undefined || (best.score <= 0 && options.source === undefined)) return undefined;
  const { source, score } = best;
  const rivals = scored
    .filter((other) => other.source.source !== source.source && other.score === score)
    .map((other) => other.source);
  return {
    source,
    rivals,
    detection: { id: source.id, source: source.source, format: source.format, score },
  };
}
