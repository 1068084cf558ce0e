import { joined } from "./byte-decoder.js";
import { GzipError, inflateGzip, isGzip } from "./inflate-gzip.js";
import { encodingOf } from "./sniff-encoding.js";
import { createSniffingDecoder } from "./sniffing-decoder.js";
import {
  abortable,
  checkInput,
  openInput,
  type PartReader,
  type TextInput,
  type TextPart,
} from "./text-input.js";

/** What is wrong with the bytes of an input. */
export interface TextProblem {
  /** `encoding-replaced`: bytes that are no text; `input-broken`: what follows could not be read. */
  code: "encoding-replaced" | "input-broken";
  message: string;
  /** Where in the decoded text, in UTF-16 units. */
  offset: number;
}

/** Options of {@link textChunks}. */
export interface TextChunkOptions {
  /**
   * The encoding of the bytes, as `TextDecoder` names it. A byte order mark is believed before it.
   * Default: what XML or HTML declares of itself in its first 1,024 bytes, UTF-16 by its zero bytes,
   * else UTF-8.
   */
  encoding?: string | undefined;
  /** Ends the reading: the source is closed, and `signal.reason` is thrown. */
  signal?: AbortSignal | undefined;
  /**
   * Is told of bytes that are no text in their encoding (once, at the first of them; each stands as
   * U+FFFD) and of compressed data that is broken, which ends the text. Default: the former pass,
   * the latter throw.
   */
  onProblem?: ((problem: TextProblem) => void) | undefined;
}

/** Longer parts are decoded piece by piece, so that memory does not grow with them. */
const PIECE = 65_536;

/**
 * Reads bytes or text in parts as text in parts, on every platform. gzip is known by its first bytes
 * and inflated where there is a `DecompressionStream`. A byte order mark is no part of the text.
 * Throws a `TypeError` at once where the input or an option is wrong; errors of the source are passed
 * on. The source is closed when the reading ends early.
 *
 * @example
 * ```ts
 * const bytes = new TextEncoder().encode("naïve");
 * let text = "";
 * for await (const chunk of textChunks([bytes.subarray(0, 3), bytes.subarray(3)])) text += chunk;
 * text; // "naïve"
 * ```
 */
export function textChunks(
  input: TextInput,
  options: TextChunkOptions = {},
): AsyncGenerator<string, void, undefined> {
  checkInput(input);
  const { encoding: label } = options;
  const encoding = label === undefined ? undefined : encodingOf(label);
  if (encoding === undefined && label !== undefined) {
    throw new TypeError(`option encoding: "${String(label)}" is no encoding that is known here`);
  }
  const { signal } = options;
  if (signal !== undefined && typeof signal.addEventListener !== "function") {
    throw new TypeError("option signal: expected an AbortSignal");
  }
  return readText(input, { ...options, encoding });
}

async function* readText(
  input: TextInput,
  { encoding, signal, onProblem }: TextChunkOptions,
): AsyncGenerator<string, void, undefined> {
  const parts = abortable(openInput(input), signal);
  const decoder = createSniffingDecoder(encoding);
  let length = 0;
  let replaced = false;

  function take({ text, replacedAt }: { text: string; replacedAt?: number | undefined }): string {
    if (replacedAt !== undefined && !replaced) {
      replaced = true;
      const message = `Bytes that are no text in ${decoder.encoding} stand as U+FFFD; this is the first.`;
      onProblem?.({ code: "encoding-replaced", message, offset: length + replacedAt });
    }
    length += text.length;
    return text;
  }

  try {
    let broken: GzipError | undefined;
    try {
      for await (const part of inflated(parts)) {
        if (typeof part === "string") {
          const before = take(decoder.end());
          if (before !== "") yield before;
          if (part !== "") yield take({ text: part });
          continue;
        }
        for (let at = 0; at < part.length; at += PIECE) {
          signal?.throwIfAborted();
          const text = take(decoder.decode(part.subarray(at, at + PIECE)));
          if (text !== "") yield text;
        }
      }
    } catch (error) {
      if (!(error instanceof GzipError)) throw error;
      broken = error;
    }
    const text = take(decoder.end());
    if (text !== "") yield text;
    if (broken === undefined) return;
    if (onProblem === undefined) throw broken;
    onProblem({ code: "input-broken", message: broken.message, offset: length });
  } finally {
    parts.close(signal?.reason);
  }
}

/** The parts as they are or, where they begin as gzip does, what is compressed in them. */
async function* inflated(parts: PartReader): AsyncGenerator<TextPart> {
  const waiting: TextPart[] = [];
  let compressed: boolean | undefined;
  while (compressed === undefined) {
    const part = await parts.next();
    if (part !== undefined) waiting.push(part);
    const head = waiting.filter((each) => typeof each !== "string");
    compressed = part === undefined || typeof part === "string" ? false : isGzip(joined(head));
  }
  const next = async () => waiting.shift() ?? (await parts.next());
  if (compressed) {
    yield* inflateGzip(async () => {
      const part = await next();
      if (typeof part === "string")
        throw new TypeError("input: text stands among compressed bytes");
      return part;
    });
    return;
  }
  for (let part = await next(); part !== undefined; part = await next()) yield part;
}
