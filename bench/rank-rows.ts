import { createRequire } from "node:module";
import { byHackerNews, hackerNewsSimpleScore, rankPapers, redditHot } from "../src/rank/index.js";
import { orderScores } from "../src/rank/order-scores.js";
import { scorePapers } from "../src/rank/rank-papers.js";
import { secondsOf } from "../src/rank/read-time.js";
import { tieOrder } from "../src/rank/tie-order.js";
import { interleavedMedians, type Rounds } from "./measure.js";
import { NOW, NOW_SECONDS, type VotedPaper, votedPapers } from "./rank-inputs.js";
import { hundredths, tenths } from "./table.js";

/** The packages come as CommonJS, without types that compile. */
const load = createRequire(import.meta.url);
const decay: {
  hackerHot(gravity: number): (upvotes: number, posted: Date) => number;
  redditHot(seconds: number): (ups: number, downs: number, posted: Date) => number;
} = load("decay");
const {
  default: RedditScore,
}: {
  default: new () => { hot(ups: number, downs: number, posted: Date): number };
} = load("reddit-score");

export const RANK_HEAD = ["1,000,000 papers", "ms", "beside", "ms", "ratio", "aim"];

const COUNT = 1_000_000;
const AIM = "1.50";

/** Ranking beside the least that it can cost. */
export function rankRows(rounds: Rounds): string[][] {
  const papers = votedPapers(COUNT);
  const options = { ranker: byHackerNews(), asOf: NOW };
  const bare = bareScores(papers);
  const indexes = Uint32Array.from(papers.keys());
  const [first = 0, loop = 0, ordered = 0, sorted = 0] = interleavedMedians(
    [
      () => rankPapers(papers, { ...options, limit: 100 }),
      () => bareScores(papers),
      () => {
        const { scores, clock } = scorePapers(papers, options);
        return orderScores(scores, tieOrder(papers, clock), COUNT);
      },
      () => indexes.slice().sort((a, b) => (bare[b] ?? 0) - (bare[a] ?? 0)),
    ],
    rounds,
  );
  return [
    row("rankPapers, first 100", first, "a bare loop over the same scores", loop),
    row("scores and order of all", ordered, "sorting an index by those scores", sorted),
  ];
}

function row(name: string, ours: number, beside: string, theirs: number): string[] {
  return [name, tenths(ours), beside, tenths(theirs), hundredths(ours / theirs), AIM];
}

/** The same scores, with nothing around them. */
function bareScores(papers: readonly VotedPaper[]): Float64Array {
  const scores = new Float64Array(papers.length);
  for (let index = 0; index < papers.length; index++) {
    const paper = papers[index];
    if (paper === undefined) continue;
    const ageHours = (NOW_SECONDS - secondsOf(paper.listedAt)) / 3600;
    const base = paper.upvotes - 1;
    scores[index] = (base > 0 ? base ** 0.8 : base) / (ageHours + 2) ** 1.8;
  }
  return scores;
}

export const PEER_HEAD = ["1,000,000 scores", "ms", "package", "ms", "ours / theirs"];

/** Formulas beside the packages that offer them. */
export function peerRows(rounds: Rounds): string[][] {
  const papers = votedPapers(COUNT);
  const dates = papers.map(({ listedAt }) => new Date(listedAt));
  const hackerHot = decay.hackerHot(1.8);
  const decayedReddit = decay.redditHot(45_000);
  const reddit = new RedditScore();
  const none = new Date(0);
  const each = (score: (paper: VotedPaper, date: Date) => number) => () => {
    let sum = 0;
    for (let index = 0; index < papers.length; index++) {
      const paper = papers[index];
      if (paper !== undefined) sum += score(paper, dates[index] ?? none);
    }
    return sum;
  };
  const hackerNews = each(({ upvotes }, date) =>
    hackerNewsSimpleScore({
      points: upvotes,
      ageHours: (NOW_SECONDS - date.getTime() / 1000) / 3600,
    }),
  );
  const redditOurs = each(({ upvotes }, date) =>
    redditHot({ ups: upvotes, listedAtSeconds: date.getTime() / 1000 }),
  );
  const [hn = 0, hnDecay = 0, hot = 0, hotDecay = 0, hotScore = 0] = interleavedMedians(
    [
      hackerNews,
      each(({ upvotes }, date) => hackerHot(upvotes, date)),
      redditOurs,
      each(({ upvotes }, date) => decayedReddit(upvotes, 0, date)),
      each(({ upvotes }, date) => reddit.hot(upvotes, 0, date)),
    ],
    rounds,
  );
  return [
    peer("hackerNewsSimpleScore", hn, "decay 1.0.12 hackerHot", hnDecay),
    peer("redditHot", hot, "decay 1.0.12 redditHot", hotDecay),
    peer("redditHot", hot, "reddit-score 0.0.2 (off by 31 days)", hotScore),
  ];
}

function peer(name: string, ours: number, other: string, theirs: number): string[] {
  return [name, tenths(ours), other, tenths(theirs), hundredths(ours / theirs)];
}
