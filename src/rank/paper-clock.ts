import { secondsOf } from "./read-time.js";

/** When papers were listed, as far as that is known. Times are read when they are asked for. */
export interface PaperClock {
  /** Seconds since 1970; NaN where not known. */
  secondsAt(index: number): number;
  /** Whether the time of publication stands for that of listing. */
  isPublishedAt(index: number): boolean;
}

/** The times that a paper may have. */
export interface Timed {
  readonly listedAt?: string | undefined;
  readonly publishedAt?: string | undefined;
}

const SECONDS_PER_DAY = 86_400;
const DAY_LENGTH = "2026-06-12".length;
const INSTANT_LENGTH = "2026-06-12T08:00:00Z".length;
const FINER_INSTANT_LENGTH = "2026-06-12T08:00:00.000Z".length;

/** The length of a time tells its form, without reading it. */
export function looksLikeInstant(text: unknown): boolean {
  if (typeof text !== "string") return false;
  return text.length === INSTANT_LENGTH || text.length === FINER_INSTANT_LENGTH;
}

/**
 * The clocks of papers. Where some papers of a day are known by the day only, all of that day count
 * from its beginning: to know more about one of them must not put it ahead. Nothing is kept for a
 * paper, since memory for a million of them costs more than reading times again.
 *
 * @param seenListedAt the time of listing that observations know, where the paper states none
 */
export function paperClock(
  papers: readonly Timed[],
  seenListedAt?: (index: number) => string | undefined,
): PaperClock {
  const listedAt = (index: number): number =>
    timeOf(papers[index]?.listedAt ?? seenListedAt?.(index));
  const statedAt = (index: number): number => {
    const listed = listedAt(index);
    return Number.isNaN(listed) ? timeOf(papers[index]?.publishedAt) : listed;
  };
  const days = mixedDays(papers, statedAt, seenListedAt);
  return {
    secondsAt: days === undefined ? statedAt : (index) => levelled(statedAt(index), days),
    isPublishedAt: (index) =>
      Number.isNaN(listedAt(index)) && !Number.isNaN(timeOf(papers[index]?.publishedAt)),
  };
}

/** The clock of one paper by itself. */
export function clockOf(paper: Timed): PaperClock {
  return paperClock([paper]);
}

function timeOf(text: unknown): number {
  return typeof text === "string" ? secondsOf(text) : Number.NaN;
}

/** The days that some papers are known by, where others are known more finely. */
function mixedDays(
  papers: readonly Timed[],
  statedAt: (index: number) => number,
  seenListedAt: ((index: number) => string | undefined) | undefined,
): ReadonlySet<number> | undefined {
  const days = new Set<number>();
  let instants = 0;
  for (let index = 0; index < papers.length; index++) {
    const paper = papers[index];
    const text: unknown = paper?.listedAt ?? seenListedAt?.(index) ?? paper?.publishedAt;
    if (looksLikeInstant(text)) {
      instants += 1;
      continue;
    }
    const at = statedAt(index);
    if (Number.isNaN(at)) continue;
    const isDay = typeof text === "string" && text.length === DAY_LENGTH;
    if (isDay || paper?.publishedAt?.length === DAY_LENGTH) days.add(dayStart(at));
    else instants += 1;
  }
  return days.size > 0 && instants > 0 ? days : undefined;
}

function levelled(seconds: number, days: ReadonlySet<number>): number {
  const day = dayStart(seconds);
  return days.has(day) ? day : seconds;
}

function dayStart(seconds: number): number {
  return Math.floor(seconds / SECONDS_PER_DAY) * SECONDS_PER_DAY;
}
