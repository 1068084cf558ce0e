import { contestants } from "./contestants.js";
import { repeatedTo } from "./inputs.js";
import { interleavedMedians, type Rounds } from "./measure.js";
import { hundredths, tenths, whole } from "./table.js";

const MB = 1024 * 1024;

export const LISTING_HEAD = ["contestant", "size", "papers", "ms", "papers/s", "MB/s", "of floor"];

export interface ListingRows {
  rows: string[][];
  /** Time of `parseListing` in times of the floor. */
  ratio: number;
}

/** Times all contestants on copies of a listing, `megabytes` of them. */
export function listingRows(seed: string, megabytes: number, rounds: Rounds): ListingRows {
  const input = repeatedTo(seed, megabytes * MB);
  const size = Buffer.byteLength(input) / MB;
  const all = contestants(input);
  const times = interleavedMedians(
    all.map(({ run }) => run),
    rounds,
  );
  const [library = Number.NaN, floor = Number.NaN] = times;
  const rows = all.map(({ name, run }, at) => {
    const time = times[at] ?? Number.NaN;
    const papers = run();
    const perSecond = 1000 / time;
    return [
      name,
      `${megabytes} MB`,
      whole(papers),
      tenths(time),
      whole(papers * perSecond),
      tenths(size * perSecond),
      hundredths(time / floor),
    ];
  });
  return { rows, ratio: library / floor };
}
