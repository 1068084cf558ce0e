import { parseArgs } from "node:util";
import type { GroupBy, Measure, PeriodLength, Ranker } from "../../rank/index.js";
import { argumentProblem } from "../terminal/argument-problem.js";
import { rankersByName } from "./rank-names.js";

export const rankFormats = ["table", "json", "jsonl", "md"] as const;

export type RankFormat = (typeof rankFormats)[number];

/** What `rank` was asked to do. `files` holds at least one name; `-` is standard input. */
export interface RankArguments {
  files: string[];
  asOf: string;
  ranker: Ranker;
  by: PeriodLength | undefined;
  group: GroupBy | undefined;
  limit: number | undefined;
  history: string | undefined;
  explain: boolean;
  format: RankFormat | undefined;
  /** Whether every line is a paper of its own, which is scored and not ranked. */
  lines: boolean;
  strict: boolean;
  quiet: boolean;
}

/** The request, that help is wanted, or what is wrong in one line. */
export type RankRequest = { arguments: RankArguments } | { help: true } | { problem: string };

const options = {
  "as-of": { type: "string" },
  ranker: { type: "string" },
  of: { type: "string" },
  by: { type: "string" },
  group: { type: "string" },
  limit: { type: "string" },
  history: { type: "string" },
  explain: { type: "boolean" },
  format: { type: "string" },
  lines: { type: "boolean" },
  strict: { type: "boolean" },
  quiet: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** What is about all papers together. */
const NOT_OF_LINES = ["by", "group", "limit", "history", "explain", "format"] as const;

const periods = ["day", "week", "month"] as const;
const measures: Readonly<Record<string, Measure>> = { votes: "upvotes", stars: "githubStars" };
export const rankGroupNames: Readonly<Record<string, GroupBy>> = {
  org: "org",
  author: "author",
  repo: "repository",
  keyword: "keyword",
  source: "source",
};

export function readRankArguments(args: readonly string[]): RankRequest {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    if (values.help === true) return { help: true };
    if (positionals.filter((file) => file === "-").length > 1) {
      return { problem: "standard input (-) can be read only once" };
    }
    const asOf = values["as-of"];
    if (asOf === undefined) {
      return {
        problem: "--as-of is missing: the clock is not read; give a time such as 2026-06-12",
      };
    }
    const lines = values.lines === true;
    const unfit = NOT_OF_LINES.find((name) => values[name] !== undefined);
    if (lines && unfit !== undefined) return { problem: `--lines goes without --${unfit}` };
    if (!lines && values.strict === true) return { problem: "--strict goes with --lines only" };
    const make = oneOf("ranker", values.ranker ?? "hot", rankersByName);
    const of = values.of === undefined ? undefined : oneOf("of", values.of, measures);
    const group =
      values.group === undefined ? undefined : oneOf("group", values.group, rankGroupNames);
    return {
      arguments: {
        files: positionals.length === 0 ? ["-"] : positionals,
        asOf,
        ranker: make(of),
        by: nameIn("by", values.by, periods),
        group,
        limit: values.limit === undefined ? undefined : wholeNumber("limit", values.limit),
        history: values.history,
        explain: values.explain === true,
        format: nameIn("format", values.format, rankFormats),
        lines,
        strict: values.strict === true,
        quiet: values.quiet === true,
      },
    };
  } catch (error) {
    return { problem: argumentProblem(error).replace(/^option (\w+):/, "--$1") };
  }
}

function oneOf<Value>(option: string, name: string, known: Readonly<Record<string, Value>>): Value {
  const value = Object.hasOwn(known, name) ? known[name] : undefined;
  if (value !== undefined) return value;
  throw new TypeError(`--${option} is one of ${Object.keys(known).join(", ")}, not "${name}"`);
}

function nameIn<Name extends string>(
  option: string,
  name: string | undefined,
  known: readonly Name[],
): Name | undefined {
  const found = known.find((one) => one === name);
  if (name === undefined || found !== undefined) return found;
  throw new TypeError(`--${option} is one of ${known.join(", ")}, not "${name}"`);
}

function wholeNumber(option: string, text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new TypeError(`--${option} is a whole number above 0, not "${text}"`);
}
