import type { LineFilter } from "../../dedupe/pair-lines.js";
import type { Io } from "../io/io.js";
import { createLineWriter } from "../io/line-writer.js";
import { reasonOf } from "../io/read-input.js";
import { complain } from "../terminal/complain.js";
import type { ExitCode } from "../terminal/exit-code.js";
import { printableText } from "../terminal/printable-text.js";
import { fileLines, nameOf } from "./paper-lines.js";

/** What a filter says beside the lines that it prints. The place is put in front of it. */
export interface FilterVoice {
  /** The line is none that the filter can read; the others are read all the same. */
  reject: (reason: string) => void;
  /** Something to know that rejects nothing. */
  note: (message: string) => void;
}

/** How a filter is run. */
export interface FilterRun {
  files: readonly string[];
  /** Whether a rejected line makes the exit code 1. */
  strict: boolean;
  /** Whether nothing is said but what ends the run. */
  quiet: boolean;
  /** Whether a line that is too long is rejected as others are, and does not end the run. */
  rejectsLongLines: boolean;
}

/** So much of a rejected line is shown: where many processes share the lines, numbers tell little. */
const SHOWN = 80;

/** Runs a filter over the lines of some files, in the order of both. */
export async function filterLines(
  createFilter: (voice: FilterVoice) => LineFilter,
  { files, strict, quiet, rejectsLongLines }: FilterRun,
  io: Io,
): Promise<ExitCode> {
  const said: string[] = [];
  let rejects = 0;
  let shown = "";
  const reject = (reason: string) => {
    rejects++;
    said.push(`${reason}${shown}`);
  };
  const filter = createFilter({ reject, note: (message) => said.push(message) });
  const out = createLineWriter(io.stdout);
  const tell = async (place: string) => {
    const lines = said.splice(0).map((one) => `${printableText(`${place}: ${one}`)}\n`);
    if (!quiet) await io.stderr.write(lines.join(""));
  };
  for (const file of files) {
    let place = nameOf(file);
    try {
      for await (const { text, number, cut } of fileLines(file, io)) {
        place = `${nameOf(file)}:${number}`;
        shown = `: ${text.slice(0, SHOWN)}`;
        if (cut === true && !rejectsLongLines) throw new Error("the line is too long");
        if (cut === true) reject("too long");
        // As a blank one it is passed over and yet counted.
        for (const line of filter.write(cut === true ? "" : text)) await out.write(line);
        if (said.length > 0) await tell(place);
      }
    } catch (error) {
      await out.end();
      return complain(io, `${place}: ${reasonOf(error)}`);
    }
  }
  shown = "";
  for (const line of filter.end()) await out.write(line);
  await out.end();
  if (said.length > 0) await tell("<end>");
  return strict && rejects > 0 ? 1 : 0;
}
