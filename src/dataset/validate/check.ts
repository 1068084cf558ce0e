import type { DiagnosticCode, Severity } from "../../diagnostics/diagnostic.js";
import type { LoosePaper } from "./loose-paper.js";
import type { RecordFacts } from "./record-facts.js";

/** One record as the checks of single records see it. */
export interface CheckedRecord {
  readonly paper: LoosePaper;
  /** Of the newest of its places of origin; absent where none says when it was captured. */
  readonly capturedAt: string | undefined;
}

/** One record as the checks of the set see it. */
export interface SetRecord {
  /** The number of the record in the set, from 0. */
  readonly number: number;
  readonly facts: RecordFacts;
  /** Which paper of the set it is, by its key: papers are numbered from 0 as they come. */
  readonly nthPaper: number | undefined;
  /** Whether the set has not shown the paper before. */
  readonly isNew: boolean;
}

/** What a problem is about, beside the record. */
export interface About {
  /** The path of the field, such as `links.0.url`. */
  field?: string;
  actual?: unknown;
  /** Where it is not the one of the table of codes. */
  severity?: Severity;
  /** The number of the record that it is about; the current one where absent. */
  record?: number;
  /** The number of a second record that it is about. */
  other?: number;
}

export type Tell = (code: DiagnosticCode, message: string, about?: About) => void;

/** A check that looks at one record. */
export type RecordCheck = (record: CheckedRecord, tell: Tell) => void;

/** A check that looks at the set: what it gathers stays small. */
export interface SetCheck {
  add: (record: SetRecord, tell: Tell) => void;
  finish?: (tell: Tell) => void;
}
