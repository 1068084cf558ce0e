/**
 * Packs text with gzip, through the `CompressionStream` of the platform. Each part is written when the
 * one before it is packed, and what is packed is handed on first: some platforms would take thousands
 * of parts ahead.
 */
export async function* gzip(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new CompressionStream("gzip");
  const encoder = new TextEncoder();
  const writer = writable.getWriter();
  const reader = readable.getReader();
  let read = next();

  function next(): Promise<Packed> {
    const packed = reader.read().then(({ done, value }): Packed => (done ? "end" : value));
    // Where writing fails, nobody waits for this any more.
    packed.catch(() => {});
    return packed;
  }

  /** All that is packed until something else is done. */
  async function* until(done: Promise<unknown>): AsyncGenerator<Uint8Array> {
    const over = done.then((): Packed => "wait");
    for (let packed = await Promise.race([read, over]); typeof packed !== "string"; ) {
      yield packed;
      read = next();
      packed = await Promise.race([read, over]);
    }
  }

  try {
    for await (const part of text) {
      yield* until(writer.write(encoder.encode(part)));
      yield* until(Promise.resolve());
    }
    yield* until(writer.close());
    for (let packed = await read; typeof packed !== "string"; packed = await read) {
      yield packed;
      read = next();
    }
  } finally {
    reader.cancel().catch(() => {});
    writer.abort().catch(() => {});
  }
}

/** Bytes, or why there are none: the end, or that something else is done first. */
type Packed = Uint8Array | "end" | "wait";
