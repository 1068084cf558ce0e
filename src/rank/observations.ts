import { paperKey } from "../ids/paper-key.js";
import type { Listing } from "../model/listing.js";
import type { Paper } from "../model/paper.js";
import { isDay, secondsOf } from "./read-time.js";
import type { RankWarning } from "./warnings.js";

/** The numbers of one paper at a time. What was not seen is absent. */
export interface Observation {
  /** An instant, or a day where no more is known. */
  at: string;
  upvotes?: number;
  comments?: number;
  githubStars?: number;
  /** The fields that were printed rounded. */
  approximate?: readonly string[];
}

/** All that was seen of one paper, in the order of time. */
export interface ObservationSeries {
  /** As `paperKey` gives it. */
  key: string;
  /** The earliest time of listing that was seen. */
  listedAt?: string;
  observations: readonly Observation[];
}

/** What {@link observationsFrom} gives, and `rankPapers` takes. Plain data, to be kept as JSON. */
export interface Observations {
  series: readonly ObservationSeries[];
  warnings?: readonly RankWarning[];
}

/** Options of {@link observationsFrom}. */
export interface ObservationsOptions {
  /**
   * When a listing was taken, where it does not say so itself: an ISO instant or day. Default: the
   * `capturedAt` of the listing.
   */
  capturedAt?: ((listing: Listing) => string | undefined) | undefined;
}

/**
 * Turns listings that were taken again and again into a series of counts for each paper. The order
 * of the listings makes no difference, and the same listing twice is one look. Where two looks of
 * the same second differ, the larger count stands. Listings that do not say when they were taken
 * give no looks; a warning counts them.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * import type { Listing } from "trending-papers";
 *
 * const look = (capturedAt: string, upvotes: number): Listing => ({
 *   schemaVersion: 1, source: "huggingface", kind: "daily", format: "json", date: "2026-06-12",
 *   capturedAt, diagnostics: [], papers: [
 *     { title: "T", upvotes, authors: [], orgs: [], ids: { arxiv: "2606.00001" }, links: [], provenance: [] },
 *   ],
 * });
 * const { series } = observationsFrom([
 *   look("2026-06-12T08:00:00Z", 9), look("2026-06-12T09:00:00Z", 21),
 * ]);
 * series;
 * // [{ key: "arxiv:2606.00001", listedAt: "2026-06-12", observations: [
 * //   { at: "2026-06-12T08:00:00Z", upvotes: 9 }, { at: "2026-06-12T09:00:00Z", upvotes: 21 } ] }]
 * ```
 */
export function observationsFrom(
  listings: Iterable<Listing>,
  options: ObservationsOptions = {},
): Observations {
  const { capturedAt } = options;
  if (capturedAt !== undefined && typeof capturedAt !== "function") {
    throw new TypeError(`option capturedAt: expected a function, got ${String(capturedAt)}`);
  }
  const papers = new Map<string, Seen>();
  let undated = 0;
  for (const listing of listings) {
    const stated = capturedAt?.(listing) ?? listing.capturedAt;
    const atSeconds = stated === undefined ? Number.NaN : secondsOf(stated);
    const at = Number.isNaN(atSeconds) ? undefined : stated;
    if (at === undefined) undated += 1;
    for (const paper of listing.papers) {
      const key = paperKey(paper);
      const seen: Seen = papers.get(key) ?? { listed: [], looks: new Map() };
      papers.set(key, seen);
      const listed = listedAt(paper, listing);
      if (listed !== undefined) seen.listed.push(listed);
      if (at !== undefined) {
        seen.looks.set(atSeconds, merged(seen.looks.get(atSeconds), lookOf(paper, at)));
      }
    }
  }
  const series = [...papers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, seen]) => seriesOf(key, seen));
  return { series, warnings: undated === 0 ? [] : [undatedWarning(undated)] };
}

interface Seen {
  listed: string[];
  looks: Map<number, Observation>;
}

const COUNTS = ["upvotes", "comments", "githubStars"] as const;

function lookOf(paper: Paper, at: string): Observation {
  const look: Observation = { at };
  const rounded = COUNTS.filter((field) => paper.approximate?.includes(field) === true);
  for (const field of COUNTS) {
    const count = paper[field];
    if (count !== undefined) look[field] = count;
  }
  return rounded.length === 0 ? look : { ...look, approximate: rounded };
}

function merged(known: Observation | undefined, look: Observation): Observation {
  if (known === undefined) return look;
  const both = { ...known };
  for (const field of COUNTS) {
    const counts = [known[field], look[field]].filter((count) => count !== undefined);
    if (counts.length > 0) both[field] = Math.max(...counts);
  }
  const rounded = COUNTS.filter((field) => {
    return (
      known.approximate?.includes(field) === true || look.approximate?.includes(field) === true
    );
  });
  return rounded.length === 0 ? both : { ...both, approximate: rounded };
}

/** A daily page says on which day it lists its papers. */
function listedAt(paper: Paper, { kind, date }: Listing): string | undefined {
  return paper.listedAt ?? (kind === "daily" ? date : undefined);
}

function seriesOf(key: string, { listed, looks }: Seen): ObservationSeries {
  const observations = [...looks].sort(([a], [b]) => a - b).map(([, look]) => look);
  const first = earliest(listed);
  return first === undefined ? { key, observations } : { key, listedAt: first, observations };
}

/** Of a day and an instant within it the instant: it says more. */
function earliest(times: readonly string[]): string | undefined {
  const known = times
    .map((text) => ({ text, seconds: secondsOf(text) }))
    .filter(({ seconds }) => !Number.isNaN(seconds))
    .sort((a, b) => a.seconds - b.seconds || (a.text < b.text ? -1 : 1));
  const [first] = known;
  if (first === undefined || !isDay(first.seconds)) return first?.text;
  const day = first.text.slice(0, 10);
  return (known.find(({ text, seconds }) => text.startsWith(day) && !isDay(seconds)) ?? first).text;
}

function undatedWarning(listings: number): RankWarning {
  return {
    code: "listing-undated",
    count: listings,
    message: `${listings} of the listings do not say when they were taken: no looks come from them.`,
  };
}
