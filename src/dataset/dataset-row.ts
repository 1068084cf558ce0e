import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";

/**
 * What reading a data set yields: a record as it stands there, not yet validated, or what kept one
 * from being read. The place of a row is its line (JSON lines), row (CSV, Parquet; the header is
 * row 1 of a CSV) or pointer (JSON).
 */
export type DatasetRow =
  | { type: "row"; value: unknown; place: Place }
  | { type: "diagnostic"; diagnostic: Diagnostic };
