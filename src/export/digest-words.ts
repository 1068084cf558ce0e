import type { Paper } from "../model/index.js";
import { dateParts } from "./date-parts.js";
import { discussionUrl, landingUrl, linksOf, pdfUrl } from "./paper-links.js";
import { plainLine } from "./plain-text.js";

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/**
 * A day in words, as far as it is known.
 *
 * @example
 * ```ts
 * dayInWords("2026-06-12T08:00:00Z"); // "12 June 2026"
 * dayInWords("2026-06"); // "June 2026"
 * ```
 */
export function dayInWords(time: string | undefined): string {
  const [year, month, day] = dateParts(time);
  const words = [day, month === undefined ? undefined : MONTHS[month - 1], year];
  return words.filter((word) => word !== undefined).join(" ");
}

/**
 * The counts that a record states, in words; what it printed rounded has a "~".
 *
 * @example
 * ```ts
 * countsInWords({ upvotes: 1, githubStars: 1200, approximate: ["githubStars"] });
 * // ["1 upvote", "~1,200 GitHub stars"]
 * ```
 */
export function countsInWords(
  paper: Pick<Paper, "upvotes" | "comments" | "githubStars" | "citations" | "approximate">,
): string[] {
  const counts: readonly (readonly [keyof typeof paper, number | undefined, string])[] = [
    ["upvotes", paper.upvotes, "upvote"],
    ["comments", paper.comments, "comment"],
    ["githubStars", paper.githubStars, "GitHub star"],
    ["citations", paper.citations, "citation"],
  ];
  return counts.flatMap(([field, count, word]) => {
    if (count === undefined) return [];
    const about = paper.approximate?.includes(field) === true ? "~" : "";
    return [`${about}${grouped(count)} ${word}${count === 1 ? "" : "s"}`];
  });
}

/** Digits in groups of three. No locale is read. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** A page that a digest leads to, and what it is. */
export interface DigestLink {
  label: string;
  url: string;
}

/** Where to read on: the paper, its PDF, code, models and the talk about it, one of each kind. */
export function digestLinks(paper: Paper): DigestLink[] {
  const found: readonly (readonly [string, string | undefined])[] = [
    ["Paper", landingUrl(paper)],
    ["PDF", pdfUrl(paper)],
    ["Code", linksOf(paper, "repository")[0]],
    ["Project", linksOf(paper, "project")[0]],
    ["Model", linksOf(paper, "model")[0]],
    ["Dataset", linksOf(paper, "dataset")[0]],
    ["Demo", linksOf(paper, "space")[0]],
    ["Discussion", discussionUrl(paper)],
  ];
  return found.flatMap(([label, url]) => (url === undefined ? [] : [{ label, url }]));
}

/** The organizations in one line. */
export function orgsLine({ orgs }: Pick<Paper, "orgs">): string {
  return [...new Set(orgs.map(({ name }) => plainLine(name)))].join(", ");
}
