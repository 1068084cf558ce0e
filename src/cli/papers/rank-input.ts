import { canonicalId } from "../../ids/canonical-id.js";
import { paperKey } from "../../ids/paper-key.js";
import type { Listing, Paper } from "../../index.js";
import { type Observations, observationsFrom } from "../../rank/index.js";
import type { Io } from "../io/io.js";
import { readInput } from "../io/read-input.js";
import { writeParts } from "../io/write-parts.js";
import type { RankArguments } from "../rank/rank-arguments.js";
import { complain } from "../terminal/complain.js";
import { type ExitCode, highestExitCode, listingExitCode } from "../terminal/exit-code.js";
import { createPaint } from "../terminal/paint.js";
import { dated, listingsOf } from "./rank-listings.js";
import { reportDiagnostics } from "./report-diagnostics.js";
import { reportProblems } from "./report-problems.js";

/** What is ranked, and how it went to read it. */
export interface RankInput {
  papers: Paper[];
  observations: Observations;
  exitCode: ExitCode;
}

/** Reads the files and, beside them, the history. */
export async function readRankInput(
  rank: Pick<RankArguments, "files" | "history" | "quiet"> & { asOf?: string | undefined },
  io: Io,
): Promise<RankInput> {
  let exitCode: ExitCode = 0;
  const shown: Listing[] = [];
  const past: Listing[] = [];
  for (const file of rank.files) {
    const read = await readListings(file, io, rank.quiet, rank.asOf);
    exitCode = highestExitCode(exitCode, read.exitCode);
    shown.push(...read.listings);
  }
  for (const file of await historyFiles(rank.history, io)) {
    if (rank.files.includes(file)) continue;
    const read = await readListings(file, io, true);
    if (read.exitCode === 2) exitCode = 2;
    past.push(...read.listings);
  }
  const { series, warnings } = observationsFrom([...past, ...shown]);
  // Without a history nobody expects one: then it is no matter when the files were taken.
  const said = rank.history === undefined ? [] : (warnings ?? []);
  return { papers: latestOf(shown), observations: { series, warnings: said }, exitCode };
}

async function historyFiles(folder: string | undefined, io: Io): Promise<string[]> {
  if (folder === undefined) return [];
  const names = await io.readFolder(folder);
  // What begins with a dot is a file that somebody is just writing.
  const shown = names.filter((name) => !name.startsWith("."));
  return shown.sort().map((name) => `${folder.replace(/[/\\]$/, "")}/${name}`);
}

/** The listings of one file, in whatever form they came, with what is wrong told on standard error. */
export async function readListings(
  file: string,
  io: Io,
  quiet: boolean,
  asOf?: string,
): Promise<{ listings: Listing[]; exitCode: ExitCode }> {
  const input = await readInput(file, io);
  if ("problem" in input) return { listings: [], exitCode: await complain(io, input.problem) };
  const { name, text } = input;
  let exitCode: ExitCode = 0;
  const listings: Listing[] = [];
  for (const read of listingsOf(text, asOf)) {
    const listing = dated(reportProblems(read, input), name);
    const options = { file: name, quiet, paint: createPaint(io.stderr, io.env) };
    await writeParts(io.stderr, reportDiagnostics(listing, text, options));
    exitCode = highestExitCode(exitCode, listingExitCode(listing, false));
    listings.push(listing);
  }
  return { listings, exitCode };
}

/**
 * Each paper once: as the listing that was taken last has it, or the one that was named last. Records
 * of one listing that only share title and first author are two papers ("Editorial"), not two looks.
 */
function latestOf(listings: readonly Listing[]): Paper[] {
  const latest = new Map<string, { papers: Paper[]; listing: Listing }>();
  for (const listing of listings) {
    for (const paper of listing.papers) {
      const key = paperKey(paper);
      const known = latest.get(key);
      if (known?.listing === listing && canonicalId(paper) === undefined) known.papers.push(paper);
      else if (known === undefined || takenAt(listing) >= takenAt(known.listing)) {
        latest.set(key, { papers: [paper], listing });
      }
    }
  }
  return [...latest.values()].flatMap(({ papers }) => papers);
}

function takenAt({ capturedAt = "" }: Listing): string {
  return capturedAt;
}
