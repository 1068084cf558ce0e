import type { Io } from "./io.js";

/** Work below this many records is done before anybody looks. */
const LONG_WORK = 5_000;
const WIDTH = 30;

/** A bar on a terminal for long work; `clear` takes it away. */
export interface Progress {
  show: (share: number) => void;
  clear: () => Promise<void>;
}

export function createProgress({ stderr }: Io, records: number, quiet: boolean): Progress {
  if (quiet || !stderr.isTerminal || records < LONG_WORK) {
    return { show: () => {}, clear: async () => {} };
  }
  let shown = -1;
  let written = Promise.resolve();
  return {
    show: (share) => {
      const percent = Math.floor(share * 100);
      if (percent === shown) return;
      shown = percent;
      const filled = Math.round(share * WIDTH);
      written = stderr.write(`\r[${"#".repeat(filled)}${" ".repeat(WIDTH - filled)}] ${percent} %`);
    },
    clear: async () => {
      await written;
      if (shown >= 0) await stderr.write(`\r${" ".repeat(WIDTH + 10)}\r`);
    },
  };
}
