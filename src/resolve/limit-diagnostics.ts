import type { Diagnostic, DiagnosticCode } from "../diagnostics/diagnostic.js";

/** A long input can be nothing but faults, and nobody reads the ten-thousandth. */
const MOST_PER_CODE = 10_000;

export interface DiagnosticLimit {
  pass(diagnostic: Diagnostic): void;
  /** Says how many were left out, at the first of them. */
  flush(): void;
}

/** Passes diagnostics on, and counts those of a code beyond the first 10,000 instead. */
export function limitDiagnostics(onDiagnostic: (diagnostic: Diagnostic) => void): DiagnosticLimit {
  const counts = new Map<DiagnosticCode, number>();
  const firstLeftOut = new Map<DiagnosticCode, Diagnostic>();

  return {
    pass(diagnostic) {
      const count = (counts.get(diagnostic.code) ?? 0) + 1;
      counts.set(diagnostic.code, count);
      if (count <= MOST_PER_CODE) onDiagnostic(diagnostic);
      else if (count === MOST_PER_CODE + 1) firstLeftOut.set(diagnostic.code, diagnostic);
    },
    flush() {
      for (const [code, first] of firstLeftOut) {
        const more = (counts.get(code) ?? 0) - MOST_PER_CODE;
        const message = `${more} more of this kind, of which this is the first: ${first.message}`;
        onDiagnostic({ ...first, message });
      }
      firstLeftOut.clear();
    },
  };
}
