import type { Contestant } from "./contestants.js";
import { interleavedMedians, type Rounds } from "./measure.js";
import { hundredths, whole } from "./table.js";

export const PAGE_HEAD = ["page", "contestant", "KB", "papers", "ms", "of a bare pass", "heap, KB"];

/** A page to time, and who is timed on it. */
export interface TimedPage {
  name: string;
  page: string;
  contestants: readonly Contestant[];
}

/** Times all contestants on a page against each other. */
export function pageRows({ name, page, contestants }: TimedPage, rounds: Rounds): string[][] {
  const times = interleavedMedians(
    contestants.map(({ run }) => run),
    rounds,
  );
  const bare = times[contestants.findIndex((one) => one.name.startsWith("bare"))] ?? Number.NaN;
  return contestants.map((one, at) => {
    const time = times[at] ?? Number.NaN;
    return [
      name,
      one.name,
      whole(page.length / 1024),
      whole(one.run()),
      hundredths(time),
      hundredths(time / bare),
      heapOf(one),
    ];
  });
}

/** What a call leaves on the heap before anything is collected; needs `--expose-gc`. */
function heapOf({ run }: Contestant): string {
  const { gc } = globalThis;
  if (gc === undefined) return "-";
  const used = Array.from({ length: 5 }, () => {
    gc();
    const before = process.memoryUsage().heapUsed;
    run();
    return process.memoryUsage().heapUsed - before;
  });
  return whole(Math.min(...used.filter((bytes) => bytes > 0)) / 1024);
}
