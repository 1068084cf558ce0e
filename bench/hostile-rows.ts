import { parseListing } from "../src/index.js";
import { flat } from "./inputs.js";
import { interleavedMedians, type Rounds } from "./measure.js";
import { tenths } from "./table.js";

const MB = 1024 * 1024;

/** So that the text is taken for a listing. */
const OPENING = "Daily Papers\nby AK and the research community\n";

const UNITS: readonly string[] = [
  "[\n",
  "• ",
  "·\n",
  "https://",
  "Dec 24, 2018 ",
  "#",
  "A\n\n",
  "1 authors\n",
];

export const HOSTILE_HEAD = ["repeated unit", "1 MB, ms", "8 MB, ms", "8 MB / 1 MB"];

/** Linear work gives a ratio of 8. */
export function hostileRows(rounds: Rounds): string[][] {
  return UNITS.map((unit) => {
    const calls = [1, 8].map((megabytes) => {
      const input = flat(OPENING + unit.repeat(Math.ceil((megabytes * MB) / unit.length)));
      return () => parseListing(input).diagnostics.length;
    });
    const [small = Number.NaN, large = Number.NaN] = interleavedMedians(calls, rounds);
    return [`\`${JSON.stringify(unit)}\``, tenths(small), tenths(large), tenths(large / small)];
  });
}
