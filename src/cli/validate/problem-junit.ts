import type { DataProblem } from "../../dataset/index.js";
import type { DiagnosticCode } from "../../index.js";
import { diagnosticCodes } from "../../index.js";
import { type ProblemPrinter, problemLine } from "./problem-printer.js";

const MOST_SHOWN = 50;

/**
 * JUnit XML in which each code is a test case: it fails where errors or warnings were told under it,
 * and shows the first of them. So the file stays small whatever the size of the set.
 */
export function junitPrinter(): ProblemPrinter {
  const found = new Map<DiagnosticCode, { count: number; lines: string[] }>();
  return {
    begin: () => "",
    problem: (problem) => {
      gather(problem);
      return "";
    },
    end: ({ records }) => {
      const codes = Object.keys(diagnosticCodes) as DiagnosticCode[];
      const failures = found.size;
      const counts = `tests="${codes.length}" failures="${failures}"`;
      const cases = codes.map(testCase).join("");
      return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="trending-papers validate" ${counts}>\n  <testsuite name="data set of ${records} records" ${counts} errors="0" skipped="0">\n${cases}  </testsuite>\n</testsuites>\n`;
    },
  };

  function gather(problem: DataProblem): void {
    if (problem.severity === "info") return;
    const one = found.get(problem.code) ?? { count: 0, lines: [] };
    one.count++;
    if (one.lines.length < MOST_SHOWN) one.lines.push(problemLine(problem));
    found.set(problem.code, one);
  }

  function testCase(code: DiagnosticCode): string {
    const name = `name="${code}" classname="trending-papers.validate"`;
    const one = found.get(code);
    if (one === undefined) return `    <testcase ${name}/>\n`;
    const more = one.count > one.lines.length ? [`and ${one.count - one.lines.length} more`] : [];
    const message = `${one.count} times: ${diagnosticCodes[code].summary}`;
    return `    <testcase ${name}>\n      <failure type="${code}" message="${escaped(message)}">${escaped([...one.lines, ...more].join("\n"))}</failure>\n    </testcase>\n`;
  }
}

/** XML 1.0 has no way to write most control characters and halves of surrogate pairs. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
