import { parseArgs } from "node:util";
import { jobCount, jobOptions } from "../jobs/job-count.js";
import { argumentProblem } from "../terminal/argument-problem.js";

export const problemFormats = ["text", "json", "sarif", "junit"] as const;
export type ProblemFormat = (typeof problemFormats)[number];

/** What `validate` was asked to do. Without files, standard input is read. */
export interface ValidateArguments {
  help: boolean;
  files: string[];
  /** Where the repaired set goes; absent where nothing is to be repaired. */
  output: string | undefined;
  nearDuplicates: boolean;
  format: ProblemFormat;
  /** How many threads check the lines. */
  jobs: number;
  strict: boolean;
  quiet: boolean;
}

const options = {
  fix: { type: "boolean" },
  output: { type: "string", short: "o" },
  "near-duplicates": { type: "boolean" },
  format: { type: "string" },
  ...jobOptions,
  strict: { type: "boolean" },
  quiet: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export function readValidateArguments(
  args: readonly string[],
): { arguments: ValidateArguments } | { problem: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { format = "text", fix = false, output } = values;
    const known = problemFormats.find((one) => one === format);
    if (known === undefined) {
      return { problem: `--format is one of ${problemFormats.join(", ")}, not "${format}"` };
    }
    if (fix && output === undefined)
      return { problem: "--fix needs -o FILE, where the result goes" };
    if (!fix && output !== undefined) return { problem: "-o FILE is for what --fix writes" };
    if (positionals.filter((file) => file === "-").length > 1) {
      return { problem: "standard input (-) can be read only once" };
    }
    const jobs = jobCount(values.jobs);
    if ("problem" in jobs) return jobs;
    return {
      arguments: {
        ...jobs,
        help: values.help === true,
        files: positionals,
        output,
        nearDuplicates: values["near-duplicates"] === true,
        format: known,
        strict: values.strict === true,
        quiet: values.quiet === true,
      },
    };
  } catch (error) {
    return { problem: argumentProblem(error) };
  }
}

export const validateUsage = `Says what is wrong with data sets, record by record and as a whole.

Usage: trending-papers validate [FILE...|-] [options]

Reads JSON, JSON lines, CSV and Parquet, packed with gzip or not; patterns such as 'days/*.jsonl' are
files too. All files are one set. Without FILE, standard input is read.

Options:
  --format FORMAT     ${problemFormats.join(", ")} (text)
  --near-duplicates   also look for papers that stand twice under other titles or identifiers;
                      this holds the set in memory
  --fix               repair everything that has one right answer, report each repair, and say what
                      is left; needs --output
  -o, --output FILE   where --fix writes the set; the name tells the format
  --jobs N            check JSON lines in N threads; what is printed is the same (1)
  --strict            exit with 1 on warnings, too
  --quiet             report errors only
  -h, --help          show this help

Exit codes:
  0  the set is sound
  1  there are errors, or with --strict warnings
  2  wrong usage, or a file cannot be read or written
`;
