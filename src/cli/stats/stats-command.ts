import { parseArgs } from "node:util";
import { type DatasetSummary, summarizePapers } from "../../dataset/index.js";
import type { Paper } from "../../index.js";
import type { Io } from "../io/io.js";
import { writeOutputFile } from "../io/write-output-file.js";
import { readDatasetFiles } from "../papers/read-dataset-files.js";
import { selection, selectOptions, selectUsage } from "../papers/select-options.js";
import { argumentProblem } from "../terminal/argument-problem.js";
import { complain, complainOfUsage } from "../terminal/complain.js";
import type { ExitCode } from "../terminal/exit-code.js";
import { createProgress } from "../terminal/progress.js";
import { problemLine } from "../validate/problem-printer.js";
import { statsPage } from "./stats-page.js";
import { statsText } from "./stats-text.js";

const HELP = "trending-papers stats --help";
const DEFAULT_WIDTH = 100;
const formats = ["table", "json"] as const;

const options = {
  html: { type: "string" },
  format: { type: "string" },
  quiet: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  ...selectOptions,
} as const;

export const statsUsage = `Shows in numbers and charts what data sets hold.

Usage: trending-papers stats [FILE...|-] [options]

Reads JSON, JSON lines, CSV and Parquet, packed with gzip or not; patterns such as 'days/*.jsonl' are
files too. All files are one set. Without FILE, standard input is read.

Options:
  --html FILE             also write a report with plots; it is one file and loads nothing
  --format FORMAT         ${formats.join(", ")} (table)
${selectUsage}  --quiet                 say nothing of records that cannot be read
  -h, --help              show this help

Exit codes:
  0  it was done
  1  there was no paper
  2  wrong usage, or a file cannot be read or written
`;

interface StatsArguments {
  help: boolean;
  files: string[];
  html: string | undefined;
  format: (typeof formats)[number];
  quiet: boolean;
  selects: (paper: Paper) => boolean;
}

/** `trending-papers stats`: what data sets hold. */
export async function statsCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const request = readStatsArguments(args);
  if ("problem" in request) return complainOfUsage(io, request.problem, HELP);
  if (request.help) {
    await io.stdout.write(statsUsage);
    return 0;
  }
  const read = await readSummary(request, io);
  const { summary } = read;
  await io.stdout.write(
    request.format === "json"
      ? `${JSON.stringify(summary, null, 2)}\n`
      : statsText(summary, io.stdout.columns ?? DEFAULT_WIDTH),
  );
  if (request.html !== undefined) {
    try {
      await writeOutputFile(request.html, [await statsPage(summary, request.files)]);
    } catch (error) {
      return complain(io, error instanceof Error ? error.message : String(error));
    }
  }
  if (read.isBroken) return 2;
  return summary.records === 0 ? 1 : 0;
}

async function readSummary(
  { files, selects, quiet }: StatsArguments,
  io: Io,
): Promise<{ summary: DatasetSummary; isBroken: boolean }> {
  const progress = createProgress(io, { isShown: !quiet, what: "papers" });
  let isBroken = false;
  async function* papers(): AsyncGenerator<Paper> {
    for await (const event of readDatasetFiles(files, progress)) {
      if (event.type === "problem") {
        isBroken = true;
        await progress.clear();
        await complain(io, event.problem);
      } else if (event.type === "diagnostic") {
        const { diagnostic, file } = event;
        if (quiet) continue;
        await progress.clear();
        await io.stderr.write(`${problemLine({ ...diagnostic, file })}\n`);
      } else {
        progress.record();
        if (selects(event.paper)) yield event.paper;
      }
    }
  }
  const summary = await summarizePapers(papers());
  await progress.clear();
  return { summary, isBroken };
}

function readStatsArguments(args: readonly string[]): StatsArguments | { problem: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { format = "table", html, quiet = false, help = false } = values;
    const known = formats.find((one) => one === format);
    if (known === undefined) {
      return { problem: `--format is one of ${formats.join(", ")}, not "${format}"` };
    }
    const selected = selection(values);
    if ("problem" in selected) return selected;
    return { help, files: positionals, html, format: known, quiet, ...selected };
  } catch (error) {
    return { problem: argumentProblem(error) };
  }
}
