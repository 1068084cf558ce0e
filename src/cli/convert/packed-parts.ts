import { gzip } from "../../dataset/gzip.js";
import { textBlocks } from "../../dataset/text-blocks.js";

type Parts = AsyncIterable<string | Uint8Array>;

/** Text, packed with gzip where the name of the file that it goes to ends in `.gz`. */
export function packedParts(parts: Parts, file: string | undefined): Parts {
  return file !== undefined && /\.gz$/i.test(file) ? gzip(textBlocks(textOf(parts))) : parts;
}

async function* textOf(parts: Parts): AsyncGenerator<string> {
  for await (const part of parts) if (typeof part === "string") yield part;
}
