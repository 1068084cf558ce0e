import { noProgress, type Progress } from "../terminal/progress.js";
import type { Io } from "./io.js";

/** The bytes of a file as they come; that it cannot be opened shows with the first of them. */
export async function* fileParts(
  file: string,
  io: Pick<Io, "open">,
  progress: Progress = noProgress,
): AsyncGenerator<Uint8Array> {
  const { parts } = await io.open(file);
  yield* watchedParts(parts, progress);
}

/** The parts, which are counted when they have been taken in. */
export async function* watchedParts(
  parts: AsyncIterable<Uint8Array>,
  { read }: Progress,
): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    yield part;
    read(part.length);
  }
}
