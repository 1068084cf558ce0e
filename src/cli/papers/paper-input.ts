import type { Paper } from "../../index.js";
import { expandFiles } from "../io/expand-files.js";
import type { Io } from "../io/io.js";
import { complain } from "../terminal/complain.js";
import { type ExitCode, highestExitCode, listingExitCode } from "../terminal/exit-code.js";
import { datasetInput, isDatasetName } from "./dataset-input.js";
import { readListings } from "./rank-input.js";

/** The papers of some files, one after another, and how it went to read those that have come so far. */
export interface PaperInput {
  papers: AsyncIterable<Paper>;
  exitCode(): ExitCode;
}

/** Papers of listings in whatever form they came. What is wrong is told on standard error. */
export function paperInput(
  files: readonly string[],
  { quiet, strict }: { quiet: boolean; strict: boolean },
  io: Io,
): PaperInput {
  let exitCode: ExitCode = 0;
  async function* papers(): AsyncGenerator<Paper> {
    const expanded = await expandFiles(files);
    for (const problem of expanded.problems) exitCode = await complain(io, problem);
    for (const file of expanded.files) {
      if (isDatasetName(file)) {
        const set = datasetInput(file, { quiet, strict }, io);
        yield* set.papers;
        exitCode = highestExitCode(exitCode, set.exitCode());
        continue;
      }
      const read = await readListings(file, io, quiet);
      exitCode = highestExitCode(exitCode, read.exitCode);
      for (const listing of read.listings) {
        exitCode = highestExitCode(exitCode, listingExitCode(listing, strict));
        yield* listing.papers;
      }
    }
  }
  return { papers: papers(), exitCode: () => exitCode };
}
