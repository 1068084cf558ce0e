import type { Paper } from "../model/index.js";
import { requirePapers } from "../model/require-papers.js";
import type { Comparison } from "./comparison.js";
import { contentOrder } from "./content-order.js";
import { type DedupeReport, reportsOf } from "./dedupe-report.js";
import {
  type ComparedRecords,
  compareMore,
  groupRecords,
  NOTHING_COMPARED,
} from "./match-records.js";
import { type FieldConflict, mergePapers } from "./merge-papers.js";
import { type DedupeOptions, type DedupeSettings, settingsOf } from "./options.js";

/** One paper and the records that it was made from. */
export interface Cluster {
  /** Places in `records`, ascending. */
  members: number[];
  paper: Paper;
  conflicts: FieldConflict[];
}

/** Two records and what their comparison says. */
export interface RecordPair {
  /** Places in `records`, `a` before `b`. */
  a: number;
  b: number;
  comparison: Comparison;
}

export interface DedupeResult {
  /** One record for each paper, in the order in which the papers were first seen. */
  papers: Paper[];
  /** The same papers with their records. */
  clusters: Cluster[];
  /** Pairs that match, also those whose clusters stay apart for other reasons. */
  matches: RecordPair[];
  /** Pairs that may be one paper, or two versions of one, for review: the likeliest first. */
  possible: RecordPair[];
  /** What was left out or left apart: capped blocks, joins refused, fields in conflict. */
  diagnostics: DedupeReport[];
  /** All records that were given, in their order. */
  records: readonly Paper[];
  /** What was compared, so that `addPapers` does not compare it again. Plain data, not for reading. */
  state: ComparedRecords;
}

/**
 * Finds records that are one paper and merges them. The same records give the same papers in
 * whatever order they come. Content never throws.
 *
 * @param papers records of one or many listings
 * @throws TypeError where an option is wrong; the message names it
 * @example
 * ```ts
 * const bare = { authors: [], orgs: [], links: [], provenance: [] };
 * const { papers, possible } = dedupePapers([
 *   { ...bare, title: "Qwen2 Technical Report", ids: { arxiv: "2407.10671" } },
 *   { ...bare, title: "Qwen2 technical report", ids: {} },
 *   { ...bare, title: "Qwen2.5 Technical Report", ids: { arxiv: "2412.15115" } },
 * ]);
 * papers.map(({ title }) => title); // ["Qwen2 Technical Report", "Qwen2.5 Technical Report"]
 * possible.length; // 0
 * ```
 */
export function dedupePapers(papers: readonly Paper[], options?: DedupeOptions): DedupeResult {
  requirePapers(papers, "papers");
  return resultOf(compareMore(NOTHING_COMPARED, papers, settingsOf(options)), settingsOf(options));
}

/**
 * Adds records, such as a day's listing, to what is known. Known records are not compared with each
 * other again; the answer is the same as that of `dedupePapers` for all records at once, unless
 * blocks were capped. `known` is not changed.
 *
 * @param known the answer of `dedupePapers` or `addPapers` with the same options
 * @throws TypeError where an option is wrong; the message names it
 * @example
 * ```ts
 * const bare = { authors: [], orgs: [], ids: {}, links: [], provenance: [] };
 * const monday = dedupePapers([{ ...bare, title: "LoRA: Low-Rank Adaptation" }]);
 * const tuesday = addPapers(monday, [{ ...bare, title: "LoRA: low-rank adaptation" }]);
 * tuesday.clusters.map(({ members }) => members); // [[0, 1]]
 * ```
 */
export function addPapers(
  known: DedupeResult,
  papers: readonly Paper[],
  options?: DedupeOptions,
): DedupeResult {
  requirePapers(papers, "papers");
  const settings = settingsOf(options);
  return resultOf(compareMore(known.state, papers, settings), settings);
}

function resultOf(state: ComparedRecords, settings: DedupeSettings): DedupeResult {
  const { records } = state;
  const grouped = groupRecords(state, settings);
  const clusters = grouped.clusters.map((members) => {
    const { paper, conflicts } = mergePapers(members.flatMap((at) => records[at] ?? []));
    return { members, paper, conflicts };
  });
  const order = contentOrder(records);
  const possible = grouped.possible.toSorted(
    (x, y) => y.comparison.score - x.comparison.score || order(x.a, y.a) || order(x.b, y.b),
  );
  return {
    papers: clusters.map(({ paper }) => paper),
    clusters,
    matches: grouped.matches,
    possible,
    diagnostics: reportsOf(state.cappedBlocks, grouped.refused, clusters),
    records,
    state,
  };
}
