import type { Comparison, Evidence, Relation, Veto } from "./comparison.js";

const NAMES: Readonly<Record<Evidence["name"] | Veto["name"], string>> = {
  arxiv: "arXiv id",
  doi: "DOI",
  "preprint-doi": "preprint DOI",
  openreview: "OpenReview id",
  "semantic-scholar": "Semantic Scholar id",
  openalex: "OpenAlex id",
  pwc: "Papers with Code id",
  "native-id": "id of the source",
  title: "title",
  "changed-words": "words without a counterpart",
  authors: "authors",
  year: "year",
  pages: "volume and pages",
  venue: "venue",
  "unique-title": "short title of one paper only",
  "only-counterpart": "only counterpart",
  numbers: "numbers in the titles",
  signs: "signs in the titles",
  part: "part",
  kind: "comment, reply or erratum",
  "report-name": "name of the report",
  "container-doi": "one DOI over different titles",
  listing: "shown side by side in one listing",
  "year-in-listing": "years in one listing",
  "venue-in-listing": "venues in one listing",
  preprint: "preprint and version of record, kept apart as asked",
};

const RELATIONS: Readonly<Record<Relation, string>> = {
  "same-version": "the same version",
  "other-version": "versions of one work",
  part: "parts of a series",
  "comment-on": "a comment on the other",
  unknown: "",
};

/**
 * A comparison in words: the decision, then a line for each veto, then a line for each piece of
 * evidence with both values and what it adds to the score.
 *
 * @example
 * ```ts
 * import { comparePapers } from "trending-papers/dedupe";
 *
 * const bare = { authors: [], orgs: [], ids: {}, links: [], provenance: [] };
 * const comparison = comparePapers({ ...bare, title: "LoRA" }, { ...bare, title: "LoRA+" });
 * console.log(explainMatch(comparison));
 * // non-match, score 0.50
 * //   veto: signs in the titles: "" / "loraplus"
 * //   title different (+0.50): "LoRA" / "LoRA+"
 * ```
 */
export function explainMatch({ decision, relation, score, evidence, vetoes }: Comparison): string {
  const words = RELATIONS[relation];
  const head = [decision, words, `score ${score.toFixed(2)}`]
    .filter((part) => part !== "")
    .join(", ");
  return [
    head,
    ...vetoes.map(
      ({ name, a, b }) => `  veto: ${NAMES[name]}: ${JSON.stringify(a)} / ${JSON.stringify(b)}`,
    ),
    ...evidence.map(({ name, finding, weight, a, b }) => {
      const sign = weight < 0 ? "-" : "+";
      const added = weight === 0 ? "" : ` (${sign}${Math.abs(weight).toFixed(2)})`;
      return `  ${NAMES[name]} ${finding}${added}: ${JSON.stringify(a)} / ${JSON.stringify(b)}`;
    }),
  ].join("\n");
}
