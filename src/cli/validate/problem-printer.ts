import type { DataProblem, ValidationReport } from "../../dataset/index.js";
import { printableText } from "../terminal/printable-text.js";
import { junitPrinter } from "./problem-junit.js";
import { sarifPrinter } from "./problem-sarif.js";
import type { ProblemFormat } from "./validate-arguments.js";

/** Prints the problems of a data set one by one, and then what came of it. */
export interface ProblemPrinter {
  begin: () => string;
  problem: (problem: DataProblem) => string;
  end: (report: ValidationReport) => string;
}

export function createProblemPrinter(format: ProblemFormat, version: string): ProblemPrinter {
  if (format === "json") return jsonPrinter();
  if (format === "sarif") return sarifPrinter(version);
  return format === "junit" ? junitPrinter() : textPrinter();
}

function textPrinter(): ProblemPrinter {
  return { begin: () => "", problem: (problem) => `${problemLine(problem)}\n`, end: reportLines };
}

/** `file:12: error id-as-number ids.arxiv "2503.0213": the message (see file:3)`. */
export function problemLine({
  file,
  place,
  severity,
  code,
  field,
  actual,
  message,
  other,
}: DataProblem): string {
  const what = [
    severity,
    code,
    ...(field === undefined ? [] : [field]),
    ...(actual === undefined ? [] : [JSON.stringify(actual)]),
  ].join(" ");
  const see = other === undefined ? "" : ` (see ${position(other.file ?? file, other.place)})`;
  return printableText(`${position(file, place)}: ${what}: ${message}${see}`);
}

function position(file = "<input>", place: DataProblem["place"]): string {
  if (place === undefined) return file;
  if (place.type === "json") return `${file}#${place.pointer}`;
  if (place.type === "row") return `${file}:${place.row}`;
  return `${file}:${place.start.line}:${place.start.column}`;
}

function reportLines({ records, sound, unread, severities, codes }: ValidationReport): string {
  const { error, warning, info } = severities;
  const counts = Object.entries(codes).map(
    ([code, count]) => `  ${String(count).padStart(7)}  ${code}\n`,
  );
  const rest = unread > 0 ? `; ${unread} parts could not be read` : "";
  const summary = `${records} records, ${sound} of them sound; ${error} errors, ${warning} warnings, ${info} notes${rest}`;
  return `${summary}\n${counts.join("")}`;
}

/** One object whose list of problems is written as they come. */
function jsonPrinter(): ProblemPrinter {
  let separator = "\n";
  return {
    begin: () => '{"problems":[',
    problem: (problem) => {
      const text = `${separator}${JSON.stringify(problem)}`;
      separator = ",\n";
      return text;
    },
    end: (report) => `\n],"report":${JSON.stringify(report)}}\n`,
  };
}
