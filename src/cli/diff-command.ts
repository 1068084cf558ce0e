import { parseArgs } from "node:util";
import { argumentProblem } from "./argument-problem.js";
import { complain, complainOfUsage } from "./complain.js";
import { readPaperLines } from "./dedupe-lines.js";
import { diffUsage } from "./dedupe-usage.js";
import { diffPapers, type PaperChange, type PaperDiff } from "./diff-papers.js";
import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { printableText } from "./printable-text.js";
import { writeParts } from "./write-parts.js";

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
  const diff = diffPapers(before.papers, after.papers);
  if (!request.counts)
    await writeParts(
      io.stdout,
      diff.changes.map((change) => `${lineOf(change)}\n`),
    );
  await io.stdout.write(`${countsOf(diff)}\n`);
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

const MARKS: Readonly<Record<PaperChange["kind"], string>> = { new: "+", gone: "-", changed: "~" };

function lineOf({ kind, title, key, fields }: PaperChange): string {
  const shown = fields.map(({ field, before, after }) => {
    const isShort = [before, after].every(
      (value) => typeof value !== "object" && String(value).length <= 40,
    );
    return isShort ? `${field} ${shownValue(before)} -> ${shownValue(after)}` : field;
  });
  const what = shown.length === 0 ? "" : `: ${shown.join(", ")}`;
  return printableText(`${MARKS[kind]} ${title} (${key})${what}`);
}

function shownValue(value: unknown): string {
  return value === undefined ? "(none)" : String(value);
}

function countsOf({ changes, unchanged }: PaperDiff): string {
  const count = (wanted: PaperChange["kind"]) =>
    changes.filter(({ kind }) => kind === wanted).length;
  return `${count("new")} new, ${count("gone")} gone, ${count("changed")} changed, ${unchanged} unchanged`;
}
