import type { DiagnosticCode, Severity } from "../../diagnostics/diagnostic.js";
import type { Paper } from "../../model/index.js";
import type { LoosePaper } from "./loose-paper.js";

/** One record as the checks see it. */
export interface CheckedRecord {
  /** The number of the record in the set, from 0. */
  readonly number: number;
  readonly paper: LoosePaper;
  /** The same, where the record fits the schema. */
  readonly whole: Paper | undefined;
  /** Its `canonicalId`. */
  readonly id: string | undefined;
  /** The same, or else title and first author where they say enough. */
  readonly key: string | undefined;
  /** Which paper of the set it is, by its key: papers are numbered from 0 as they come. */
  readonly nthPaper: number | undefined;
  /** Whether the set has not shown the paper before. */
  readonly isNew: boolean;
  /** Of the newest of its places of origin; absent where none says when it was captured. */
  readonly capturedAt: string | undefined;
  /** Source and kind of listing of the same place of origin, such as `huggingface daily`. */
  readonly listing: string;
  /** The same with the format: pages show what feeds do not, and the other way round. */
  readonly series: string;
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
  add: RecordCheck;
  finish?: (tell: Tell) => void;
}
