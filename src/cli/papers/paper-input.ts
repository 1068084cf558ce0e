import type { Paper } from "../../index.js";
import { expandFiles } from "../io/expand-files.js";
import { fileParts, watchedParts } from "../io/file-parts.js";
import type { Io } from "../io/io.js";
import { lookAhead } from "../io/look-ahead.js";
import { decodeText, type Input, openFile, reasonOf } from "../io/read-input.js";
import { sizeOfFiles } from "../io/size-of-files.js";
import { complain } from "../terminal/complain.js";
import { type ExitCode, highestExitCode, listingExitCode } from "../terminal/exit-code.js";
import type { Progress } from "../terminal/progress.js";
import { beginsWithPaper } from "./begins-with-paper.js";
import { datasetInput, isDatasetName } from "./dataset-input.js";
import { listingsIn } from "./rank-input.js";

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
      const input = await openPapers(file, progress, io);
      if ("parts" in input) {
        const set = datasetInput(input.name, input.parts, { quiet, strict, progress }, io);
        yield* set.papers;
        exitCode = highestExitCode(exitCode, set.exitCode());
        continue;
      }
      await progress.clear();
      const read = await listingsIn(input, io, quiet);
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

/** The text of a listing, or the parts of a data set: by its name, or by how it begins where it is long. */
async function openPapers(
  file: string,
  progress: Progress,
  io: Io,
): Promise<Input | { name: string; parts: AsyncIterable<Uint8Array> }> {
  if (isDatasetName(file)) return { name: file, parts: fileParts(file, io, progress) };
  const opened = await openFile(file, io);
  if ("problem" in opened) return opened;
  const { name } = opened;
  try {
    const { parts, head, isLarge } = await lookAhead(watchedParts(opened.parts, progress));
    if (isLarge && (await beginsWithPaper(head))) return { name, parts };
    return { name, ...(await decodeText(parts)) };
  } catch (error) {
    return { name, problem: `${name}: ${reasonOf(error)}` };
  }
}
