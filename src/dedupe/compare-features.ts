import { type AuthorAgreement, authorAgreement } from "./author-overlap.js";
import { comparePlaces } from "./compare-places.js";
import type { Comparison, Evidence, Relation, Veto } from "./comparison.js";
import { findVetoes } from "./find-vetoes.js";
import { idPairs, type SharedId } from "./identifier-evidence.js";
import type { DedupeSettings } from "./options.js";
import type { PaperFeatures } from "./paper-features.js";
import { type TitleRelation, titleRelation } from "./title-relation.js";
import { type Findings, scoreOf, weighEvidence } from "./weigh-evidence.js";

/** Titles under one DOI that are less alike than this are parts of one container. */
const CONTAINER_RATIO = 0.5;
const OF_CONTAINERS: ReadonlySet<SharedId> = new Set(["doi", "preprint-doi"]);
/** Vetoes that leave open whether the two are versions of one work. */
const OF_VERSIONS: ReadonlySet<Veto["name"]> = new Set([
  "arxiv",
  "doi",
  "openreview",
  "semantic-scholar",
  "openalex",
  "pwc",
  "year-in-listing",
  "venue-in-listing",
]);

/** The whole comparison on features: identifiers, then vetoes, then title, authors, year, pages. */
export function compareFeatures(
  a: PaperFeatures,
  b: PaperFeatures,
  settings: DedupeSettings,
): Comparison {
  const found: Findings = {
    ids: idPairs(a.ids, b.ids),
    title: titleRelation(a, b),
    authors: authorAgreement(a, b),
    places: comparePlaces(a, b),
  };
  const evidence = weighEvidence(a, b, found);
  if (found.ids.some(({ same }) => same)) return decideById(a, b, found, evidence, settings);
  const vetoes = findVetoes(a, b, found, settings);
  if (vetoes.length > 0) return decideVetoed(found, evidence, vetoes);
  return decideByScore(a, b, evidence, settings);
}

function decideById(
  a: PaperFeatures,
  b: PaperFeatures,
  { ids, title, authors }: Findings,
  evidence: Evidence[],
  settings: DedupeSettings,
): Comparison {
  const onlyContainers = ids.every(({ same, name }) => !same || OF_CONTAINERS.has(name));
  if (onlyContainers && isContainer(title, authors)) {
    const vetoes: Veto[] = [{ name: "container-doi", a: a.rawTitle, b: b.rawTitle }];
    return {
      decision: "non-match",
      relation: "unknown",
      score: scoreOf(evidence.slice(1)),
      evidence,
      vetoes,
    };
  }
  const vetoes: Veto[] = ids
    .filter(({ same, decides }) => decides && !same)
    .map(({ name, a: left, b: right }) => ({ name, a: left, b: right }));
  if (vetoes.length > 0) {
    return { decision: "possible", relation: "other-version", score: 1, evidence, vetoes };
  }
  return byPolicy(a, b, { relation: versionsById(a, b, title), score: 1, evidence }, settings);
}

function isContainer({ kind, ratio }: TitleRelation, authors: AuthorAgreement): boolean {
  if (kind === "unstated" || kind === "name" || kind === "part-of-title" || kind === "first-words")
    return false;
  return ratio < CONTAINER_RATIO && authors !== "same" && authors !== "agree";
}

function versionsById(a: PaperFeatures, b: PaperFeatures, { kind }: TitleRelation): Relation {
  const { arxivVersion: left } = a.ids;
  const { arxivVersion: right } = b.ids;
  if (left !== undefined && right !== undefined)
    return left === right ? "same-version" : "other-version";
  return kind === "equal" ? "same-version" : "other-version";
}

function decideVetoed(
  { title, authors }: Findings,
  evidence: Evidence[],
  vetoes: Veto[],
): Comparison {
  const names = new Set(vetoes.map(({ name }) => name));
  const score = scoreOf(evidence);
  const alike = title.kind !== "different" && title.kind !== "unstated";
  if (alike && names.has("kind"))
    return { decision: "non-match", relation: "comment-on", score, evidence, vetoes };
  if (alike && names.has("part"))
    return { decision: "non-match", relation: "part", score, evidence, vetoes };
  const onlyVersions = vetoes.every(({ name }) => OF_VERSIONS.has(name));
  if (onlyVersions && title.kind === "equal" && authors === "same") {
    return { decision: "possible", relation: "other-version", score, evidence, vetoes };
  }
  return { decision: "non-match", relation: "unknown", score, evidence, vetoes };
}

function decideByScore(
  a: PaperFeatures,
  b: PaperFeatures,
  evidence: Evidence[],
  settings: DedupeSettings,
): Comparison {
  const score = scoreOf(evidence);
  if (score >= settings.matchThreshold) {
    const years = a.year === undefined || b.year === undefined || a.year === b.year;
    return byPolicy(
      a,
      b,
      { relation: years ? "same-version" : "other-version", score, evidence },
      settings,
    );
  }
  if (score < settings.possibleThreshold) {
    return { decision: "non-match", relation: "unknown", score, evidence, vetoes: [] };
  }
  const finding = (name: Evidence["name"]) => evidence.find((item) => item.name === name)?.finding;
  const again = finding("title") === "equal" && finding("authors") === "same" && a.year !== b.year;
  return {
    decision: "possible",
    relation: again ? "other-version" : "unknown",
    score,
    evidence,
    vetoes: [],
  };
}

/** A match, unless it joins a preprint and a version of record that are to stay apart. */
function byPolicy(
  a: PaperFeatures,
  b: PaperFeatures,
  { relation, score, evidence }: Pick<Comparison, "relation" | "score" | "evidence">,
  { preprints }: DedupeSettings,
): Comparison {
  const published = isPublished(a) !== isPublished(b) && (isPreprint(a) || isPreprint(b));
  if (!published) return { decision: "match", relation, score, evidence, vetoes: [] };
  if (preprints === "same-work") {
    return { decision: "match", relation: "other-version", score, evidence, vetoes: [] };
  }
  const vetoes: Veto[] = [{ name: "preprint", a: stateOf(a), b: stateOf(b) }];
  return { decision: "possible", relation: "other-version", score, evidence, vetoes };
}

/** A record that states the DOI of its journal is the version of record, also beside an arXiv id. */
function isPublished({ ids, volume, pages }: PaperFeatures): boolean {
  return ids.doi !== undefined || (volume !== undefined && pages !== undefined);
}

function isPreprint({ ids }: PaperFeatures): boolean {
  return ids.arxiv !== undefined || ids.preprintDoi !== undefined;
}

function stateOf(paper: PaperFeatures): string {
  return isPublished(paper) ? "version of record" : "preprint";
}
