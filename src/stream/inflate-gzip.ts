/** Says that bytes are compressed in a way that cannot be undone here. */
export class GzipError extends Error {
  override name = "GzipError";
}

/** Whether bytes begin as gzip does; `undefined` where there are too few of them. */
export function isGzip(head: Uint8Array): boolean | undefined {
  if (head.length > 0 && head[0] !== 0x1f) return false;
  return head.length < 2 ? undefined : head[1] === 0x8b;
}

/**
 * Inflates gzip by the platform's `DecompressionStream`. Throws a {@link GzipError} where there is
 * none and where the bytes are broken or end too early; what was inflated before that is handed over
 * first. Errors of the source are passed on as they are. `next` answers `undefined` at the end.
 */
export async function* inflateGzip(
  next: () => Promise<Uint8Array | undefined>,
): AsyncGenerator<Uint8Array> {
  if (typeof DecompressionStream === "undefined") {
    throw new GzipError("The input is compressed (gzip), and this platform cannot inflate it.");
  }
  const { readable, writable } = new DecompressionStream("gzip");
  const reader = readable.getReader();
  const writer = writable.getWriter();
  const hunger = createHunger();
  let sourceError: { error: unknown } | undefined;

  async function feed(): Promise<void> {
    for (;;) {
      let bytes: Uint8Array | undefined;
      try {
        bytes = await next();
      } catch (error) {
        sourceError = { error };
      }
      await writer.ready;
      if (bytes === undefined) break;
      // A copy that is no longer than its bytes: streams may take buffers over.
      await writer.write(new Uint8Array(bytes));
    }
    // A stream that fails forgets what it has not yet handed over.
    await hunger.stilled();
    if (sourceError === undefined) await writer.close();
    else await writer.abort(sourceError.error);
  }

  // What is wrong is told by the reader.
  feed().catch(() => {});
  try {
    for (;;) {
      hunger.begin();
      const { done, value } = await reader.read();
      hunger.end();
      if (done) break;
      yield value;
    }
  } catch (error) {
    if (sourceError !== undefined) throw sourceError.error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new GzipError(`The gzip data is broken or ends too early (${reason}).`);
  } finally {
    hunger.begin();
    reader.cancel().catch(() => {});
    writer.abort().catch(() => {});
  }
  if (sourceError !== undefined) throw sourceError.error;
}

interface Hunger {
  begin(): void;
  end(): void;
  /** Waits until a read has been waiting for a while: then nothing is left to be handed over. */
  stilled(): Promise<void>;
}

function createHunger(): Hunger {
  let reads = 0;
  let waiting = false;
  let wake = () => {};
  return {
    begin() {
      reads++;
      waiting = true;
      wake();
    },
    end() {
      waiting = false;
    },
    async stilled() {
      for (;;) {
        if (!waiting) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        const before = reads;
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (waiting && reads === before) return;
      }
    },
  };
}
