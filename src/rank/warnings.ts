/** What is to be known about a ranking as a whole. */
export interface RankWarning {
  code: RankWarningCode;
  message: string;
  /** How many papers (for `listing-undated`: listings) it is about. */
  count: number;
}

export type RankWarningCode =
  /** Papers without a time of listing were ranked by that of publication, which costs accuracy. */
  | "published-at"
  /** Papers without what the ranker needs stand at the end. */
  | "unranked"
  /** No paper has what the ranker needs. */
  | "nothing-ranked"
  /** Listings that do not say when they were taken gave no observations. */
  | "listing-undated";
