import { readPapers } from "../../dataset/index.js";
import { formatDiagnostic, type Paper } from "../../index.js";
import type { Io } from "../io/io.js";
import { reasonOf } from "../io/read-input.js";
import { complain } from "../terminal/complain.js";
import { type ExitCode, highestExitCode } from "../terminal/exit-code.js";
import type { PaperInput, Told } from "./paper-input.js";

/** Names of files that hold a paper a line or row, and may be longer than memory. */
const DATASET = /\.(?:jsonl|ndjson|csv|parquet)(?:\.gz)?$/i;

export function isDatasetName(file: string): boolean {
  return DATASET.test(file);
}

/** The papers of a data set, read part by part. What is wrong is told on standard error. */
export function datasetInput(
  file: string,
  parts: AsyncIterable<Uint8Array>,
  { quiet, strict, progress }: Told,
  io: Io,
): PaperInput {
  let exitCode: ExitCode = 0;
  async function* papers(): AsyncGenerator<Paper> {
    let count = 0;
    // Data sets are long, and nothing of them is needed twice.
    io.saveMemory();
    try {
      for await (const event of readPapers(parts)) {
        if (event.type === "paper") {
          count++;
          progress.record();
          yield event.paper;
          continue;
        }
        const { diagnostic } = event;
        if (strict && diagnostic.severity !== "info") exitCode = highestExitCode(exitCode, 1);
        if (quiet && diagnostic.severity !== "error") continue;
        await progress.clear();
        await io.stderr.write(`${formatDiagnostic(diagnostic, undefined, { file })}\n`);
      }
      if (count === 0) exitCode = highestExitCode(exitCode, 1);
    } catch (error) {
      await progress.clear();
      exitCode = await complain(io, `${file}: ${reasonOf(error)}`);
    }
  }
  return { papers: papers(), exitCode: () => exitCode };
}
