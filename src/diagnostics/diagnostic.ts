/** How much a diagnostic matters: see {@link diagnosticCodes}. */
export type Severity = "error" | "warning" | "info";

/** The closed list of codes; `docs/diagnostics.md` explains each. */
export type DiagnosticCode =
  | "not-a-listing"
  | "source-error"
  | "empty-listing"
  | "partial-listing"
  | "structure-unknown"
  | "source-ambiguous"
  | "leftover-text"
  | "byline-missing"
  | "date-missing"
  | "date-impossible"
  | "year-inferred"
  | "year-ambiguous"
  | "count-rounded"
  | "count-invalid"
  | "id-invalid"
  | "link-unsafe"
  | "link-joined"
  | "author-list-truncated"
  | "field-invalid"
  | "item-malformed"
  | "item-repaired"
  | "paper-not-found"
  | "cards-disagree"
  | "limit-reached"
  | "encoding-replaced"
  | "input-broken"
  | "duplicate-card"
  | "duplicate-id"
  | "id-title-conflict"
  | "id-as-number"
  | "id-date-mismatch"
  | "not-canonical"
  | "dates-out-of-order"
  | "date-after-capture"
  | "author-count-mismatch"
  | "count-fell"
  | "link-broken"
  | "placeholder-value"
  | "field-missing"
  | "field-constant"
  | "near-duplicate"
  | "value-repaired";

/** A position in text: `line` and `column` count from 1, `offset` from 0, in UTF-16 units. */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

/** Where something stands in the input. `end` is exclusive; `row` counts from 1. */
export type Place =
  | { type: "text"; start: Point; end: Point }
  | { type: "json"; pointer: string }
  | { type: "row"; row: number; column?: number | undefined };

/** One thing that the library has to say about the input. */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: Severity;
  /** A sentence for people. It holds no position: that is what `place` is for. */
  message: string;
  place?: Place | undefined;
  /** The record field that it is about, such as `publishedAt`. */
  field?: string | undefined;
  /** The text or value as it stands in the input. */
  actual?: string | undefined;
}
