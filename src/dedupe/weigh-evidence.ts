import type { AuthorKey } from "../names/author-key.js";
import type { AuthorAgreement } from "./author-overlap.js";
import type { PlaceAgreement } from "./compare-places.js";
import type { Evidence } from "./comparison.js";
import type { IdPair } from "./identifier-evidence.js";
import type { PageRange } from "./page-range.js";
import type { PaperFeatures } from "./paper-features.js";
import type { TitleRelation } from "./title-relation.js";
import { venuesAgree } from "./venue-agreement.js";

/** What was found about a pair, before it is weighed. */
export interface Findings {
  ids: readonly IdPair[];
  title: TitleRelation;
  authors: AuthorAgreement;
  places: PlaceAgreement;
}

/**
 * The weights. A title alone can reach 1; authors, year and pages add to a title that changed, and
 * take from one that contradicts them. They follow the order of trust in `docs/dedupe.md`.
 */
export const WEIGHTS = {
  genericTitle: 0.6,
  unstatedTitle: 0.3,
  name: 0.85,
  partOfTitle: 0.8,
  firstWords: 0.7,
  changedWord: -0.04,
  authors: { same: 0.17, agree: 0.15, partly: -0.1, disagree: -0.35, unstated: 0 },
  sameYear: 0.03,
  nextYear: -0.05,
  nextYearOfOtherTitle: -0.15,
  nextYearWithoutAuthors: -0.1,
  otherYear: -0.3,
  distantYear: -0.5,
  otherYearOnOnePage: -0.25,
  sameVenue: 0.01,
  places: {
    same: 0.28,
    "same-pages": 0.15,
    differ: 0,
    "other-volume": -0.3,
    "other-pages": -0.28,
    "other-pages-of-another-venue": -0.35,
    unstated: 0,
  },
} as const;

export function weighEvidence(a: PaperFeatures, b: PaperFeatures, found: Findings): Evidence[] {
  const { ids, title, authors, places } = found;
  const supported = authors === "same" || authors === "agree";
  const evidence: Evidence[] = ids.map(({ name, a: left, b: right, same }) => {
    return { name, finding: same ? "same" : "differ", a: left, b: right, weight: same ? 1 : 0 };
  });
  evidence.push({
    name: "title",
    finding: a.generic && b.generic && title.kind === "equal" ? "generic" : title.kind,
    a: a.rawTitle,
    b: b.rawTitle,
    weight: titleWeight(a, b, title),
  });
  const changed =
    title.kind === "similar" ? title.changedWords - (supported ? freeChanges(a, b) : 0) : 0;
  if (changed > 0) {
    const weight = WEIGHTS.changedWord * Math.min(changed, 5);
    evidence.push({
      name: "changed-words",
      finding: String(title.changedWords),
      a: a.title,
      b: b.title,
      weight,
    });
  }
  if (authors !== "unstated") {
    const weight = WEIGHTS.authors[authors];
    evidence.push({
      name: "authors",
      finding: authors,
      a: names(a.authors),
      b: names(b.authors),
      weight,
    });
  }
  if (a.year !== undefined && b.year !== undefined) {
    const years = Math.abs(a.year - b.year);
    const finding = years === 0 ? "same" : `${years} apart`;
    const weight = yearWeight(years, supported, title, places);
    evidence.push({ name: "year", finding, a: String(a.year), b: String(b.year), weight });
  }
  if (places !== "unstated") {
    // Notes of one group share a page; a translated title on one page has the same authors.
    const shared = places === "same" && title.kind === "different" && authors !== "same";
    const elsewhere = places === "other-pages" && !venuesAgree(a.venue, b.venue);
    const key = elsewhere ? "other-pages-of-another-venue" : shared ? "same-pages" : places;
    const weight = WEIGHTS.places[key];
    evidence.push({ name: "pages", finding: places, a: place(a), b: place(b), weight });
  }
  if (a.venue !== "" && b.venue !== "") {
    const agree = venuesAgree(a.venue, b.venue);
    const weight = agree ? WEIGHTS.sameVenue : 0;
    evidence.push({
      name: "venue",
      finding: agree ? "same" : "not compared",
      a: a.venue,
      b: b.venue,
      weight,
    });
  }
  return evidence;
}

/** The sum of the weights, kept between 0 and 1, free of the noise of floating point. */
export function scoreOf(evidence: readonly Evidence[]): number {
  const sum = evidence.reduce((total, { weight }) => total + weight, 0);
  return Math.round(Math.min(1, Math.max(0, sum)) * 10_000) / 10_000;
}

function titleWeight(a: PaperFeatures, b: PaperFeatures, { kind, ratio }: TitleRelation): number {
  if (kind === "unstated") return WEIGHTS.unstatedTitle;
  if (a.generic || b.generic) return Math.min(ratio, WEIGHTS.genericTitle);
  if (kind === "name") return Math.max(ratio, WEIGHTS.name);
  if (kind === "part-of-title") return Math.max(ratio, WEIGHTS.partOfTitle);
  if (kind === "first-words") return Math.max(ratio, WEIGHTS.firstWords);
  return ratio;
}

/** A paper and its next one have similar titles, the same authors and a year between them. */
const SAME_TITLE = 0.97;

/** With the same people behind them, one word in four may change, two at most. */
function freeChanges(a: PaperFeatures, b: PaperFeatures): number {
  return Math.min(2, Math.ceil(Math.min(a.words.length, b.words.length) / 4));
}

function yearWeight(
  years: number,
  supported: boolean,
  { ratio }: TitleRelation,
  places: PlaceAgreement,
): number {
  if (years === 0) return WEIGHTS.sameYear;
  if (years === 1) {
    if (ratio < SAME_TITLE) return WEIGHTS.nextYearOfOtherTitle;
    return supported ? WEIGHTS.nextYear : WEIGHTS.nextYearWithoutAuthors;
  }
  if (supported && (places === "same" || places === "same-pages"))
    return WEIGHTS.otherYearOnOnePage;
  return years <= 3 ? WEIGHTS.otherYear : WEIGHTS.distantYear;
}

function names(authors: readonly AuthorKey[]): string {
  const shown = authors.slice(0, 4).map(({ family, initials }) => `${family} ${initials}`.trim());
  return authors.length > 4 ? `${shown.join(", ")}, ...` : shown.join(", ");
}

function place({
  volume,
  pages,
}: {
  volume: string | undefined;
  pages: PageRange | undefined;
}): string {
  const range = pages?.last === undefined ? pages?.first : `${pages.first}-${pages.last}`;
  return [volume, range].filter((part) => part !== undefined).join(":");
}
