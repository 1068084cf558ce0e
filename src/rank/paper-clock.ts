import { secondsOf } from "./read-time.js";

/** When papers were listed, as far as that is known. One entry for each paper. */
export interface PaperClock {
  /** Seconds since 1970; NaN where not known. */
  seconds: Float64Array;
  /** Whether the time of publication stands for that of listing. */
  published: Uint8Array;
}

/** The times that a paper may have. */
interface Timed {
  readonly listedAt?: string | undefined;
  readonly publishedAt?: string | undefined;
}

const SECONDS_PER_DAY = 86_400;
const DAY_LENGTH = "2026-06-12".length;

/**
 * Reads the clocks of papers. Where some papers of a day are known by the day only, all of that day
 * count from its beginning: to know more about one of them must not put it ahead.
 *
 * @param seenListedAt the time of listing that observations know, where the paper states none
 */
export function paperClock(
  papers: readonly Timed[],
  seenListedAt: ((index: number) => string | undefined) | undefined,
): PaperClock {
  const seconds = new Float64Array(papers.length);
  const published = new Uint8Array(papers.length);
  const days = new Set<number>();
  let instants = 0;
  for (let index = 0; index < papers.length; index++) {
    const paper = papers[index];
    let text = paper?.listedAt ?? seenListedAt?.(index);
    let at = timeOf(text);
    if (Number.isNaN(at)) {
      text = paper?.publishedAt;
      at = timeOf(text);
      if (!Number.isNaN(at)) published[index] = 1;
    }
    seconds[index] = at;
    if (text?.length === DAY_LENGTH) days.add(at);
    else if (!Number.isNaN(at)) instants += 1;
  }
  if (days.size > 0 && instants > 0) levelMixedDays(seconds, days);
  return { seconds, published };
}

/** The clock of one paper by itself. */
export function clockOf(paper: Timed): { seconds: number; published: boolean } {
  const listed = timeOf(paper.listedAt);
  if (!Number.isNaN(listed)) return { seconds: listed, published: false };
  const published = timeOf(paper.publishedAt);
  return { seconds: published, published: !Number.isNaN(published) };
}

function timeOf(text: unknown): number {
  return typeof text === "string" ? secondsOf(text) : Number.NaN;
}

function levelMixedDays(seconds: Float64Array, days: ReadonlySet<number>): void {
  for (let index = 0; index < seconds.length; index++) {
    const at = seconds[index] ?? Number.NaN;
    const day = Math.floor(at / SECONDS_PER_DAY) * SECONDS_PER_DAY;
    if (days.has(day)) seconds[index] = day;
  }
}
