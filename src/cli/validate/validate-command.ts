import {
  type DataProblem,
  fixPapers,
  type ValidatedRow,
  type ValidationEvent,
  type ValidationReport,
  validatePapers,
  writePapers,
} from "../../dataset/index.js";
import type { Paper } from "../../index.js";
import { checkPaper } from "../../model/check-paper.js";
import type { Io } from "../io/io.js";
import { writeOutputFile } from "../io/write-output-file.js";
import { withWorkers } from "../jobs/with-workers.js";
import { datasetOutput } from "../papers/dataset-output.js";
import {
  type FileEvent,
  readDatasetFileLines,
  readDatasetFileRows,
} from "../papers/read-dataset-files.js";
import { complain, complainOfUsage } from "../terminal/complain.js";
import type { ExitCode } from "../terminal/exit-code.js";
import { createProgress, type Progress } from "../terminal/progress.js";
import { createProblemPrinter, type ProblemPrinter } from "./problem-printer.js";
import {
  readValidateArguments,
  type ValidateArguments,
  validateUsage,
} from "./validate-arguments.js";
import { validateInThreads } from "./validate-in-threads.js";

const HELP = "trending-papers validate --help";
const ENOUGH = 65_536;

/** `trending-papers validate`: what is wrong with data sets, for people and for CI systems. */
export async function validateCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const request = readValidateArguments(args);
  if ("problem" in request) return complainOfUsage(io, request.problem, HELP);
  const { arguments: asked } = request;
  if (asked.help) {
    await io.stdout.write(validateUsage);
    return 0;
  }
  const run = createRun(asked, io);
  await run.print(run.printer.begin());
  if (asked.output !== undefined) {
    const problem = await fixInto(asked.output, asked.files, run);
    await run.progress.clear();
    if (problem !== undefined) return complain(io, problem);
  }
  const files = asked.output === undefined ? asked.files : [asked.output];
  const report = await validateFiles(files, asked, run, io);
  return exitCode(report, run.isBroken(), asked);
}

/** What a run shares: where it prints, how far it is, whether a file could not be read. */
interface Run {
  printer: ProblemPrinter;
  progress: Progress;
  print: (text: string) => Promise<void>;
  flush: () => Promise<void>;
  problem: (problem: DataProblem) => Promise<void>;
  broken: (problem: string) => Promise<void>;
  isBroken: () => boolean;
}

function createRun({ format, quiet }: ValidateArguments, io: Io): Run {
  const printer = createProblemPrinter(format, io.version);
  const progress = createProgress(io, { isShown: !quiet, what: "records" });
  let waiting = "";
  let isBroken = false;
  const flush = async () => {
    const text = waiting;
    waiting = "";
    if (text === "") return;
    await progress.clear();
    await io.stdout.write(text);
  };
  const print = async (text: string) => {
    waiting += text;
    if (waiting.length > ENOUGH) await flush();
  };
  return {
    printer,
    progress,
    print,
    flush,
    problem: async (problem) => {
      if (quiet && problem.severity !== "error") return;
      await print(printer.problem(problem));
    },
    broken: async (problem) => {
      isBroken = true;
      await progress.clear();
      await complain(io, problem);
    },
    isBroken: () => isBroken,
  };
}

async function validateFiles(
  files: readonly string[],
  { nearDuplicates, jobs }: ValidateArguments,
  run: Run,
  io: Io,
): Promise<ValidationReport | undefined> {
  try {
    // Near-duplicates are found among whole papers, which it costs too much to send about.
    const report =
      jobs === 1 || nearDuplicates
        ? await printed(validatePapers(rowsOf(files, run), { nearDuplicates }), run)
        : await withWorkers(jobs, io, (workers) => {
            const lines = readDatasetFileLines(files, run.progress);
            return printed(validateInThreads(lines, { workers, jobs, ...run }), run);
          });
    if (report !== undefined) await run.print(run.printer.end(report));
    await run.flush();
    return report;
  } finally {
    await run.progress.clear();
  }
}

async function printed(
  events: AsyncIterable<ValidationEvent>,
  run: Run,
): Promise<ValidationReport | undefined> {
  let report: ValidationReport | undefined;
  for await (const event of events) {
    if (event.type === "problem") await run.problem(event.problem);
    else report = event.report;
  }
  return report;
}

/** The rows of the files; files that cannot be read are told of, and the others go on. */
async function* rowsOf(files: readonly string[], run: Run): AsyncGenerator<ValidatedRow> {
  for await (const event of readDatasetFileRows(files, run.progress)) {
    if (isFileProblem(event)) await run.broken(event.problem);
    else {
      run.progress.record();
      yield event;
    }
  }
}

function isFileProblem<Event>(
  event: FileEvent<Event>,
): event is { type: "problem"; problem: string } {
  return "problem" in (event as object);
}

/** Writes the repaired set. Answers why it could not. */
async function fixInto(
  output: string,
  files: readonly string[],
  run: Run,
): Promise<string | undefined> {
  const form = datasetOutput(undefined, output);
  if (form === undefined) return `${output}: the name tells no format`;
  const isTable = form.format === "csv" || form.format === "parquet";
  try {
    await writeOutputFile(output, writePapers(fixedPapers(files, isTable, run), form));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Tables have room for records of the schema only; text keeps every record as it is. */
async function* fixedPapers(
  files: readonly string[],
  isTable: boolean,
  run: Run,
): AsyncGenerator<Paper> {
  for await (const row of fixPapers(rowsOf(files, run))) {
    const { file } = row;
    if (row.type === "diagnostic") {
      await run.problem({ ...row.diagnostic, ...(file !== undefined && { file }) });
    } else if (!isTable || checkPaper(row.value).paper !== undefined) {
      yield row.value as Paper;
    } else {
      await run.problem({
        code: "item-malformed",
        severity: "error",
        message:
          "The record does not fit the schema, so a table has no room for it; it is left out.",
        place: row.place,
        ...(file !== undefined && { file }),
      });
    }
  }
}

function exitCode(
  report: ValidationReport | undefined,
  isBroken: boolean,
  { strict }: ValidateArguments,
): ExitCode {
  if (isBroken || report === undefined) return 2;
  const { error, warning } = report.severities;
  return error > 0 || (strict && warning > 0) ? 1 : 0;
}
