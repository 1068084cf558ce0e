import { finite } from "./finite.js";
import { type GroupBy, groupKinds, groupsOf } from "./group-keys.js";
import { requireNumber } from "./number-options.js";
import { checkRankOptions, type RankOptions } from "./rank-options.js";
import { type RankedPaper, rankPapers } from "./rank-papers.js";
import type { RankablePaper } from "./rankable-paper.js";
import { type Explanation, part, type Ranker } from "./ranker.js";
import { hot } from "./rankers/hot.js";
import { compareText } from "./tie-order.js";
import type { RankWarning } from "./warnings.js";

/** Options of {@link rankGroups}. */
export interface GroupOptions<P extends RankablePaper = RankablePaper>
  extends Omit<RankOptions<P>, "ranker" | "diversify"> {
  /** What papers are grouped by. */
  by: GroupBy;
  /** How papers are scored; its scores must be such as may be added up. Default: `hot()`. */
  ranker?: Ranker | undefined;
  /**
   * What a paper of several groups counts for each: a share (`"fractional"`, the default) or the
   * whole (`"full"`).
   */
  credit?: "fractional" | "full" | undefined;
  /** How many papers the mean of all counts beside those of a group. Default: 3. */
  priorPapers?: number | undefined;
  /** Fewest papers of a group that is ranked. Default: 1. */
  minPapers?: number | undefined;
  /** Most papers that are named with a group. Default: 3. */
  carriers?: number | undefined;
}

/** A paper of a group, and what it brought. */
export interface GroupPaper<P> {
  paper: P;
  /** The score of the paper. */
  score: number;
  /** How much of it counts for the group, from 0 to 1. */
  credit: number;
}

/** A group with its place. */
export interface RankedGroup<P> {
  key: string;
  name: string;
  rank: number;
  /** The mean score of its papers, drawn towards that of all. */
  score: number;
  /** The number of its ranked papers. */
  papers: number;
  /** The sum of the credit of its papers: of fractional credit, less than their number. */
  credit: number;
  /** The sum of their scores by credit. */
  total: number;
  /** The papers that carried it, the strongest first. */
  carriedBy: GroupPaper<P>[];
  explanation?: Explanation;
}

/** What `rankGroups` gives. */
export interface GroupRanking<P> {
  groups: RankedGroup<P>[];
  warnings: RankWarning[];
  by: GroupBy;
  ranker: string;
  unit: string;
  asOf: string;
}

const OWN_OPTIONS = ["by", "credit", "priorPapers", "minPapers", "carriers"];

/**
 * Ranks organizations, authors, repositories, keywords or sources by what their papers gain: the mean
 * score of their papers, drawn towards the mean of all, so that one lucky paper does not make a
 * first group. Papers that cannot be ranked count for nobody.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * import { byVotes } from "./index.js";
 *
 * const paper = (upvotes: number, ...names: string[]) => ({
 *   title: `${upvotes}`, upvotes, orgs: names.map((name) => ({ name })),
 * });
 * const papers = [paper(60, "A"), paper(50, "A"), paper(55, "A", "B"), paper(62, "C"), paper(1, "B")];
 * const { groups } = rankGroups(papers, { by: "org", ranker: byVotes(), asOf: "2026-06-12" });
 * groups.map(({ name, score, papers }) => `${name} ${score.toFixed(1)} of ${papers}`);
 * // ["A 49.9 of 3", "C 49.7 of 1", "B 36.7 of 2"]
 * ```
 */
export function rankGroups<P extends RankablePaper>(
  papers: Iterable<P>,
  options: GroupOptions<P>,
): GroupRanking<P> {
  const { by, credit = "fractional", priorPapers = 3, minPapers = 1, carriers = 3 } = options;
  const { ranker = hot(), limit, explain, observations, missing, asOf } = options;
  checkRankOptions({ ...options, ranker }, OWN_OPTIONS);
  checkGroupOptions(options, ranker);
  const ranking = rankPapers(papers, {
    ranker,
    asOf,
    ...(observations !== undefined && { observations }),
    ...(missing !== undefined && { missing }),
  });
  const members = new Map<string, Members<P>>();
  const ranked = ranking.results.filter((one) => one.status === "ranked");
  for (const one of ranked) addTo(members, one, by, credit);
  const usual = mean(ranked.map(({ score }) => score));
  const groups = [...members]
    .filter(([, { papers: own }]) => own.length >= minPapers)
    .map(([key, own]) => groupOf(key, own, { usual, priorPapers, carriers, explain }))
    .sort((a, b) => b.score - a.score || b.total - a.total || compareText(a.key, b.key))
    .slice(0, limit)
    .map((group, place) => ({ ...group, rank: place + 1 }));
  return { groups, warnings: ranking.warnings, by, ranker: ranker.id, unit: ranker.unit, asOf };
}

interface Members<P> {
  name: string;
  papers: GroupPaper<P>[];
}

/** Papers come in the order of rank, so each group has its strongest first. */
function addTo<P extends RankablePaper>(
  members: Map<string, Members<P>>,
  one: RankedPaper<P> & { status: "ranked" },
  by: GroupBy,
  credit: "fractional" | "full",
): void {
  const groups = groupsOf(one.paper, by);
  for (const { key, name } of groups) {
    const known = members.get(key) ?? { name, papers: [] };
    const share = credit === "full" ? 1 : 1 / groups.length;
    // The name is the first by code unit, whatever paper came first.
    if (compareText(name, known.name) < 0) known.name = name;
    known.papers.push({ paper: one.paper, score: one.score, credit: share });
    members.set(key, known);
  }
}

interface GroupFacts {
  usual: number;
  priorPapers: number;
  carriers: number;
  explain: boolean | undefined;
}

function groupOf<P>(
  key: string,
  { name, papers }: Members<P>,
  { usual, priorPapers, carriers, explain }: GroupFacts,
): RankedGroup<P> {
  const credit = papers.reduce((sum, one) => sum + one.credit, 0);
  const total = finite(papers.reduce((sum, one) => sum + one.credit * one.score, 0));
  const weight = credit + priorPapers;
  const own = finite(total / weight);
  const prior = finite((priorPapers * usual) / weight);
  const score = finite(own + prior);
  const group = {
    key,
    name,
    rank: 0,
    score,
    papers: papers.length,
    credit,
    total,
    carriedBy: papers.slice(0, carriers),
  };
  if (explain !== true) return group;
  const parts = [
    part("papers", own, { papers: papers.length, credit, total }),
    part("prior", prior, { priorPapers, meanOfAll: usual }),
  ];
  return { ...group, explanation: { ...part("group", score), parts } };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}

function checkGroupOptions<P extends RankablePaper>(
  { by, credit, priorPapers, minPapers, carriers }: GroupOptions<P>,
  ranker: Ranker,
): void {
  if (!groupKinds.includes(by)) {
    throw new TypeError(`option by: expected one of ${groupKinds.join(", ")}, got ${String(by)}`);
  }
  if (credit !== undefined && credit !== "fractional" && credit !== "full") {
    throw new TypeError(`option credit: expected "fractional" or "full", got ${String(credit)}`);
  }
  if (!ranker.additive) {
    throw new TypeError(`option ranker: scores of "${ranker.id}" cannot be added up`);
  }
  if (priorPapers !== undefined) {
    requireNumber("priorPapers", priorPapers, "a number of at least 0");
  }
  if (minPapers !== undefined) requireNumber("minPapers", minPapers, "a whole number above 0");
  if (carriers !== undefined) requireNumber("carriers", carriers, "a whole number of at least 0");
}
