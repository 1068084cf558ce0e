import type { Output } from "./io.js";

const ENOUGH = 65_536;

/** Writes lines that come one at a time, in few writes. */
export interface LineWriter {
  /** Resolves at once while there is room. */
  write: (line: string) => Promise<void> | undefined;
  end: () => Promise<void>;
}

export function createLineWriter(output: Pick<Output, "write">): LineWriter {
  let waiting = "";
  const flush = () => {
    const text = waiting;
    waiting = "";
    return output.write(text);
  };
  return {
    write: (line) => {
      waiting += `${line}\n`;
      return waiting.length < ENOUGH ? undefined : flush();
    },
    end: flush,
  };
}
