import { complain } from "../terminal/complain.js";
import type { ExitCode } from "../terminal/exit-code.js";
import type { Io } from "./io.js";
import { reasonOf } from "./read-input.js";
import type { OutputParts } from "./write-output-file.js";

/**
 * Writes parts to a file, or to standard output where there is none. The file gets its name only when
 * all parts are written and `exitCode` then says that all input could be read; otherwise what was
 * there before stays.
 */
export async function writeOutput(
  path: string | undefined,
  parts: OutputParts,
  exitCode: () => ExitCode,
  io: Io,
): Promise<ExitCode> {
  if (path === undefined || path === "-") {
    for await (const part of inFewParts(parts)) {
      if (typeof part === "string") await io.stdout.write(part);
    }
    return exitCode();
  }
  try {
    await io.replaceFile(path, wholeInput(inFewParts(parts), exitCode));
    return exitCode();
  } catch (error) {
    const reason = reasonOf(error);
    return complain(io, reason.startsWith(`${path}: `) ? reason : `${path}: ${reason}`);
  }
}

const ENOUGH = 65_536;

/** Text in longer parts; bytes are in long parts as they are. */
async function* inFewParts(parts: OutputParts): AsyncGenerator<string | Uint8Array> {
  let waiting = "";
  for await (const part of parts) {
    if (typeof part !== "string") {
      yield part;
      continue;
    }
    waiting += part;
    if (waiting.length < ENOUGH) continue;
    yield waiting;
    waiting = "";
  }
  yield waiting;
}

/** Ends with an error where the parts are not all that there should be. */
async function* wholeInput(
  parts: AsyncIterable<string | Uint8Array>,
  exitCode: () => ExitCode,
): AsyncGenerator<string | Uint8Array> {
  yield* parts;
  if (exitCode() === 2) throw new Error("not written, as not all input could be read");
}
