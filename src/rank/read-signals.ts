import { NO_LOOKS } from "./looks.js";
import type { RankablePaper } from "./rankable-paper.js";
import type {
  CountField,
  ListFacts,
  Looks,
  Need,
  Ranker,
  Signals,
  UnrankedReason,
} from "./ranker.js";
import { isDay } from "./read-time.js";

const SECONDS_PER_HOUR = 3600;

/** How far ahead a paper may lie and still count as new: clocks differ, and days begin in other zones. */
const AHEAD_SECONDS = { instant: 5 * 60, day: 26 * SECONDS_PER_HOUR } as const;

/** What holds for every paper of a ranking. */
export interface SignalContext {
  asOfSeconds: number;
  list: ListFacts;
  /** What stands for counts that are absent; NaN for none. */
  priors: Readonly<Record<CountField, number>>;
}

export const NO_PRIORS: SignalContext["priors"] = {
  upvotes: Number.NaN,
  comments: Number.NaN,
  githubStars: Number.NaN,
};

/** A prior stands only for counts that the ranker cannot do without. */
export function priorsFor({ needs }: Ranker, prior: number): SignalContext["priors"] {
  const priors = { ...NO_PRIORS };
  for (const need of needs) if (need !== "listedAt") priors[need] = prior;
  return priors;
}

export const NO_FACTS: ListFacts = { upvotesPerHour: Number.NaN };

/** The signals of a paper that was listed at `listedAtSeconds` (NaN where that is not known). */
export function signalsOf(
  paper: RankablePaper,
  listedAtSeconds: number,
  looks: Looks,
  { asOfSeconds, list, priors }: SignalContext,
): Signals {
  // What lies a little ahead counts as listed now, and gains nothing from it.
  const listed = listedAtSeconds > asOfSeconds ? asOfSeconds : listedAtSeconds;
  return {
    upvotes: countOf(paper.upvotes, priors.upvotes, looks, "upvotes"),
    comments: countOf(paper.comments, priors.comments, looks, "comments"),
    githubStars: countOf(paper.githubStars, priors.githubStars, looks, "githubStars"),
    starsPerHour: countOf(paper.starsPerHour, Number.NaN, NO_LOOKS, "githubStars"),
    listedAtSeconds: listed,
    ageHours: (asOfSeconds - listed) / SECONDS_PER_HOUR,
    asOfSeconds,
    looks,
    list,
  };
}

/** NaN where nothing is known, or where what is stated is no number. */
function countOf(stated: unknown, prior: number, looks: Looks, field: CountField): number {
  if (typeof stated === "number") return Number.isFinite(stated) ? stated + 0 : Number.NaN;
  if (stated !== undefined && stated !== null) return Number.NaN;
  const seen = looks === NO_LOOKS ? undefined : looks[field].at(-1);
  return seen === undefined ? prior : seen.count;
}

/** Whether a paper lies further ahead than clocks and time zones explain. */
export function isFuture(listedAtSeconds: number, asOfSeconds: number): boolean {
  const ahead = listedAtSeconds - asOfSeconds;
  if (!(ahead > 0)) return false;
  return ahead > (isDay(listedAtSeconds) ? AHEAD_SECONDS.day : AHEAD_SECONDS.instant);
}

const MISSING: Readonly<Record<Need, UnrankedReason>> = {
  upvotes: "no-votes",
  comments: "no-comments",
  githubStars: "no-stars",
  listedAt: "no-date",
};

/** The score of a paper, or why it has none. */
export function scoreOf(
  ranker: Ranker,
  signals: Signals,
  paper: RankablePaper,
  listedAtSeconds: number,
): number | UnrankedReason {
  if (isFuture(listedAtSeconds, signals.asOfSeconds)) return "future";
  for (const need of ranker.needs) {
    const value = need === "listedAt" ? signals.listedAtSeconds : signals[need];
    if (Number.isNaN(value)) return reasonOf(need, paper);
  }
  const score = ranker.score(signals);
  if (typeof score !== "number") return score;
  // -0 would be written as 0 and yet differ.
  return Number.isFinite(score) ? score + 0 : "invalid-score";
}

function reasonOf(need: Need, paper: RankablePaper): UnrankedReason {
  if (need === "listedAt") return MISSING[need];
  const stated: unknown = paper[need];
  return stated === undefined || stated === null ? MISSING[need] : "invalid-count";
}
