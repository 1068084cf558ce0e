import type { SharedId } from "./identifier-evidence.js";
import type { SignatureVeto } from "./signature-vetoes.js";

/** Whether two records are one work; a possible match is for somebody to look at. */
export type Decision = "match" | "possible" | "non-match";

/**
 * How two records relate: the same version of a work, other versions of it (preprint and journal,
 * conference and journal, v1 and v2), parts of a series, or a comment on the other one.
 */
export type Relation = "same-version" | "other-version" | "part" | "comment-on" | "unknown";

/** One thing that speaks for or against a match, with what both sides state. */
export interface Evidence {
  name:
    | SharedId
    | "title"
    | "changed-words"
    | "authors"
    | "year"
    | "pages"
    | "venue"
    | "unique-title"
    | "only-counterpart";
  /** What the two values are to each other, such as `same`, `similar`, `disagree`. */
  finding: string;
  a: string;
  b: string;
  /** What it adds to the score. */
  weight: number;
}

/** A reason why two records are not one, whatever the score. */
export interface Veto {
  name:
    | SharedId
    | SignatureVeto
    | "pages"
    | "container-doi"
    | "listing"
    | "year-in-listing"
    | "venue-in-listing"
    | "preprint";
  a: string;
  b: string;
}

/** The answer of `comparePapers`. */
export interface Comparison {
  decision: Decision;
  relation: Relation;
  /** From 0 to 1, the sum of the weights; 1 where an identifier is shared. */
  score: number;
  evidence: Evidence[];
  vetoes: Veto[];
}
