import type { Io } from "../io/io.js";

const WIDTH = 24;
const MEGABYTE = 1_000_000;
/** Between two looks of the line: often enough to be seen moving, seldom enough not to flicker. */
const PAUSE_MS = 100;

/** A line on a terminal that tells how far a long reading has come. */
export interface Progress {
  /**
   * A reading begins: how many bytes there are in all files, as they lie on the disk; absent where
   * nobody knows.
   */
  total(bytes: number | undefined): void;
  /** So many more bytes were read. */
  read(bytes: number): void;
  /** One more record came of them. */
  record(): void;
  /** Takes the line away, so that something else can be printed. */
  clear(): Promise<void>;
}

export const noProgress: Progress = {
  total: () => {},
  read: () => {},
  record: () => {},
  clear: async () => {},
};

/** Shows nothing where nobody looks, and where what is printed goes to the same terminal. */
export function createProgress(
  { stderr, now }: Pick<Io, "stderr" | "now">,
  { isShown, what }: { isShown: boolean; what: "papers" | "records" },
): Progress {
  if (!isShown || !stderr.isTerminal) return noProgress;
  const start = now();
  let last = start;
  let size: number | undefined;
  let bytes = 0;
  let records = 0;
  let shown = 0;
  let written = Promise.resolve();

  function show(time: number): void {
    last = time;
    const rate = Math.round(records / ((time - start) / 1000));
    const line = `${barOf(bytes, size)}  ${records} ${what}  ${rate} ${what}/s`;
    // A terminal would go on in its next line behind the last column.
    const fitting = line.slice(0, (stderr.columns ?? 80) - 1);
    written = stderr.write(`\r${fitting.padEnd(shown)}`);
    shown = fitting.length;
  }

  return {
    total: (all) => {
      size = all;
      bytes = 0;
      records = 0;
    },
    read: (more) => {
      bytes += more;
      const time = now();
      if (time - last >= PAUSE_MS) show(time);
    },
    record: () => {
      records++;
    },
    clear: async () => {
      await written;
      if (shown > 0) await stderr.write(`\r${" ".repeat(shown)}\r`);
      shown = 0;
    },
  };
}

function barOf(bytes: number, size: number | undefined): string {
  if (size === undefined || size === 0) return `${Math.round(bytes / MEGABYTE)} MB read`;
  // Of a table, parts may be read twice; and a file may grow.
  const share = Math.min(1, bytes / size);
  const read = `${Math.round((share * size) / MEGABYTE)} MB`;
  const filled = Math.round(share * WIDTH);
  const bar = `[${"#".repeat(filled)}${" ".repeat(WIDTH - filled)}]`;
  return `${bar} ${Math.floor(share * 100)} %  ${read} of ${Math.round(size / MEGABYTE)} MB`;
}
