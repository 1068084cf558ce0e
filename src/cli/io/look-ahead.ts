/** Inputs with more bytes are read in parts. */
const LARGE = 4_194_304;

/** An input whose beginning was looked at: all of it, and the beginning alone. */
export interface SeenInput {
  parts: AsyncIterable<Uint8Array>;
  head: readonly Uint8Array[];
  isLarge: boolean;
}

/** Reads as much of an input as shows whether it is large, and gives back all of it. */
export async function lookAhead(parts: AsyncIterable<Uint8Array>): Promise<SeenInput> {
  const iterator = parts[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let length = 0;
  let step = await iterator.next();
  while (step.done !== true && length <= LARGE) {
    seen.push(step.value);
    length += step.value.length;
    step = await iterator.next();
  }

  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      for (let part = seen.shift(); part !== undefined; part = seen.shift()) yield part;
      for (; step.done !== true; step = await iterator.next()) yield step.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { parts: whole(), head: [...seen], isLarge: length > LARGE };
}
