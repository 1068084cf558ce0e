import type { ByteStore } from "./byte-store.js";
import { withRoom } from "./with-room.js";

/** Texts of very many records: in memory, only where each of them begins. */
export interface TextList {
  readonly size: number;
  push: (text: string) => void;
  textAt: (at: number) => string;
}

export function createTextList(bytes: ByteStore): TextList {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let starts = new Float64Array(1);
  let size = 0;
  return {
    get size() {
      return size;
    },
    push: (text) => {
      const encoded = encoder.encode(text);
      bytes.append(encoded);
      starts = withRoom(starts, size + 2);
      starts[size + 1] = (starts[size] ?? 0) + encoded.length;
      size++;
    },
    textAt: (at) => {
      const start = starts[at] ?? 0;
      return decoder.decode(bytes.read(start, (starts[at + 1] ?? start) - start));
    },
  };
}
