import type { Paper } from "../model/paper.js";

/**
 * Columns that are made from others: the day of a time, for engines that reckon with dates. A time
 * that names no day, such as `2018-12`, has none. When read they are passed over.
 */
export const dayColumns = {
  publishedOn: "publishedAt",
  updatedOn: "updatedAt",
  listedOn: "listedAt",
} as const satisfies Readonly<Record<string, keyof Paper>>;

const DAY_MS = 86_400_000;

/** Days since 1970-01-01, as Parquet counts them. */
export function dayNumber(time: string | undefined): number | undefined {
  if (time === undefined || time.length < 10) return undefined;
  const start = Date.parse(`${time.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(start) ? undefined : start / DAY_MS;
}
