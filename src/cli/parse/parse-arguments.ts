import { parseArgs } from "node:util";
import type { ParseOptions } from "../../index.js";
import { argumentProblem } from "../terminal/argument-problem.js";
import { isOutputFormat, type OutputFormat, outputFormats } from "./output-format.js";

/** What `parse` was asked to do. `files` holds at least one name; `-` is standard input. */
export interface ParseArguments {
  help: boolean;
  files: string[];
  format: OutputFormat | undefined;
  /** Whether every line is a listing of its own. */
  lines: boolean;
  strict: boolean;
  quiet: boolean;
  listing: ParseOptions;
}

/** The request, or what is wrong with it in one line. */
export type ParseRequest = { arguments: ParseArguments } | { problem: string };

const options = {
  format: { type: "string" },
  "reference-date": { type: "string" },
  source: { type: "string" },
  url: { type: "string" },
  lines: { type: "boolean" },
  strict: { type: "boolean" },
  quiet: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export function readParseArguments(args: readonly string[]): ParseRequest {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const { format, source, url, "reference-date": referenceDate } = values;
    if (format !== undefined && !isOutputFormat(format)) {
      return {
        problem: `--format is one of ${outputFormats.join(", ")}, not "${format}"`,
      };
    }
    const lines = values.lines === true;
    if (lines && format !== undefined && format !== "jsonl") {
      return { problem: `--lines prints jsonl, not ${format}` };
    }
    if (positionals.filter((file) => file === "-").length > 1) {
      return { problem: "standard input (-) can be read only once" };
    }
    return {
      arguments: {
        help: values.help === true,
        files: positionals.length === 0 ? ["-"] : positionals,
        format,
        lines,
        strict: values.strict === true,
        quiet: values.quiet === true,
        listing: {
          ...(source !== undefined && { source }),
          ...(url !== undefined && { url }),
          ...(referenceDate !== undefined && { referenceDate }),
        },
      },
    };
  } catch (error) {
    return { problem: argumentProblem(error) };
  }
}
