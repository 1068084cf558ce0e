/** Titles of very many records as bytes in one piece: about their length, and nothing more. */
export interface TitleArena {
  /** Adds the title of the next record. */
  push: (title: string) => void;
  bytesAt: (at: number) => Uint8Array;
  textAt: (at: number) => string;
}

const MOST_BYTES = 600;

export function createTitleArena(records: number): TitleArena {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const starts = new Float64Array(records + 1);
  let bytes = new Uint8Array(Math.max(1_024, records * 64));
  let count = 0;
  let end = 0;
  const bytesAt = (at: number) => bytes.subarray(starts[at] ?? 0, starts[at + 1] ?? 0);
  return {
    push: (title) => {
      if (end + MOST_BYTES > bytes.length) {
        const larger = new Uint8Array(Math.ceil(bytes.length * 1.25) + MOST_BYTES);
        larger.set(bytes);
        bytes = larger;
      }
      const { written } = encoder.encodeInto(title, bytes.subarray(end, end + MOST_BYTES));
      end += written;
      starts[++count] = end;
    },
    bytesAt,
    textAt: (at) => decoder.decode(bytesAt(at)),
  };
}
