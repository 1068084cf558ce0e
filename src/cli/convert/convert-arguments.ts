import { parseArgs } from "node:util";
import type { Preparation } from "../papers/prepared-papers.js";
import { selection, selectOptions } from "../papers/select-options.js";
import { argumentProblem } from "../terminal/argument-problem.js";
import {
  type ConvertFormat,
  type ConvertOptions,
  convertFormats,
  feedFormats,
} from "./convert-formats.js";

/** What `convert` was asked to do. `files` holds at least one name; `-` is standard input. */
export interface ConvertArguments {
  files: string[];
  to: ConvertFormat;
  output: string | undefined;
  preparation: Preparation;
  options: Omit<ConvertOptions, "isTerminal">;
  strict: boolean;
  quiet: boolean;
}

/** The request, that help is wanted, or what is wrong in one line. */
export type ConvertRequest = { arguments: ConvertArguments } | { help: true } | { problem: string };

const options = {
  to: { type: "string" },
  output: { type: "string", short: "o" },
  unicode: { type: "boolean" },
  title: { type: "string" },
  url: { type: "string" },
  "feed-url": { type: "string" },
  "updated-at": { type: "string" },
  limit: { type: "string" },
  enrich: { type: "string" },
  ...selectOptions,
  redact: { type: "boolean" },
  strict: { type: "boolean" },
  quiet: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const OF_FEEDS = ["title", "url", "feed-url", "updated-at", "limit"] as const;

export function readConvertArguments(args: readonly string[]): ConvertRequest {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return { help: true };
    const to = convertFormats.find((format) => format === values.to);
    if (to === undefined) {
      const given = values.to === undefined ? "is missing: it" : `"${values.to}" is none: it`;
      return { problem: `--to ${given} is one of ${convertFormats.join(", ")}` };
    }
    if (positionals.filter((file) => file === "-").length > 1) {
      return { problem: "standard input (-) can be read only once" };
    }
    const misplaced = OF_FEEDS.find((name) => values[name] !== undefined);
    if (misplaced !== undefined && !feedFormats.includes(to)) {
      return { problem: `--${misplaced} goes with --to ${feedFormats.join(", ")} only` };
    }
    if (values.unicode === true && to !== "bibtex") {
      return { problem: "--unicode goes with --to bibtex only" };
    }
    if (to === "parquet" && (values.output === undefined || values.output === "-")) {
      return { problem: "--to parquet needs --output: what it writes is no text" };
    }
    const selected = selection(values);
    if ("problem" in selected) return selected;
    const { title, url, limit, enrich, redact = false } = values;
    if (enrich === "-" && (positionals.length === 0 || positionals.includes("-"))) {
      return { problem: "standard input (-) can be read only once" };
    }
    const feed = {
      title,
      url,
      feedUrl: values["feed-url"],
      updatedAt: values["updated-at"],
      limit: limit === undefined ? undefined : Number(limit),
    };
    return {
      arguments: {
        files: positionals.length === 0 ? ["-"] : positionals,
        to,
        output: values.output,
        preparation: { enrich, redact, ...selected },
        options: { bibtex: { encoding: values.unicode === true ? "unicode" : "latex" }, feed },
        strict: values.strict === true,
        quiet: values.quiet === true,
      },
    };
  } catch (error) {
    return { problem: argumentProblem(error) };
  }
}
