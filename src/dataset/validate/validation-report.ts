import type { DiagnosticCode, Severity } from "../../diagnostics/diagnostic.js";

/** What came of a whole set. Members stand in a fixed order, so that it prints alike each time. */
export interface ValidationReport {
  /** Rows that are records, and how many of them fit the schema. */
  records: number;
  valid: number;
  /** Records about which no error or warning was told. */
  sound: number;
  /** Rows that could not be read at all. */
  unread: number;
  /** How many problems there are of each severity. */
  severities: Record<Severity, number>;
  /** How many problems there are of each code, in the order of the codes. */
  codes: Partial<Record<DiagnosticCode, number>>;
}

/** The counts so far; `problem` and `record` are called as they come. */
export interface ReportCounts {
  problem: (code: DiagnosticCode, severity: Severity, record: number | undefined) => void;
  record: (isValid: boolean) => void;
  unread: () => void;
  finish: () => ValidationReport;
}

export function createReportCounts(): ReportCounts {
  let [records, valid, unread, unsound] = [0, 0, 0, 0];
  let lastUnsound = -1;
  const severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const codes = new Map<DiagnosticCode, number>();
  return {
    record: (isValid) => {
      records++;
      if (isValid) valid++;
    },
    unread: () => {
      unread++;
    },
    problem: (code, severity, record) => {
      severities[severity]++;
      codes.set(code, (codes.get(code) ?? 0) + 1);
      // Problems of one record come together; those that are found at the end concern the set.
      if (severity === "info" || record === undefined || record === lastUnsound) return;
      lastUnsound = record;
      unsound++;
    },
    finish: () => ({
      records,
      valid,
      sound: records - unsound,
      unread,
      severities,
      codes: Object.fromEntries([...codes].sort(([a], [b]) => (a < b ? -1 : 1))),
    }),
  };
}
