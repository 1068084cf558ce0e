import { interleavedMedians, type Rounds } from "./measure.js";
import type { PageContestant } from "./page-contestants.js";
import { hundredths, whole } from "./table.js";

export const PAGE_HEAD = ["page", "contestant", "KB", "papers", "ms", "of a bare pass", "kept, KB"];

/** A page to time, and who is timed on it. */
export interface TimedPage {
  name: string;
  page: string;
  contestants: readonly PageContestant[];
}

/** Times all contestants on a page against each other. */
export function pageRows({ name, page, contestants }: TimedPage, rounds: Rounds): string[][] {
  const times = interleavedMedians(
    contestants.map(({ read }) => read),
    rounds,
  );
  const bare = times[contestants.findIndex((one) => one.name.startsWith("bare"))] ?? Number.NaN;
  return contestants.map((one, at) => {
    const time = times[at] ?? Number.NaN;
    return [
      name,
      one.name,
      whole(page.length / 1024),
      whole(one.read().length),
      hundredths(time),
      hundredths(time / bare),
      keptBy(one),
    ];
  });
}

/** How much more is alive while the records are held, the page not counted; needs `--expose-gc`. */
function keptBy({ read }: PageContestant): string {
  const { gc } = globalThis;
  if (gc === undefined) return "-";
  gc();
  const before = process.memoryUsage().heapUsed;
  const held = read();
  gc();
  const bytes = process.memoryUsage().heapUsed - before;
  return held.length === 0 ? "-" : whole(bytes / 1024);
}
