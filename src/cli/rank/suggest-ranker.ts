import type { RankablePaper } from "../../rank/index.js";

/** What each ranker needs, those that say most of what is trending first. */
const NEEDS: readonly { ranker: string; isMet: (paper: RankablePaper) => boolean }[] = [
  { ranker: "votes", isMet: ({ upvotes }) => upvotes !== undefined },
  { ranker: "stars", isMet: ({ githubStars }) => githubStars !== undefined },
  { ranker: "comments", isMet: ({ comments }) => comments !== undefined },
  {
    ranker: "newest",
    isMet: ({ listedAt, publishedAt }) => (listedAt ?? publishedAt) !== undefined,
  },
];

/** A ranker that can rank some of the papers, for where the chosen one could rank none. */
export function suggestRanker(papers: readonly RankablePaper[]): string | undefined {
  return NEEDS.find(({ isMet }) => papers.some(isMet))?.ranker;
}
