import type { Io } from "../io/io.js";
import { inOrder } from "../jobs/in-order.js";
import { withWorkers } from "../jobs/with-workers.js";
import { type ExitCode, highestExitCode } from "../terminal/exit-code.js";
import { printerFor } from "./listing-printer.js";
import type { ParseArguments } from "./parse-arguments.js";
import { type FileWork, parseFile } from "./parse-file.js";
import type { FileReport } from "./parse-in-thread.js";

/** Results that may wait for their turn, for each thread. */
const AHEAD = 4;

/** Reads every file, in several threads where that was asked for; what is printed is the same. */
export async function parseFiles(parse: ParseArguments, io: Io): Promise<ExitCode> {
  const printer = printerFor(parse, io);
  let exitCode: ExitCode = 0;
  let begun = false;
  const begin = async () => {
    await io.stdout.write(begun ? printer.between : printer.begin);
    begun = true;
  };
  const work: FileWork = { parse, printer, begin };
  const done = (code: ExitCode) => {
    exitCode = highestExitCode(exitCode, code);
  };
  const jobs = Math.min(parse.jobs, parse.files.length);
  if (jobs === 1) for (const file of parse.files) done(await parseHere(file, work, io));
  else await parseInThreads(jobs, work, io, done);
  if (begun) await io.stdout.write(printer.end);
  return exitCode;
}

async function parseHere(file: string, work: FileWork, io: Io): Promise<ExitCode> {
  if (file === "-") await promptForInput(work.parse, io);
  return parseFile(file, work, io);
}

/** Standard input, and what is printed while it is read, stay in this thread. */
async function parseInThreads(
  jobs: number,
  work: FileWork,
  io: Io,
  done: (code: ExitCode) => void,
): Promise<void> {
  const { parse, begin } = work;
  const { stdout, stderr } = io;
  const env = { ...io.env };
  const screen = ({ isTerminal, columns }: Io["stdout"]) => ({ isTerminal, columns });
  await withWorkers(jobs, io, async (workers) => {
    const read = async (file: string): Promise<{ file: string; report?: FileReport }> => {
      if (file === "-") return { file };
      const task = { file, parse, env, stdout: screen(stdout), stderr: screen(stderr) };
      return { file, report: await workers.parseInThread(task) };
    };
    for await (const { file, report } of inOrder(parse.files, jobs * AHEAD, read)) {
      if (report === undefined || report.isLarge) {
        done(await parseHere(file, work, io));
        continue;
      }
      for (const { to, text } of report.said) {
        if (to === "begin") await begin();
        else await io[to].write(text);
      }
      done(report.exitCode);
    }
  });
}

/** Somebody who forgot the file name would otherwise wait for an answer that never comes. */
async function promptForInput({ quiet }: ParseArguments, io: Io): Promise<void> {
  if (!io.stdinIsTerminal || quiet) return;
  await io.stderr.write(
    "Paste a listing, then end the input (Ctrl-D, on Windows Ctrl-Z and Enter).\n",
  );
}
