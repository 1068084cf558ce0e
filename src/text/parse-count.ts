/** A count as a page prints it. */
export interface ParsedCount {
  value: number;
  /** Whether the page rounded it, as in "66.7k". */
  approximate: boolean;
}

const PLAIN = /^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})$/;
const SHORT = /^(\d{1,4}(?:\.\d{1,3})?)\s?([kKmMbB])$/;
const SCALE: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

/**
 * Reads a count: `8`, `1,234`, `66.7k`, `110k`, `1.2M`. A short form is approximate. The vote box
 * of a listing prints `-` for none, which is a stated 0. Anything else is `undefined`.
 *
 * @example
 * ```ts
 * parseCount("3.29k"); // { value: 3290, approximate: true }
 * ```
 */
export function parseCount(text: string): ParsedCount | undefined {
  const trimmed = text.trim();
  if (trimmed === "-" || trimmed === "–" || trimmed === "—")
    return { value: 0, approximate: false };
  if (PLAIN.test(trimmed))
    return { value: Number(trimmed.replaceAll(",", "")), approximate: false };
  const short = SHORT.exec(trimmed);
  const scale = SCALE[short?.[2]?.toLowerCase() ?? ""];
  if (short?.[1] === undefined || scale === undefined) return undefined;
  return { value: Math.round(Number(short[1]) * scale), approximate: true };
}

/** Whether a text has the form of a count: cheaper than {@link parseCount} where most are not. */
export function looksLikeCount(text: string): boolean {
  return text.length <= 20 && (PLAIN.test(text) || SHORT.test(text));
}
