import type { DiagnosticCode } from "../../src/diagnostics/diagnostic.js";
import type { Report } from "../../src/resolve/report.js";
import type { Draft, Raw } from "../../src/sources/source.js";

/** Raw text that stands at the start of the input. */
export function raw(text: string): Raw {
  return { text, start: 0, end: text.length };
}

/** A draft with a title, and what a test adds. */
export function draftWith(members: Partial<Draft> = {}): Draft {
  return { rank: 1, title: raw("T"), start: 0, end: 1, ...members };
}

export interface Said {
  code: DiagnosticCode;
  field?: string;
  actual?: string;
  message: string;
}

/** A report function, and what was reported. */
export function recorder(): { report: Report; said: Said[]; codes: () => string[] } {
  const said: Said[] = [];
  return {
    said,
    codes: () => said.map(({ code, field }) => (field === undefined ? code : `${code} ${field}`)),
    report: (code, message, _span, about = {}) => said.push({ code, message, ...about }),
  };
}
