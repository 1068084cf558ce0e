import { diffSnapshots, observationsOf, type Snapshot } from "../../dataset/index.js";
import { isSnapshot } from "../../dataset/snapshot.js";
import { diffCounts, diffLines } from "../dedupe/diff-lines.js";
import { expandFiles } from "../io/expand-files.js";
import type { Io } from "../io/io.js";
import { readInput, reasonOf } from "../io/read-input.js";
import { writeParts } from "../io/write-parts.js";
import { dated, listingsOf } from "../papers/rank-listings.js";
import { complain, complainOfUsage } from "../terminal/complain.js";
import { type ExitCode, highestExitCode } from "../terminal/exit-code.js";
import { readSnapshotArguments, type SnapshotArguments } from "./snapshot-arguments.js";
import { addSnapshot, listSnapshots, readSnapshot, type SnapshotEntry } from "./snapshot-folder.js";
import { snapshotUsage } from "./snapshot-usage.js";

const HELP = "trending-papers snapshot --help";

/** `trending-papers snapshot`: a history of listings in a folder. */
export async function snapshotCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const request = readSnapshotArguments(args);
  if ("problem" in request) return complainOfUsage(io, request.problem, HELP);
  const { arguments: asked } = request;
  switch (asked.action) {
    case "help":
      await io.stdout.write(snapshotUsage);
      return 0;
    case "add":
      return add(asked, io);
    case "list":
    case "diff":
    case "observations":
      return lookInto(asked, io);
  }
}

async function add({ folder, files, at }: SnapshotArguments, io: Io): Promise<ExitCode> {
  const expanded = await expandFiles(files.length === 0 ? ["-"] : files);
  let exitCode: ExitCode = 0;
  for (const problem of expanded.problems) exitCode = await complain(io, problem);
  for (const file of expanded.files) {
    exitCode = highestExitCode(exitCode, await addFile(folder, file, at, io));
  }
  return exitCode;
}

async function addFile(
  folder: string,
  file: string,
  at: string | undefined,
  io: Io,
): Promise<ExitCode> {
  const input = await readInput(file, io);
  if ("problem" in input) return complain(io, input.problem);
  let exitCode: ExitCode = 0;
  for (const read of listingsOf(input.text)) {
    const isEmpty = read.diagnostics.some(({ code }) => code === "empty-listing");
    const listing = dated(at === undefined ? read : { ...read, capturedAt: at }, input.name);
    if (read.papers.length === 0 && !isEmpty) {
      await complain(io, `${input.name}: no listing was recognised`);
      exitCode = highestExitCode(exitCode, 1);
    } else if (!isSnapshot(listing)) {
      return complain(io, `${input.name}: does not say when it was taken (see --at in ${HELP})`);
    } else {
      exitCode = highestExitCode(exitCode, await addListing(folder, listing, io));
    }
  }
  return exitCode;
}

async function addListing(folder: string, snapshot: Snapshot, io: Io): Promise<ExitCode> {
  try {
    const { name, isNew } = await addSnapshot(folder, snapshot);
    await io.stdout.write(`${isNew ? "added" : "there already"}\t${name}\n`);
    return 0;
  } catch (error) {
    return complain(io, error instanceof Error ? error.message : String(error));
  }
}

async function lookInto(asked: SnapshotArguments, io: Io): Promise<ExitCode> {
  let entries: SnapshotEntry[];
  try {
    entries = await listSnapshots(asked.folder);
  } catch (error) {
    return complain(io, `${asked.folder}: ${reasonOf(error)}`);
  }
  if (entries.length === 0) {
    await complain(io, `${asked.folder}: holds no snapshot`);
    return 1;
  }
  const reader = openFolder(asked.folder, io);
  if (asked.action === "diff")
    return (await diff(asked, entries, reader.read, io)) ?? reader.code();
  if (asked.action === "list") {
    for (const entry of entries) {
      const papers = (await reader.read(entry))?.papers.length ?? 0;
      const { capturedAt, source, kind, name } = entry;
      await io.stdout.write(`${[capturedAt, source, kind, papers, name].join("\t")}\n`);
    }
  } else {
    const { series } = await observationsOf(allOf(entries, reader.read));
    await writeParts(
      io.stdout,
      series.map((one) => `${JSON.stringify(one)}\n`),
    );
  }
  return reader.code();
}

type Read = (entry: SnapshotEntry) => Promise<Snapshot | undefined>;

/** Reads snapshots, tells what is wrong with them, and remembers that something was. */
function openFolder(folder: string, io: Io): { read: Read; code(): ExitCode } {
  let exitCode: ExitCode = 0;
  return {
    code: () => exitCode,
    async read(entry) {
      try {
        const { snapshot, problems } = await readSnapshot(folder, entry);
        for (const problem of problems) exitCode = await complain(io, problem);
        return snapshot;
      } catch (error) {
        exitCode = await complain(io, `${entry.name}: ${reasonOf(error)}`);
        return undefined;
      }
    },
  };
}

async function* allOf(entries: readonly SnapshotEntry[], read: Read): AsyncGenerator<Snapshot> {
  for (const entry of entries) {
    const snapshot = await read(entry);
    if (snapshot !== undefined) yield snapshot;
  }
}

/** Answers an exit code only where there is nothing to compare. */
async function diff(
  { files: [before, after], counts }: SnapshotArguments,
  entries: readonly SnapshotEntry[],
  read: Read,
  io: Io,
): Promise<ExitCode | undefined> {
  const sides =
    before === undefined || after === undefined
      ? lastTwo(entries)
      : [before, after].map((start) => entries.filter(({ name }) => name.startsWith(start)));
  const missing = sides.findIndex((side) => side.length === 0);
  if (missing !== -1) {
    const what = [before, after][missing];
    await complain(
      io,
      what === undefined ? "there is no earlier snapshot of the same kind" : `no snapshot ${what}`,
    );
    return 1;
  }
  const sets = [];
  for (const side of sides) {
    const papers = [];
    for await (const snapshot of allOf(side, read)) papers.push(...snapshot.papers);
    sets.push({ papers });
  }
  const [old = { papers: [] }, now = { papers: [] }] = sets;
  const found = diffSnapshots(old, now);
  if (!counts) await writeParts(io.stdout, diffLines(found));
  await io.stdout.write(diffCounts(found));
  return undefined;
}

/** The last snapshot, and the one before it of the same source and kind. */
function lastTwo(entries: readonly SnapshotEntry[]): SnapshotEntry[][] {
  const last = entries.at(-1);
  const before = entries
    .slice(0, -1)
    .filter(({ source, kind }) => source === last?.source && kind === last.kind)
    .at(-1);
  return [before, last].map((entry) => (entry === undefined ? [] : [entry]));
}
