import { type ClusteredRecords, createClusterer, mergePapers } from "../../dedupe/index.js";
import { createTextList, type TextList } from "../../dedupe/text-list.js";
import type { Paper } from "../../index.js";
import type { Io } from "../io/io.js";
import type { Scratch } from "../io/scratch.js";
import { writeOutput } from "../io/write-output.js";
import { writeParts } from "../io/write-parts.js";
import { paperLines } from "../papers/paper-lines.js";
import { complain, complainOfUsage } from "../terminal/complain.js";
import type { ExitCode } from "../terminal/exit-code.js";
import { type DedupeArguments, readDedupeArguments } from "./dedupe-arguments.js";
import { explanations } from "./dedupe-explanations.js";
import { createProgress, type Progress } from "./dedupe-progress.js";
import { dedupeUsage } from "./dedupe-usage.js";

const HELP = "trending-papers dedupe --help";

/** Bytes of records, and of what is compared of them, that are in memory before files are used. */
const MOST_IN_MEMORY = 2 ** 26;

/** Shares of the work on records: comparing them, then merging and writing them. */
const COMPARED = 0.7;

/** `trending-papers dedupe`: one record for each paper of some files. */
export async function dedupeCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const request = readDedupeArguments(args);
  if ("problem" in request) return complainOfUsage(io, request.problem, HELP);
  const { arguments: asked } = request;
  if (asked.help) {
    await io.stdout.write(dedupeUsage);
    return 0;
  }
  io.saveMemory();
  const scratch = io.createScratch(asked.stream ? 0 : MOST_IN_MEMORY);
  try {
    return await dedupeFiles(asked, scratch, io);
  } finally {
    scratch.remove();
  }
}

async function dedupeFiles(asked: DedupeArguments, scratch: Scratch, io: Io): Promise<ExitCode> {
  const progress = createProgress(io, asked.quiet);
  const clusterer = createClusterer(
    { ...asked.dedupe, onProgress: (share) => progress.show(share * COMPARED) },
    scratch.makeRoom,
  );
  const records = createTextList(scratch.makeRoom());
  const read = await readRecords(asked, io, progress, (paper) => {
    clusterer.add(paper);
    records.push(JSON.stringify(paper));
  });
  const found = clusterer.finish();
  const paperAt = (at: number): Paper => JSON.parse(records.textAt(at));
  const tally = { papers: 0, merged: 0, conflicts: 0 };
  const papers = mergedLines(found, paperAt, (members, conflicts) => {
    tally.papers++;
    tally.conflicts += conflicts;
    if (members > 1) tally.merged++;
    if (tally.papers % 1_000 === 0)
      progress.show(COMPARED + (tally.papers / records.size) * (1 - COMPARED));
  });
  const isWritten = await writeAll(asked, papers, possibleLines(found, paperAt), io);
  await progress.clear();
  if (asked.explain) await writeParts(io.stderr, explanations(found, paperAt));
  if (!asked.quiet) await io.stderr.write(`${summary(records, found, tally)}\n`);
  if (!isWritten || read.problems > 0) return 2;
  return records.size === 0 || (asked.strict && read.rejects > 0) ? 1 : 0;
}

async function readRecords(
  { files }: DedupeArguments,
  io: Io,
  progress: Progress,
  onPaper: (paper: Paper) => void,
): Promise<{ rejects: number; problems: number }> {
  let [papers, rejects, problems] = [0, 0, 0];
  for await (const line of paperLines(files, io)) {
    if ("paper" in line) {
      onPaper(line.paper);
      progress.read(++papers);
    } else if ("reject" in line) {
      rejects++;
      await io.stderr.write(`${line.reject}\n`);
    } else {
      problems++;
      await complain(io, line.problem);
    }
  }
  return { rejects, problems };
}

function* mergedLines(
  { clusters }: ClusteredRecords,
  paperAt: (at: number) => Paper,
  onPaper: (members: number, conflicts: number) => void,
): Generator<string> {
  for (const members of clusters) {
    const { paper, conflicts } = mergePapers(members.map(paperAt));
    onPaper(members.length, conflicts.length);
    yield `${JSON.stringify(paper)}\n`;
  }
}

function* possibleLines(
  { possible }: ClusteredRecords,
  paperAt: (at: number) => Paper,
): Generator<string> {
  for (const { a, b, comparison } of possible) {
    yield `${JSON.stringify({ a: paperAt(a), b: paperAt(b), ...comparison })}\n`;
  }
}

async function writeAll(
  { output, possible }: DedupeArguments,
  papers: Iterable<string>,
  pairs: Iterable<string>,
  io: Io,
): Promise<boolean> {
  if ((await writeOutput(output, papers, () => 0, io)) !== 0) return false;
  return possible === undefined || (await writeOutput(possible, pairs, () => 0, io)) === 0;
}

/** Says in one line what came of the records. */
function summary(
  { size }: TextList,
  { possibleCount, cappedBlocks }: ClusteredRecords,
  { papers, merged, conflicts }: { papers: number; merged: number; conflicts: number },
): string {
  return [
    `${size} records, ${papers} papers, ${merged} of them from several records`,
    ...(possibleCount > 0 ? [`${possibleCount} possible pairs to look at`] : []),
    ...(conflicts > 0 ? [`${conflicts} fields in conflict`] : []),
    ...(cappedBlocks.length > 0 ? [`${cappedBlocks.length} blocks capped`] : []),
  ].join("; ");
}
