import type { Paper } from "../../index.js";
import { expandFiles } from "../io/expand-files.js";
import type { Io } from "../io/io.js";
import { sizeOfFiles } from "../io/size-of-files.js";
import { complain } from "../terminal/complain.js";
import { type ExitCode, highestExitCode, listingExitCode } from "../terminal/exit-code.js";
import type { Progress } from "../terminal/progress.js";
import { datasetInput, isDatasetName } from "./dataset-input.js";
import { readListings } from "./rank-input.js";

/** The papers of some files, one after another, and how it went to read those that have come so far. */
export interface PaperInput {
  papers: AsyncIterable<Paper>;
  exitCode(): ExitCode;
}

/** What is told beside the papers. */
export interface Told {
  quiet: boolean;
  strict: boolean;
  progress: Progress;
}

/** Papers of listings in whatever form they came. What is wrong is told on standard error. */
export function paperInput(
  files: readonly string[],
  { quiet, strict, progress }: Told,
  io: Io,
): PaperInput {
  let exitCode: ExitCode = 0;
  async function* papers(): AsyncGenerator<Paper> {
    const expanded = await expandFiles(files);
    progress.total(await sizeOfFiles(expanded.files));
    for (const problem of expanded.problems) exitCode = await complain(io, problem);
    for (const file of expanded.files) {
      if (isDatasetName(file)) {
        const set = datasetInput(file, { quiet, strict, progress }, io);
        yield* set.papers;
        exitCode = highestExitCode(exitCode, set.exitCode());
        continue;
      }
      await progress.clear();
      const read = await readListings(file, io, quiet);
      exitCode = highestExitCode(exitCode, read.exitCode);
      for (const listing of read.listings) {
        exitCode = highestExitCode(exitCode, listingExitCode(listing, strict));
        for (const paper of listing.papers) {
          progress.record();
          yield paper;
        }
      }
    }
  }
  return { papers: papers(), exitCode: () => exitCode };
}
