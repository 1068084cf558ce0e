import { mulberry32 } from "../src/rank/evaluation/bootstrap.js";
import type { RankablePaper } from "../src/rank/index.js";

/** 2026-06-12T08:00:00Z */
export const NOW_SECONDS = 1_781_251_200;
export const NOW = "2026-06-12T08:00:00Z";

/** A paper as a listing would show it, with all that the formulas ask for. */
export interface VotedPaper extends RankablePaper {
  upvotes: number;
  listedAt: string;
}

/** Papers of 30 days, their votes spread as votes are: many few, few many. Always the same. */
export function votedPapers(count: number): VotedPaper[] {
  const random = mulberry32(1);
  return Array.from({ length: count }, (_, index) => {
    const seconds = NOW_SECONDS - Math.floor(random() * 30 * 86_400);
    return {
      title: `Paper ${index}`,
      ids: { arxiv: `2606.${String(index % 100_000).padStart(5, "0")}` },
      upvotes: Math.floor(-Math.log(1 - random()) * 30),
      listedAt: `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`,
    };
  });
}
