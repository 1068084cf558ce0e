import type { Io } from "../io/io.js";

const WIDTH = 24;
const MEGABYTE = 1_000_000;
/** How many bytes lie between two looks at the bar. */
const STEP = 8 * MEGABYTE;

/** A line on a terminal that tells how far a long reading has come. */
export interface ParseProgress {
  show(bytes: number, papers: number): Promise<void>;
  /** Takes the line away, so that something else can be printed. */
  clear(): Promise<void>;
}

/** `size` is that of the file, where it is one. Nothing is shown where papers go to the same terminal. */
export function createParseProgress(
  { stderr, stdout, now }: Pick<Io, "stderr" | "stdout" | "now">,
  size: number | undefined,
  quiet: boolean,
): ParseProgress {
  if (quiet || !stderr.isTerminal || stdout.isTerminal) {
    return { show: async () => {}, clear: async () => {} };
  }
  const start = now();
  let next = 0;
  let shown = 0;

  return {
    async show(bytes, papers) {
      if (bytes < next) return;
      next = bytes + STEP;
      const seconds = (now() - start) / 1000;
      const rate = seconds > 0 ? `  ${Math.round(papers / seconds)} papers/s` : "";
      const line = `${barOf(bytes, size)}  ${papers} papers${rate}`.slice(0, stderr.columns ?? 80);
      await stderr.write(`\r${line.padEnd(shown)}`);
      shown = line.length;
    },
    async clear() {
      if (shown > 0) await stderr.write(`\r${" ".repeat(shown)}\r`);
      shown = 0;
    },
  };
}

function barOf(bytes: number, size: number | undefined): string {
  const read = `${Math.round(bytes / MEGABYTE)} MB`;
  if (size === undefined || size === 0) return `${read} read`;
  const share = Math.min(1, bytes / size);
  const filled = Math.round(share * WIDTH);
  const bar = `[${"#".repeat(filled)}${" ".repeat(WIDTH - filled)}]`;
  return `${bar} ${Math.floor(share * 100)} %  ${read} of ${Math.round(size / MEGABYTE)} MB`;
}
