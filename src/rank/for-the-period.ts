import { requireRecords } from "../text/describe-value.js";
import { readAsOf } from "./as-of.js";
import { seriesFinder } from "./looks.js";
import { paperClock } from "./paper-clock.js";
import { type Period, type PeriodLength, periodOf } from "./period.js";
import { checkRankOptions, type RankOptions } from "./rank-options.js";
import { type Ranking, rankPapers } from "./rank-papers.js";
import type { RankablePaper } from "./rankable-paper.js";
import type { Ranker } from "./ranker.js";
import { top } from "./rankers/top.js";

/** Options of {@link forThePeriod}. */
export interface PeriodOptions<P extends RankablePaper = RankablePaper>
  extends Omit<RankOptions<P>, "ranker"> {
  /** The length of the period: `"day"`, `"week"` from Monday, or `"month"`. */
  by: PeriodLength;
  /** Default: `top()`. */
  ranker?: Ranker | undefined;
}

/** The ranking of a period. */
export interface PeriodRanking<P> extends Ranking<P> {
  period: Period;
  /** How many papers were not listed in it. */
  outside: number;
}

const LENGTHS: readonly unknown[] = ["day", "week", "month"];

/**
 * Ranks what was listed in the day, the week or the month in which `asOf` lies, as Daily, Weekly and
 * Monthly pages do: days of UTC, weeks from Monday. Papers of which no time is known belong to no
 * period.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * const papers = [
 *   { title: "Monday", upvotes: 40, listedAt: "2026-06-08" },
 *   { title: "Friday", upvotes: 25, listedAt: "2026-06-12" },
 *   { title: "Last week", upvotes: 90, listedAt: "2026-06-07" },
 * ];
 * const { period, results } = forThePeriod(papers, { by: "week", asOf: "2026-06-12" });
 * console.log(period.name, results.map(({ paper }) => paper.title)); // 2026-W24 ["Monday", "Friday"]
 * ```
 */
export function forThePeriod<P extends RankablePaper>(
  papers: Iterable<P>,
  options: PeriodOptions<P>,
): PeriodRanking<P> {
  const { by, ranker = top(), ...rest } = options;
  if (!LENGTHS.includes(by)) {
    throw new TypeError(`option by: expected "day", "week" or "month", got ${String(by)}`);
  }
  checkRankOptions({ ...rest, ranker });
  const period = periodOf(readAsOf(rest.asOf).daySeconds, by);
  const all = requireRecords(papers, "papers");
  const find = seriesFinder(rest.observations);
  const series = find === undefined ? undefined : all.map(find);
  const { secondsAt } = paperClock(all, series && ((index) => series[index]?.listedAt));
  const inside = all.filter((_, index) => {
    const at = secondsAt(index);
    return at >= period.fromSeconds && at < period.toSeconds;
  });
  const ranking = rankPapers(inside, { ...rest, ranker });
  return { ...ranking, period, outside: all.length - inside.length };
}
