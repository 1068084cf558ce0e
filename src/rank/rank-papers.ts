import { requireRecords } from "../text/describe-value.js";
import { readAsOf } from "./as-of.js";
import { dayFacts, dayOf } from "./day-facts.js";
import { checkDiversify, diversified, poolOf } from "./diversify.js";
import { explainPaper } from "./explain-paper.js";
import { listFacts } from "./list-facts.js";
import { looksUntil, NO_LOOKS, seriesFinder } from "./looks.js";
import { orderScores } from "./order-scores.js";
import { looksLikeInstant, type PaperClock, paperClock } from "./paper-clock.js";
import { checkRankOptions, type RankOptions } from "./rank-options.js";
import type { RankablePaper } from "./rankable-paper.js";
import type { Explanation, Looks, Ranker, Signals, UnrankedReason } from "./ranker.js";
import {
  emptySheet,
  fillSheet,
  NO_FACTS,
  NO_PRIORS,
  needsOf,
  priorsFor,
  type SignalContext,
  scoreOf,
  signalsOf,
} from "./read-signals.js";
import { tieOrder } from "./tie-order.js";
import type { RankWarning } from "./warnings.js";

/** A paper with its place, or why it has none. */
export type RankedPaper<P> =
  | { paper: P; status: "ranked"; rank: number; score: number; explanation?: Explanation }
  | { paper: P; status: "unranked"; reason: UnrankedReason };

/** What `rankPapers` gives. */
export interface Ranking<P> {
  results: RankedPaper<P>[];
  warnings: RankWarning[];
  /** The id of the ranker. */
  ranker: string;
  /** What scores are counted in. */
  unit: string;
  asOf: string;
  /** Whether the order of ranked papers holds at other times, too. */
  stableOrder: boolean;
}

/**
 * Ranks papers by a ranker, as of a time. The same papers give the same answer in whatever order they
 * come: ties go to the later listed, then by canonical id. Papers that lack what the ranker needs are
 * not ranked, and follow all that are, the later listed first, each with a reason. Content never
 * throws.
 *
 * The clock of a paper is its time of listing; where that is not known, its time of publication
 * stands for it, and a warning says so. Of a day only the beginning is known: all papers of a day
 * that holds one of which only the day is known count from there.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * import { hot } from "./index.js";
 *
 * const { results } = rankPapers(
 *   [
 *     { title: "A", upvotes: 12, listedAt: "2026-06-12T06:00:00Z" },
 *     { title: "B", upvotes: 90, listedAt: "2026-06-10T06:00:00Z" },
 *     { title: "C", listedAt: "2026-06-12T06:00:00Z" },
 *   ],
 *   { ranker: hot(), asOf: "2026-06-12T08:00:00Z" },
 * );
 * for (const one of results) {
 *   console.log(one.paper.title, one.status === "ranked" ? one.score.toFixed(2) : one.reason);
 * }
 * // A 4.82
 * // B 0.24
 * // C no-votes
 * ```
 */
export function rankPapers<P extends RankablePaper>(
  papers: Iterable<P>,
  options: RankOptions<P>,
): Ranking<P> {
  checkRankOptions(options);
  if (options.diversify !== undefined) checkDiversify(options.diversify);
  const { ranker, asOf, missing = "last", diversify, explain = false } = options;
  const scored = scorePapers(requireRecords(papers, "papers"), options);
  const { all, clock, scores, reasons } = scored;
  const limit = Math.min(options.limit ?? all.length, all.length);
  const ties = tieOrder(all, clock);
  const wanted = diversify === undefined ? limit : poolOf(diversify, limit);
  const order = [...orderScores(scores, ties, wanted)];
  const shown = diversify === undefined ? order : diversified(order, all, scores, diversify);
  const days = explain ? dayFacts(all, clock) : undefined;

  const results: RankedPaper<P>[] = [];
  for (const [place, index] of shown.slice(0, limit).entries()) {
    const paper = all[index];
    if (paper === undefined) continue;
    const score = scores[index] ?? 0;
    const one = { paper, status: "ranked" as const, rank: place + 1, score };
    if (days === undefined) {
      results.push(one);
      continue;
    }
    const listedAtSeconds = clock.secondsAt(index);
    const explanation = explainPaper({
      ranker,
      paper,
      signals: scored.signalsAt(index),
      score,
      listedAtSeconds,
      isPublished: clock.isPublishedAt(index),
      day: days.get(dayOf(listedAtSeconds)),
    });
    const moved = order[place] !== index;
    results.push({ ...one, explanation: moved ? withFlag(explanation) : explanation });
  }
  if (missing !== "drop" && results.length < limit) {
    // Without scores, only what breaks ties is left.
    for (const index of [...reasons.keys()].sort(ties).slice(0, limit - results.length)) {
      const [paper, reason] = [all[index], reasons.get(index)];
      if (paper !== undefined && reason !== undefined) {
        results.push({ paper, status: "unranked", reason });
      }
    }
  }
  const { id, unit, stableOrder } = ranker;
  return { results, warnings: warningsOf(scored, options), ranker: id, unit, asOf, stableOrder };
}

function withFlag(explanation: Explanation): Explanation {
  return { ...explanation, flags: [...explanation.flags, "diversified"] };
}

/** The scores of papers, one entry for each, before anything is ordered. */
export interface ScoredPapers<P> {
  all: readonly P[];
  clock: PaperClock;
  /** NaN where there is none. */
  scores: Float64Array;
  /** Why there is none. */
  reasons: Map<number, UnrankedReason>;
  /** How many of those with a score have no time of listing. */
  published: number;
  signalsAt(index: number): Signals;
}

/** Scores papers. The options are checked. */
export function scorePapers<P extends RankablePaper>(
  all: readonly P[],
  { ranker, asOf, observations, missing }: RankOptions<P>,
): ScoredPapers<P> {
  const asOfSeconds = readAsOf(asOf).seconds;
  const find = seriesFinder(observations);
  const series = find === undefined ? undefined : all.map(find);
  const clock = paperClock(all, series && ((index) => series[index]?.listedAt));
  const priors = typeof missing === "object" ? priorsFor(ranker, missing.prior) : NO_PRIORS;
  const context: SignalContext = { asOfSeconds, list: NO_FACTS, priors };
  const looksAt = (index: number): Looks =>
    series === undefined ? NO_LOOKS : looksUntil(series[index], asOfSeconds);
  const signalsAt = (index: number): Signals => {
    const paper = all[index] ?? { title: "" };
    return signalsOf(paper, clock.secondsAt(index), looksAt(index), context);
  };
  if (ranker.usesList) context.list = listFacts(all.map((_, index) => signalsAt(index)));
  return { all, clock, ...scoreAll(all, clock, ranker, looksAt, context), signalsAt };
}

function scoreAll(
  all: readonly RankablePaper[],
  clock: PaperClock,
  ranker: Ranker,
  looksAt: (index: number) => Looks,
  context: SignalContext,
) {
  const sheet = emptySheet(context);
  const needs = needsOf(ranker);
  const scores = new Float64Array(all.length);
  const reasons = new Map<number, UnrankedReason>();
  let published = 0;
  for (let index = 0; index < all.length; index++) {
    const paper = all[index];
    if (paper === undefined) continue;
    // Numbers are handed over on the sheet: as arguments each would be an object of its own.
    sheet.statedAtSeconds = clock.secondsAt(index);
    fillSheet(sheet, paper, looksAt(index), context);
    const score = scoreOf(ranker, needs, sheet, paper);
    if (typeof score === "number") {
      scores[index] = score;
      // Asked of each, this would cost as much as a score.
      if (!looksLikeInstant(paper.listedAt) && clock.isPublishedAt(index)) published += 1;
    } else {
      scores[index] = Number.NaN;
      reasons.set(index, score);
    }
  }
  return { scores, reasons, published };
}

/** What is to be said about papers that were scored. */
export function warningsOf<P extends RankablePaper>(
  { all, reasons, published }: ScoredPapers<P>,
  { ranker, observations }: RankOptions<P>,
): RankWarning[] {
  const warnings: RankWarning[] = [...(observations?.warnings ?? [])];
  if (published > 0 && ranker.needs.includes("listedAt")) {
    const message = `${published} of the ranked papers do not say when they were listed: their time of publication stands for it, which costs accuracy.`;
    warnings.push({ code: "published-at", count: published, message });
  }
  const count = reasons.size;
  if (count > 0) {
    const isAll = count === all.length;
    const what = isAll ? "None of the papers has" : `${count} of the papers do not have`;
    const message = `${what} what the ranker "${ranker.id}" needs: they are not ranked.`;
    warnings.push({ code: isAll ? "nothing-ranked" : "unranked", count, message });
  }
  return warnings;
}
