import { parseArgs } from "node:util";
import { diffSnapshots } from "../../dataset/index.js";
import type { Io } from "../io/io.js";
import { writeParts } from "../io/write-parts.js";
import { readPaperLines } from "../papers/paper-lines.js";
import { argumentProblem } from "../terminal/argument-problem.js";
import { complain, complainOfUsage } from "../terminal/complain.js";
import type { ExitCode } from "../terminal/exit-code.js";
import { diffUsage } from "./dedupe-usage.js";
import { diffCounts, diffLines } from "./diff-lines.js";

const HELP = "trending-papers diff --help";

const options = {
  counts: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** `trending-papers diff A B`: what is new, gone or changed from A to B. */
export async function diffCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const request = readArguments(args);
  if ("problem" in request) return complainOfUsage(io, request.problem, HELP);
  if (request.help) {
    await io.stdout.write(diffUsage);
    return 0;
  }
  const before = await readPaperLines([request.before], io);
  const after = await readPaperLines([request.after], io);
  const problems = [...before.problems, ...after.problems];
  for (const problem of problems) await complain(io, problem);
  if (problems.length > 0) return 2;
  await writeParts(
    io.stderr,
    [...before.rejects, ...after.rejects].map((reject) => `${reject}\n`),
  );
  const diff = diffSnapshots(before, after);
  if (!request.counts) await writeParts(io.stdout, diffLines(diff));
  await io.stdout.write(diffCounts(diff));
  return before.papers.length + after.papers.length === 0 ? 1 : 0;
}

type DiffRequest =
  | { help: boolean; counts: boolean; before: string; after: string }
  | { problem: string };

function readArguments(args: readonly string[]): DiffRequest {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [before, after, ...more] = positionals;
    const flags = { help: values.help === true, counts: values.counts === true };
    if (flags.help) return { ...flags, before: "", after: "" };
    if (before === undefined || after === undefined || more.length > 0) {
      return { problem: `expected two files, got ${positionals.length}` };
    }
    if (before === "-" && after === "-")
      return { problem: "standard input (-) can be read only once" };
    return { ...flags, before, after };
  } catch (error) {
    return { problem: argumentProblem(error) };
  }
}
