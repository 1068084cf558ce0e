import type { Io } from "../io/io.js";

/** Work below this many records is done before anybody looks. */
const LONG_WORK = 5_000;
const WIDTH = 30;

/** What is shown on a terminal while long work goes on. */
export interface Progress {
  /** So many records have been read; how many there are is not known. */
  read: (records: number) => void;
  /** Such a share of the work on them is done. */
  show: (share: number) => void;
  clear: () => Promise<void>;
}

export function createProgress({ stderr }: Io, quiet: boolean): Progress {
  if (quiet || !stderr.isTerminal) {
    return { read: () => {}, show: () => {}, clear: async () => {} };
  }
  let records = 0;
  let shown = "";
  let written = Promise.resolve();
  const print = (text: string) => {
    if (text === shown || records < LONG_WORK) return;
    const rest = " ".repeat(Math.max(0, shown.length - text.length));
    shown = text;
    written = stderr.write(`\r${text}${rest}`);
  };
  return {
    read: (count) => {
      records = count;
      if (count % LONG_WORK === 0) print(`${count} records`);
    },
    show: (share) => {
      const filled = Math.round(share * WIDTH);
      print(
        `[${"#".repeat(filled)}${" ".repeat(WIDTH - filled)}] ${Math.floor(share * 100)} % of ${records} records`,
      );
    },
    clear: async () => {
      await written;
      if (shown !== "") await stderr.write(`\r${" ".repeat(shown.length)}\r`);
    },
  };
}
