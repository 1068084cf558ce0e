import { complain } from "./complain.js";
import type { ExitCode } from "./exit-code.js";
import type { FileDraft, Io } from "./io.js";
import { reasonOf } from "./read-input.js";

const ENOUGH = 65_536;

/**
 * Writes parts to a file, or to standard output where there is none. The file gets its name only when
 * all parts are written and `exitCode` then says that all input could be read; otherwise what was
 * there before stays.
 */
export async function writeOutput(
  path: string | undefined,
  parts: AsyncIterable<string>,
  exitCode: () => ExitCode,
  io: Io,
): Promise<ExitCode> {
  if (path === undefined || path === "-") {
    await pour(parts, (text) => io.stdout.write(text));
    return exitCode();
  }
  let draft: FileDraft | undefined;
  try {
    draft = await io.createFile(path);
    const { write } = draft;
    await pour(parts, write);
    if (exitCode() === 2) {
      await draft.discard();
      return complain(io, `${path}: not written, as not all input could be read`);
    }
    await draft.keep();
    return exitCode();
  } catch (error) {
    await draft?.discard().catch(() => undefined);
    return complain(io, `${path}: ${reasonOf(error)}`);
  }
}

/** Many small parts become few writes. */
async function pour(
  parts: AsyncIterable<string>,
  write: (text: string) => Promise<void>,
): Promise<void> {
  let waiting = "";
  for await (const part of parts) {
    waiting += part;
    if (waiting.length < ENOUGH) continue;
    await write(waiting);
    waiting = "";
  }
  await write(waiting);
}
