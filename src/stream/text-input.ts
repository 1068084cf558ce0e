/** A web stream, as far as it is needed: the `ReadableStream` of every platform is one. */
export interface TextStream {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | string | undefined }>;
    cancel(reason?: unknown): Promise<void>;
    releaseLock(): void;
  };
}

/**
 * Bytes or text, whole or in parts: an array, a generator, a Node stream, a web stream such as
 * `response.body`. Where it is cut makes no difference, also inside a character.
 */
export type TextInput =
  | string
  | Uint8Array
  | Iterable<Uint8Array | string>
  | AsyncIterable<Uint8Array | string>
  | TextStream;

export type TextPart = Uint8Array | string;

/** Hands over the parts of an input one by one. */
export interface PartReader {
  /** The next part; `undefined` at the end. */
  next(): Promise<TextPart | undefined>;
  /** Tells the source that no more is wanted. Waits for nothing: a source may never answer. */
  close(reason?: unknown): void;
}

/** Throws a `TypeError` where a value is no input. */
export function checkInput(input: unknown): void {
  if (typeof input === "string" || input instanceof Uint8Array) return;
  if (typeof input === "object" && input !== null) {
    if ("getReader" in input || Symbol.asyncIterator in input || Symbol.iterator in input) return;
  }
  throw new TypeError("input: expected bytes or text, an iterable of them, or a stream");
}

export function openInput(input: TextInput): PartReader {
  if (typeof input === "string" || input instanceof Uint8Array) return partsOf([input]);
  return "getReader" in input ? partsOfStream(input) : partsOf(input);
}

function partsOfStream(stream: TextStream): PartReader {
  const reader = stream.getReader();
  const release = () => reader.releaseLock();
  let ended = false;
  return {
    async next() {
      const { done, value } = await reader.read();
      if (!done) return checked(value);
      ended = true;
      release();
      return undefined;
    },
    close(reason) {
      if (!ended) reader.cancel(reason).then(release, release);
      ended = true;
    },
  };
}

function partsOf(parts: Iterable<TextPart> | AsyncIterable<TextPart>): PartReader {
  const iterator =
    Symbol.asyncIterator in parts ? parts[Symbol.asyncIterator]() : parts[Symbol.iterator]();
  let ended = false;
  return {
    async next() {
      const { done, value } = await iterator.next();
      if (done !== true) return checked(value);
      ended = true;
      return undefined;
    },
    close() {
      if (!ended) closeIterator(iterator).catch(() => {});
      ended = true;
    },
  };
}

async function closeIterator(iterator: Iterator<unknown> | AsyncIterator<unknown>): Promise<void> {
  await iterator.return?.();
}

function checked(part: unknown): TextPart {
  if (typeof part === "string" || part instanceof Uint8Array) return part;
  throw new TypeError("input: a part is neither bytes nor text");
}

/** The same reader; while it waits for the source, the signal can end that. */
export function abortable(parts: PartReader, signal: AbortSignal | undefined): PartReader {
  if (signal === undefined) return parts;
  return {
    close: parts.close,
    next() {
      return new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        const abort = () => reject(signal.reason);
        const settled = () => signal.removeEventListener("abort", abort);
        signal.addEventListener("abort", abort, { once: true });
        parts.next().then(resolve, reject).finally(settled);
      });
    },
  };
}
