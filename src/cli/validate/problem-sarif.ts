import type { Location, PhysicalLocation, Result } from "sarif";
import type { DataProblem, RecordPlace } from "../../dataset/index.js";
import { diagnosticCodes } from "../../index.js";
import type { ProblemPrinter } from "./problem-printer.js";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVELS = { error: "error", warning: "warning", info: "note" } as const;

/** SARIF 2.1.0, as code scanning takes it; results are written as they come. */
export function sarifPrinter(version: string): ProblemPrinter {
  const codes = Object.keys(diagnosticCodes);
  let separator = "\n";
  return {
    begin: () => {
      const rules = Object.entries(diagnosticCodes).map(([id, { severity, summary }]) => ({
        id,
        shortDescription: { text: summary },
        defaultConfiguration: { level: LEVELS[severity] },
      }));
      const driver = { name: "trending-papers", version, rules };
      return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`;
    },
    problem: (problem) => {
      const text = `${separator}${JSON.stringify(resultOf(problem, codes.indexOf(problem.code)))}`;
      separator = ",\n";
      return text;
    },
    end: ({ records, sound }) => {
      return `\n],"properties":${JSON.stringify({ records, sound })}}]}\n`;
    },
  };
}

function resultOf(problem: DataProblem, ruleIndex: number): Result {
  const { code, severity, message, field, actual, place, file, other } = problem;
  const about = field === undefined ? "" : `${field}: `;
  const shown = actual === undefined ? "" : ` Found: ${JSON.stringify(actual)}`;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: `${about}${message}${shown}` },
    locations: place === undefined ? [] : [locationOf({ file, place })],
    ...(other !== undefined && {
      relatedLocations: [locationOf({ file: other.file ?? file, place: other.place })],
    }),
  };
}

function locationOf({ file, place }: RecordPlace): Location {
  const physicalLocation: PhysicalLocation = {
    artifactLocation: { uri: uriOf(file) },
    region: regionOf(place),
  };
  if (place.type !== "json") return { physicalLocation };
  // A pointer has no line; the file as a whole is shown, with the pointer beside it.
  return {
    physicalLocation,
    logicalLocations: [{ fullyQualifiedName: place.pointer, kind: "value" }],
  };
}

function regionOf(place: RecordPlace["place"]): NonNullable<PhysicalLocation["region"]> {
  if (place.type === "json") return { startLine: 1 };
  if (place.type === "row") return { startLine: place.row };
  return { startLine: place.start.line, startColumn: place.start.column };
}

/** A path as a relative reference, with what has a meaning in addresses escaped. */
function uriOf(file = "<input>"): string {
  const path = file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace("%3A", ":")}` : path;
}
