import { describeValue } from "../text/describe-value.js";
import type { DiversifyOptions } from "./diversify.js";
import { checkObservations } from "./looks.js";
import { requireKnownOptions, requireNumber } from "./number-options.js";
import type { Observations } from "./observations.js";
import type { RankablePaper } from "./rankable-paper.js";
import type { Ranker } from "./ranker.js";

/** Options of `rankPapers`. */
export interface RankOptions<P extends RankablePaper = RankablePaper> {
  /** How papers are scored: `hot()`, `top()`, `byReddit()` or another. */
  ranker: Ranker;
  /** The present, as an ISO instant or day; a day stands for its end. The clock is never read. */
  asOf: string;
  /**
   * What was seen of the papers before, from `observationsFrom`. What is later than `asOf` is not
   * looked at. Default: nothing, so that no gain is known.
   */
  observations?: Observations | undefined;
  /**
   * What becomes of papers that lack what the ranker needs: they stand last (`"last"`, the default),
   * are left out (`"drop"`), or an absent count is taken as this one and the paper is marked
   * `imputed`.
   */
  missing?: "last" | "drop" | { prior: number } | undefined;
  /** Most papers in the answer. Default: all. */
  limit?: number | undefined;
  /** Puts papers apart that are alike. Default: not. */
  diversify?: DiversifyOptions<P> | undefined;
  /** Whether each paper comes with the parts of its score. Default: `false`. */
  explain?: boolean | undefined;
}

const OPTIONS = ["ranker", "asOf", "observations", "missing", "limit", "diversify", "explain"];

/** Throws a `TypeError` that names the option that is wrong. `asOf` is looked at where it is read. */
export function checkRankOptions<P extends RankablePaper>(
  options: RankOptions<P>,
  more: readonly string[] = [],
): void {
  requireKnownOptions(options, [...OPTIONS, ...more]);
  const { ranker, observations, missing, limit, explain } = options;
  checkRanker(ranker);
  checkObservations(observations);
  if (missing !== undefined && missing !== "last" && missing !== "drop") {
    if (typeof missing !== "object" || missing === null) {
      throw new TypeError(
        `option missing: expected "last", "drop" or { prior }, got ${String(missing)}`,
      );
    }
    requireKnownOptions(missing, ["prior"]);
    requireNumber("missing.prior", missing.prior, "a number of at least 0");
  }
  if (limit !== undefined) requireNumber("limit", limit, "a whole number of at least 0");
  if (explain !== undefined && typeof explain !== "boolean") {
    throw new TypeError(`option explain: expected true or false, got ${String(explain)}`);
  }
}

export function checkRanker(ranker: unknown): void {
  const known =
    typeof ranker === "object" &&
    ranker !== null &&
    "score" in ranker &&
    typeof ranker.score === "function" &&
    "needs" in ranker &&
    Array.isArray(ranker.needs);
  if (!known) {
    throw new TypeError(
      `option ranker: expected a ranker such as hot(), got ${describeValue(ranker)}`,
    );
  }
}
