import { interleavedTimes, median, type Rounds } from "./measure.js";
import type { PageContestant } from "./page-contestants.js";
import { hundredths, whole } from "./table.js";

export const PAGE_HEAD = [
  "page",
  "contestant",
  "KB",
  "papers",
  "ms",
  "of a bare pass",
  "least of least",
  "kept, KB",
];

/** A page to time, and who is timed on it. */
export interface TimedPage {
  name: string;
  page: string;
  contestants: readonly PageContestant[];
}

/** Times all contestants on a page against each other. */
export function pageRows({ name, page, contestants }: TimedPage, rounds: Rounds): string[][] {
  const times = interleavedTimes(
    contestants.map(({ read }) => read),
    rounds,
  );
  const bare = times[contestants.findIndex((one) => one.name.startsWith("bare"))] ?? [];
  return contestants.map((one, at) => {
    const own = times[at] ?? [];
    return [
      name,
      one.name,
      whole(page.length / 1024),
      whole(one.read().length),
      hundredths(median(own)),
      hundredths(median(own) / median(bare)),
      hundredths(Math.min(...own) / Math.min(...bare)),
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
