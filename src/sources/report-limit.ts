import type { DiagnosticCode } from "../diagnostics/diagnostic.js";
import type { Emit, SourceEvent } from "./source.js";

type ReportEvent = Extract<SourceEvent, { type: "report" }>;

/** A long input can be nothing but faults; each costs memory, and nobody reads the ten-thousandth. */
const MOST_PER_CODE = 10_000;

/** Passes events on, and counts the reports of a code beyond the first 10,000 instead. */
export function limitReports(emit: Emit): { emit: Emit; flush(): void } {
  const counts = new Map<DiagnosticCode, number>();
  const firstLeftOut = new Map<DiagnosticCode, ReportEvent>();

  return {
    emit(event) {
      if (event.type !== "report") {
        emit(event);
        return;
      }
      const count = (counts.get(event.code) ?? 0) + 1;
      counts.set(event.code, count);
      if (count <= MOST_PER_CODE) emit(event);
      else if (count === MOST_PER_CODE + 1) firstLeftOut.set(event.code, event);
    },
    /** Says how many were left out, at the first of them. */
    flush() {
      for (const [code, first] of firstLeftOut) {
        const more = (counts.get(code) ?? 0) - MOST_PER_CODE;
        emit({
          ...first,
          message: `${more} more of this kind, of which this is the first: ${first.message}`,
        });
      }
      firstLeftOut.clear();
    },
  };
}
