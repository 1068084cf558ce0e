import type { CountAt } from "./formulas/velocity.js";

/** A count that a paper may state. */
export type CountField = "upvotes" | "comments" | "githubStars";

/** What a ranker cannot do without. */
export type Need = CountField | "listedAt";

/** Why a paper has no score. */
export type UnrankedReason =
  | "no-votes"
  | "no-comments"
  | "no-stars"
  | "no-date"
  | "no-velocity"
  | "future"
  | "invalid-count"
  | "invalid-score";

/** Something to know about a part of a score. */
export type ExplanationFlag =
  /** The count is not stated; the prior that the caller gave stands for it. */
  | "imputed"
  /** The paper lies a little ahead of `asOf` and counts as new. */
  | "clamped"
  /** Only the day of the listing is known; its beginning counts. */
  | "day-precision"
  /** The time of publication stands for that of listing, which is not known. */
  | "published-at"
  /** Counts were printed rounded. */
  | "rounded"
  /** A count went down within the window. */
  | "dropped"
  /** There are no two looks that are far enough apart: the gain is worked out from votes and age. */
  | "no-velocity"
  /** `diversify` moved the paper. */
  | "diversified";

/** A part of a score. The values of its `parts`, where it has some, add up to its own. */
export interface Explanation {
  name: string;
  value: number;
  /** What went into it, with units in the names. */
  inputs: Readonly<Record<string, number | string>>;
  flags: readonly ExplanationFlag[];
  parts: readonly Explanation[];
}

/** The counts that were seen of one paper until now, in the order of time. */
export interface Looks {
  readonly upvotes: readonly CountAt[];
  readonly comments: readonly CountAt[];
  readonly githubStars: readonly CountAt[];
}

/** What holds for all papers of a list together. */
export interface ListFacts {
  /** Upvotes by hour of age, two hours added to each: what is usual in the list. NaN if not known. */
  readonly upvotesPerHour: number;
}

/** What a ranker is told of a paper. NaN stands for what is not known. */
export interface Signals {
  readonly upvotes: number;
  readonly comments: number;
  readonly githubStars: number;
  /** As the source states it. */
  readonly starsPerHour: number;
  /** The time of listing, in seconds since 1970. */
  readonly listedAtSeconds: number;
  /** Since listing; never negative. */
  readonly ageHours: number;
  readonly asOfSeconds: number;
  readonly looks: Looks;
  readonly list: ListFacts;
}

/**
 * A way to score papers: plain data and pure functions, so that anybody can write one. The higher the
 * score, the higher the paper stands.
 */
export interface Ranker {
  readonly id: string;
  /** What a score is counted in, such as "upvotes per hour". */
  readonly unit: string;
  /** Whether the order of two papers stays as it is while time goes by and nothing else changes. */
  readonly stableOrder: boolean;
  /** Whether scores may be added up, as for the papers of a group. */
  readonly additive: boolean;
  /** Whether the score of a paper depends on the others (`Signals.list`). */
  readonly usesList: boolean;
  /** Signals that are never NaN when `score` is called: papers without them are not ranked. */
  readonly needs: readonly Need[];
  /** Signals are to be read, not kept: they are filled anew for the next paper. */
  score(signals: Signals): number | UnrankedReason;
  /** Parts that add up to the score. Called only where there is one. */
  parts(signals: Signals): readonly Explanation[];
}

/** A part without parts of its own. */
export function part(
  name: string,
  value: number,
  inputs: Explanation["inputs"] = {},
  flags: readonly ExplanationFlag[] = [],
): Explanation {
  return { name, value, inputs, flags, parts: [] };
}
