import type { DiagnosticCode, Severity } from "./diagnostic.js";

/** What one diagnostic code means, and how severe it is unless the case at hand says otherwise. */
export interface CodeEntry {
  readonly severity: Severity;
  /** One line for people; `docs/diagnostics.md` repeats it and a test keeps the two equal. */
  readonly summary: string;
}

/**
 * The closed table of diagnostic codes. Severities: an `error` means that something the input
 * states is not in the records, a `warning` that a value needs a look, an `info` that a value was
 * worked out, rounded or repaired.
 *
 * @example
 * ```ts
 * import { diagnosticCodes } from "trending-papers";
 *
 * diagnosticCodes["year-inferred"].severity; // "info"
 * ```
 */
export const diagnosticCodes: Readonly<Record<DiagnosticCode, CodeEntry>> = {
  "not-a-listing": {
    severity: "error",
    summary: "Nothing in the input looks like a paper listing.",
  },
  "source-error": {
    severity: "error",
    summary: "The site answered with an error instead of a listing.",
  },
  "empty-listing": {
    severity: "info",
    summary: "A listing was recognised, and it holds no papers.",
  },
  "partial-listing": {
    severity: "warning",
    summary: "The listing may be one page of several, or was taken before it was full.",
  },
  "structure-unknown": {
    severity: "error",
    summary: "This is a papers page, but its structure, or that of one card, was not recognised.",
  },
  "source-ambiguous": {
    severity: "warning",
    summary: "More than one source recognises the input equally well.",
  },
  "leftover-text": {
    severity: "warning",
    summary: "This part of the input belongs to no record and is no known part of the page.",
  },
  "byline-missing": {
    severity: "warning",
    summary: "The record states neither an author count nor authors nor an organization.",
  },
  "date-missing": {
    severity: "warning",
    summary: "The record states no date although others on the page do.",
  },
  "date-impossible": {
    severity: "warning",
    summary: "The date does not exist in the calendar.",
  },
  "year-inferred": {
    severity: "info",
    summary: "Dates without a year got theirs from evidence on the page or from the caller.",
  },
  "year-ambiguous": {
    severity: "warning",
    summary: "The year of a date cannot be settled: evidence is missing, or it disagrees.",
  },
  "count-rounded": {
    severity: "info",
    summary: "The page prints this count rounded; the number kept is approximate.",
  },
  "count-invalid": {
    severity: "warning",
    summary: "A count was expected here, and this is not one.",
  },
  "id-invalid": {
    severity: "warning",
    summary: "An identifier was expected here, and this is not one.",
  },
  "link-unsafe": {
    severity: "warning",
    summary: "The address is not one that is safe to follow, so it is not in the record.",
  },
  "link-joined": {
    severity: "info",
    summary: "An address broken over two lines was joined.",
  },
  "author-list-truncated": {
    severity: "info",
    summary: "The page shows only part of the author list.",
  },
  "field-invalid": {
    severity: "error",
    summary: "The value does not fit its field and was left out; the rest of the record stands.",
  },
  "item-malformed": {
    severity: "error",
    summary: "An item of the listing could not be read as a record.",
  },
  "item-repaired": {
    severity: "info",
    summary: "An item was malformed in a known way and could be read all the same.",
  },
  "paper-not-found": {
    severity: "warning",
    summary: "The source answers that it has no paper for what was asked at this place.",
  },
  "cards-disagree": {
    severity: "warning",
    summary: "The page states the same field twice, with different values.",
  },
  "limit-reached": {
    severity: "error",
    summary: "A limit on size, depth or number of records ended the reading.",
  },
  "encoding-replaced": {
    severity: "warning",
    summary: "Bytes that do not belong to the encoding were replaced before the text got here.",
  },
  "input-broken": {
    severity: "error",
    summary: "The input is broken or ends too early; what could be read of it was read.",
  },
  "duplicate-card": {
    severity: "info",
    summary: "The page prints this record twice; it is kept once.",
  },
  "duplicate-id": {
    severity: "error",
    summary: "The data set has this paper twice in one capture.",
  },
  "id-title-conflict": {
    severity: "warning",
    summary: "The data set has this identifier under another title, too.",
  },
  "id-as-number": {
    severity: "error",
    summary: "The identifier was taken for a number and lost digits.",
  },
  "id-date-mismatch": {
    severity: "warning",
    summary: "The date lies months away from the month that the arXiv identifier names.",
  },
  "not-canonical": {
    severity: "warning",
    summary: "The value is usable and stands in another spelling than the one that records have.",
  },
  "dates-out-of-order": {
    severity: "error",
    summary: "The paper was updated or listed before it was published.",
  },
  "date-after-capture": {
    severity: "error",
    summary: "The date lies after the time of the capture that shows it.",
  },
  "author-count-mismatch": {
    severity: "error",
    summary: "The number of authors that the record states is not that of its list.",
  },
  "count-fell": {
    severity: "warning",
    summary: "The count is lower than at an earlier capture.",
  },
  "link-broken": {
    severity: "error",
    summary: "The address of a link is no whole web address.",
  },
  "placeholder-value": {
    severity: "warning",
    summary: "The value is blank, or one that programs write where they have nothing.",
  },
  "field-missing": {
    severity: "warning",
    summary: "Many records in a row, or all of one capture, lack a field that is usual elsewhere.",
  },
  "field-constant": {
    severity: "warning",
    summary: "Many records in a row have the same value in a field that varies elsewhere.",
  },
  "near-duplicate": {
    severity: "warning",
    summary: "Two records are one paper although their identifiers do not say so.",
  },
  "value-repaired": {
    severity: "info",
    summary: "The value had one right form and was put into it.",
  },
};
