import type { DayFacts } from "./day-facts.js";
import { VELOCITY, velocityOf } from "./formulas/velocity.js";
import type { RankablePaper } from "./rankable-paper.js";
import type { Explanation, ExplanationFlag, Ranker, Signals } from "./ranker.js";
import { isDay } from "./read-time.js";

/** What an explanation is made of. */
export interface Explained {
  ranker: Ranker;
  paper: RankablePaper;
  signals: Signals;
  score: number;
  /** As the paper has it, before it was taken as new. */
  listedAtSeconds: number;
  isPublished: boolean;
  day: DayFacts | undefined;
}

const COUNTS = ["upvotes", "comments", "githubStars"] as const;
const STAR_WINDOW = { ...VELOCITY, windowHours: 24 };

/** The tree behind a score: what is known of the paper at its root, parts that add up below. */
export function explainPaper(explained: Explained): Explanation {
  const { ranker, signals, score } = explained;
  return {
    name: ranker.id,
    value: score,
    inputs: inputsOf(explained),
    flags: flagsOf(explained),
    parts: ranker.parts(signals),
  };
}

function inputsOf({ ranker, signals, day }: Explained): Record<string, number | string> {
  const inputs: Record<string, number | string> = { unit: ranker.unit };
  for (const field of COUNTS) {
    if (!Number.isNaN(signals[field])) inputs[field] = signals[field];
  }
  if (!Number.isNaN(signals.ageHours)) inputs["ageHours"] = signals.ageHours;
  if (day !== undefined) {
    inputs["papersOfDay"] = day.papers;
    inputs["meanUpvotesOfDay"] = day.meanUpvotes;
  }
  const votes = velocityOf(signals.looks.upvotes, signals.asOfSeconds, VELOCITY);
  if (votes !== undefined) {
    inputs["upvotesGained"] = votes.gained;
    inputs["upvotesGainedHours"] = votes.hours;
  }
  const stars = velocityOf(signals.looks.githubStars, signals.asOfSeconds, STAR_WINDOW);
  if (stars !== undefined) {
    inputs["githubStarsGained"] = stars.gained;
    inputs["githubStarsGainedHours"] = stars.hours;
  }
  return inputs;
}

function flagsOf(explained: Explained): ExplanationFlag[] {
  const { ranker, paper, signals, listedAtSeconds, isPublished } = explained;
  const usesClock = ranker.needs.includes("listedAt");
  const isImputed = COUNTS.some((field) => {
    const stated = paper[field] !== undefined || signals.looks[field].length > 0;
    return ranker.needs.includes(field) && !stated;
  });
  const isRounded = COUNTS.some((field) => paper.approximate?.includes(field) === true);
  const flags: [ExplanationFlag, boolean][] = [
    ["imputed", isImputed],
    ["clamped", usesClock && listedAtSeconds > signals.asOfSeconds],
    ["day-precision", usesClock && isDay(listedAtSeconds)],
    ["published-at", usesClock && isPublished],
    ["rounded", isRounded],
  ];
  return flags.filter(([, holds]) => holds).map(([flag]) => flag);
}
