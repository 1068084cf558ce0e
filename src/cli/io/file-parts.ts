import type { Io } from "./io.js";

/** The bytes of a file as they come; that it cannot be opened shows with the first of them. */
export async function* fileParts(file: string, io: Io): AsyncGenerator<Uint8Array> {
  const { parts } = await io.open(file);
  yield* parts;
}
