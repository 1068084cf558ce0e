import type { RankedPaper } from "./rank-papers.js";
import type { Explanation, UnrankedReason } from "./ranker.js";

/** Options of {@link formatExplanation}. */
export interface FormatExplanationOptions {
  /** Whether the parts of the score follow, a line each. Default: `false`. */
  parts?: boolean | undefined;
}

/**
 * Says in words why a paper stands where it stands. For a paper ranked with `explain: true`; of
 * another it only tells the place.
 *
 * @example
 * ```ts
 * import { rankPapers, top } from "./index.js";
 *
 * const papers = [10, 40, 70].map((upvotes, at) => ({
 *   title: `Paper ${at}`, upvotes, listedAt: "2026-06-12T00:00:00Z",
 * }));
 * const { results } = rankPapers(papers, { ranker: top(), asOf: "2026-06-12T09:00:00Z", explain: true });
 * for (const one of results) console.log(formatExplanation(one));
 * // 70 upvotes in 9 h, 1.8 times what its day gives; first
 * // 40 upvotes in 9 h, what its day gives; second
 * // 10 upvotes in 9 h, a quarter of what its day gives; third
 * ```
 */
export function formatExplanation(
  result: RankedPaper<unknown>,
  options: FormatExplanationOptions = {},
): string {
  if (result.status === "unranked") return `not ranked: ${REASONS[result.reason]}`;
  const { explanation, rank } = result;
  const place = ordinal(rank);
  if (explanation === undefined) return place;
  const { inputs, flags } = explanation;
  const sentence = [
    votesPhrase(inputs),
    starsPhrase(inputs),
    ...flags.flatMap((flag) => FLAGS[flag] ?? []),
    place,
  ].filter((phrase) => phrase !== undefined);
  const words = sentence.join("; ");
  return options.parts === true ? [words, ...partLines(explanation, "  ")].join("\n") : words;
}

const REASONS: Readonly<Record<UnrankedReason, string>> = {
  "no-votes": "its upvotes are not known",
  "no-comments": "its comments are not known",
  "no-stars": "its GitHub stars are not known",
  "no-date": "it is not known when it was listed",
  "no-velocity": "it was not seen twice, at least 15 minutes apart",
  future: "it lies in the future",
  "invalid-count": "its count is no number",
  "invalid-score": "its score is no number",
};

const FLAGS: Readonly<Record<string, string>> = {
  imputed: "a count that it does not state is assumed",
  "published-at": "counted from its publication",
  diversified: "moved, so that papers alike stand apart",
};

type Inputs = Explanation["inputs"];

function votesPhrase(inputs: Inputs): string | undefined {
  const upvotes = numberOf(inputs, "upvotes");
  if (upvotes === undefined) return undefined;
  const age = numberOf(inputs, "ageHours");
  const votes = counted(upvotes, "upvote");
  const since = age === undefined ? votes : `${votes} in ${duration(age)}`;
  const more = [gainPhrase(inputs), againstDay(inputs, upvotes)].filter((one) => one !== undefined);
  return [since, ...more].join(", ");
}

/** What it gained since it was seen before. */
function gainPhrase(inputs: Inputs): string | undefined {
  const gained = numberOf(inputs, "upvotesGained");
  const hours = numberOf(inputs, "upvotesGainedHours");
  if (gained === undefined || hours === undefined) return undefined;
  return `${gained === 0 ? "none" : shortNumber(gained)} of them ${recently(hours)}`;
}

function recently(hours: number): string {
  if (hours >= 18 && hours <= 30) return "since yesterday";
  return hours >= 0.9 && hours <= 1.2 ? "in the last hour" : `in the last ${duration(hours)}`;
}

/** A day of fewer papers gives nothing to hold one against. */
const FEWEST_OF_A_DAY = 3;

function againstDay(inputs: Inputs, upvotes: number): string | undefined {
  const mean = numberOf(inputs, "meanUpvotesOfDay");
  const papers = numberOf(inputs, "papersOfDay") ?? 0;
  if (mean === undefined || !(mean > 0) || papers < FEWEST_OF_A_DAY || upvotes < 0)
    return undefined;
  const ratio = upvotes / mean;
  return `${times(ratio)}what its day gives`;
}

function times(ratio: number): string {
  if (ratio >= 1.95 && ratio < 2.05) return "twice ";
  if (ratio >= 0.95 && ratio < 1.05) return "";
  if (ratio >= 0.45 && ratio < 0.55) return "half of ";
  if (ratio >= 0.2 && ratio < 0.3) return "a quarter of ";
  return ratio > 1 ? `${shortNumber(ratio)} times ` : `${Math.round(ratio * 100)}% of `;
}

function starsPhrase(inputs: Inputs): string | undefined {
  const gained = numberOf(inputs, "githubStarsGained");
  const hours = numberOf(inputs, "githubStarsGainedHours");
  const stars = numberOf(inputs, "githubStars");
  const all = stars === undefined ? undefined : counted(stars, "GitHub star");
  if (gained === undefined || hours === undefined) return all;
  if (gained > 0) return `${counted(gained, "GitHub star")} ${recently(hours)}`;
  return all === undefined ? undefined : `${all}, none of them ${recently(hours)}`;
}

function partLines({ parts }: Explanation, indent: string): string[] {
  return parts.flatMap((one) => [
    `${indent}${one.value < 0 ? "-" : "+"} ${shortNumber(Math.abs(one.value))} ${one.name}${inWords(one)}`,
    ...partLines(one, `${indent}  `),
  ]);
}

function inWords({ inputs, flags }: Explanation): string {
  const known = Object.entries(inputs).map(([name, value]) => {
    return `${name} ${typeof value === "number" ? shortNumber(value) : value}`;
  });
  const all = [...known, ...flags];
  return all.length === 0 ? "" : ` (${all.join(", ")})`;
}

function numberOf(inputs: Inputs, name: string): number | undefined {
  const value = inputs[name];
  return typeof value === "number" ? value : undefined;
}

function counted(count: number, what: string): string {
  return `${shortNumber(count)} ${what}${count === 1 ? "" : "s"}`;
}

/** Two days are still told in hours: much happens in them. */
const LONGEST_IN_HOURS = 48;

function duration(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)} min`;
  if (hours < LONGEST_IN_HOURS) return `${Math.round(hours)} h`;
  return `${Math.round(hours / 24)} days`;
}

/** Whole numbers as they are, others with a digit or two behind the point. */
function shortNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  return String(Number(value.toFixed(size >= 10 ? 1 : size >= 1 ? 1 : 3)));
}

const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

function ordinal(rank: number): string {
  const word = ORDINALS[rank - 1];
  if (word !== undefined) return word;
  const tens = rank % 100;
  const suffix = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][rank % 10] ?? "th");
  return `${rank}${suffix}`;
}
