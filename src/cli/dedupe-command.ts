import { type DedupeResult, dedupePapers, explainMatch } from "../dedupe/index.js";
import type { Paper } from "../index.js";
import { paperKey } from "../index.js";
import { complain, complainOfUsage } from "./complain.js";
import { type DedupeArguments, readDedupeArguments } from "./dedupe-arguments.js";
import { type PaperLines, readPaperLines } from "./dedupe-lines.js";
import { createProgress } from "./dedupe-progress.js";
import { dedupeUsage } from "./dedupe-usage.js";
import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { printableText } from "./printable-text.js";
import { writeParts } from "./write-parts.js";

const HELP = "trending-papers dedupe --help";

/** `trending-papers dedupe`: one record for each paper of some files. */
export async function dedupeCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const request = readDedupeArguments(args);
  if ("problem" in request) return complainOfUsage(io, request.problem, HELP);
  const { arguments: asked } = request;
  if (asked.help) {
    await io.stdout.write(dedupeUsage);
    return 0;
  }
  const read = await readPaperLines(asked.files, io);
  for (const problem of read.problems) await complain(io, problem);
  await writeParts(
    io.stderr,
    read.rejects.map((reject) => `${reject}\n`),
  );
  const result = await dedupe(read.papers, asked, io);
  await writeParts(io.stdout, jsonLines(result.papers));
  if (asked.explain) await writeParts(io.stderr, explanations(result));
  if (!asked.quiet) await io.stderr.write(`${summary(result)}\n`);
  const written = asked.possible === undefined || (await writePossible(asked.possible, result, io));
  return written ? exitCode(read, asked) : 2;
}

async function dedupe(papers: Paper[], asked: DedupeArguments, io: Io): Promise<DedupeResult> {
  const progress = createProgress(io, papers.length, asked.quiet);
  const result = dedupePapers(papers, { ...asked.dedupe, onProgress: progress.show });
  await progress.clear();
  return result;
}

function exitCode(
  { papers, rejects, problems }: PaperLines,
  { strict }: DedupeArguments,
): ExitCode {
  if (problems.length > 0) return 2;
  return papers.length === 0 || (strict && rejects.length > 0) ? 1 : 0;
}

function* jsonLines(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}

/** Says in one line what came of the records. */
function summary({ records, papers, clusters, possible, diagnostics }: DedupeResult): string {
  const merged = clusters.filter(({ members }) => members.length > 1).length;
  const count = (code: string) => diagnostics.filter((report) => report.code === code).length;
  const capped = count("block-capped");
  const conflicts = count("field-conflict");
  return [
    `${records.length} records, ${papers.length} papers, ${merged} of them from several records`,
    ...(possible.length > 0 ? [`${possible.length} possible pairs to look at`] : []),
    ...(conflicts > 0 ? [`${conflicts} fields in conflict`] : []),
    ...(capped > 0 ? [`${capped} blocks capped`] : []),
  ].join("; ");
}

/** Every merged paper with its records and the matches between them. */
function* explanations({ clusters, records, matches }: DedupeResult): Generator<string> {
  for (const { members, paper } of clusters) {
    if (members.length < 2) continue;
    yield `${printableText(paper.title)} (${printableText(paperKey(paper))})\n`;
    for (const at of members) yield `  record ${at}: ${origin(records[at])}\n`;
    const inside = new Set(members);
    for (const { a, b, comparison } of matches.filter(
      (pair) => inside.has(pair.a) && inside.has(pair.b),
    )) {
      const words = explainMatch(comparison)
        .split("\n")
        .map((line) => printableText(line.trim()))
        .join("\n      ");
      yield `  ${a} and ${b}: ${words}\n`;
    }
  }
}

function origin(paper: Paper | undefined): string {
  const [first] = paper?.provenance ?? [];
  const where = [first?.source ?? "", first?.kind ?? "", first?.capturedAt ?? ""];
  return printableText(
    [...where, JSON.stringify(paper?.title ?? "")].filter((part) => part !== "").join(" "),
  );
}

async function writePossible(
  file: string,
  { possible, records }: DedupeResult,
  io: Io,
): Promise<boolean> {
  const rows = possible.map(({ a, b, comparison }) => ({
    a: records[a],
    b: records[b],
    ...comparison,
  }));
  try {
    await io.writeFile(file, [...jsonLines(rows)].join(""));
    return true;
  } catch (error) {
    await complain(io, `${file}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
