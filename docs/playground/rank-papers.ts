import type { Paper } from "trending-papers";
import {
  byComments,
  byDate,
  byHackerNews,
  byHalfLife,
  byLemmy,
  byReddit,
  byStars,
  byVotes,
  byVotesPerHour,
  type Explanation,
  formatExplanation,
  hot,
  type Ranker,
  rankPapers,
  top,
} from "trending-papers/rank";

export interface RankRow {
  title: string;
  upvotes: number | undefined;
  /** Absent for papers that could not be ranked; `words` says why. */
  rank: number | undefined;
  score: number | undefined;
  words: string;
  explanation: Explanation | undefined;
}

export interface RankView {
  unit: string;
  asOf: string;
  rows: RankRow[];
  warnings: string[];
}

const RANKERS: Readonly<Record<string, () => Ranker>> = {
  hot,
  top,
  votes: byVotes,
  "votes-per-hour": byVotesPerHour,
  comments: byComments,
  stars: byStars,
  "half-life": byHalfLife,
  "hacker-news": byHackerNews,
  reddit: byReddit,
  lemmy: byLemmy,
  newest: byDate,
};

/** Ranks papers and puts what the page shows into plain data. */
export function rankView(papers: readonly Paper[], name: string, asOf: string): RankView {
  const ranker = RANKERS[name] ?? hot;
  const ranking = rankPapers(papers, { ranker: ranker(), asOf, explain: true });
  return {
    unit: ranking.unit,
    asOf: ranking.asOf,
    warnings: ranking.warnings.map(({ message }) => message),
    rows: ranking.results.map((result): RankRow => {
      const ranked = result.status === "ranked" ? result : undefined;
      return {
        title: result.paper.title,
        upvotes: result.paper.upvotes,
        rank: ranked?.rank,
        score: ranked?.score,
        words: formatExplanation(result),
        explanation: ranked?.explanation,
      };
    }),
  };
}
