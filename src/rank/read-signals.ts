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

/** Signals that are filled anew for each paper: an object for each would cost as much as its score. */
export type SignalSheet = { -readonly [Name in keyof Signals]: Signals[Name] } & {
  /** The time of listing as it is known, which may lie ahead. Set first. */
  statedAtSeconds: number;
};

export function emptySheet({ asOfSeconds, list }: SignalContext): SignalSheet {
  const none = Number.NaN;
  return {
    statedAtSeconds: none,
    upvotes: none,
    comments: none,
    githubStars: none,
    starsPerHour: none,
    listedAtSeconds: none,
    ageHours: none,
    asOfSeconds,
    looks: NO_LOOKS,
    list,
  };
}

/** Fills in a paper whose `statedAtSeconds` is set (NaN where it is not known). */
export function fillSheet(
  sheet: SignalSheet,
  paper: RankablePaper,
  looks: Looks,
  { asOfSeconds, priors }: SignalContext,
): void {
  // What lies a little ahead counts as listed now, and gains nothing from it.
  const stated = sheet.statedAtSeconds;
  const listed = stated > asOfSeconds ? asOfSeconds : stated;
  sheet.upvotes = countOf(paper.upvotes, priors.upvotes, looks, "upvotes");
  sheet.comments = countOf(paper.comments, priors.comments, looks, "comments");
  sheet.githubStars = countOf(paper.githubStars, priors.githubStars, looks, "githubStars");
  sheet.starsPerHour = countOf(paper.starsPerHour, Number.NaN, NO_LOOKS, "githubStars");
  sheet.listedAtSeconds = listed;
  sheet.ageHours = (asOfSeconds - listed) / SECONDS_PER_HOUR;
  sheet.looks = looks;
}

/** The signals of a paper, to be kept. */
export function signalsOf(
  paper: RankablePaper,
  listedAtSeconds: number,
  looks: Looks,
  context: SignalContext,
): SignalSheet {
  const sheet = emptySheet(context);
  sheet.statedAtSeconds = listedAtSeconds;
  fillSheet(sheet, paper, looks, context);
  return sheet;
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

/** The needs of a ranker, looked up once for a list. */
export interface Needs {
  upvotes: boolean;
  comments: boolean;
  githubStars: boolean;
  listedAt: boolean;
}

export function needsOf({ needs }: Ranker): Needs {
  return {
    upvotes: needs.includes("upvotes"),
    comments: needs.includes("comments"),
    githubStars: needs.includes("githubStars"),
    listedAt: needs.includes("listedAt"),
  };
}

/** The first need that is not met. */
function unmet(needs: Needs, signals: Signals): Need | undefined {
  if (needs.listedAt && Number.isNaN(signals.listedAtSeconds)) return "listedAt";
  if (needs.upvotes && Number.isNaN(signals.upvotes)) return "upvotes";
  if (needs.githubStars && Number.isNaN(signals.githubStars)) return "githubStars";
  if (needs.comments && Number.isNaN(signals.comments)) return "comments";
  return undefined;
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
  needs: Needs,
  signals: SignalSheet,
  paper: RankablePaper,
): number | UnrankedReason {
  if (isFuture(signals.statedAtSeconds, signals.asOfSeconds)) return "future";
  const need = unmet(needs, signals);
  if (need !== undefined) return reasonOf(need, paper);
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
