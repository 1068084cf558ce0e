import { cpus, loadavg } from "node:os";
import { arxivPages } from "./arxiv-pages.js";
import { HOSTILE_HEAD, hostileRows } from "./hostile-rows.js";
import { seedListing } from "./inputs.js";
import { LISTING_HEAD, listingRows } from "./listing-rows.js";
import { PAGE_HEAD, pageRows } from "./page-rows.js";
import { timedPages } from "./pages.js";
import { PEER_HEAD, peerRows, RANK_HEAD, rankRows } from "./rank-rows.js";
import { hundredths, table } from "./table.js";

const cores = cpus();
console.log(`Node ${process.version}, ${cores.length} x ${cores[0]?.model ?? "unknown processor"}`);
console.log(
  `Load when it began: ${hundredths(loadavg()[0] ?? 0)}; above 1, take the times with care.`,
);
const [, , only] = process.argv;
if (only !== "pages") benchListings();
await benchPages();
if (only !== "pages") benchTheRest();

function benchListings(): void {
  const { origin, text } = seedListing();
  console.log(`Copies of ${origin}; medians of interleaved rounds.\n`);
  const small = listingRows(text, 1, { rounds: 41, warmUps: 40 });
  const large = listingRows(text, 16, { rounds: 9, warmUps: 3 });
  console.log(table(LISTING_HEAD, [...small.rows, ...large.rows]));
  const growth = large.ratio / small.ratio;
  console.log(
    `\nparseListing / floor: ${hundredths(small.ratio)} at 1 MB, ${hundredths(large.ratio)} at 16 MB ` +
      `(aim: at most 3.5); growth ${hundredths(growth)} (aim: about 1).\n`,
  );
}

async function benchPages(): Promise<void> {
  const pages = [...timedPages(), ...(await arxivPages())].flatMap((page) =>
    pageRows(page, { rounds: 41, warmUps: 20 }),
  );
  console.log(`${table(PAGE_HEAD, pages)}\n`);
}

function benchTheRest(): void {
  console.log(table(HOSTILE_HEAD, hostileRows({ rounds: 3, warmUps: 1 })));
  console.log("\n8 MB / 1 MB: linear work is 8 (aim: under 12).");
  console.log(`\n${table(RANK_HEAD, rankRows({ rounds: 7, warmUps: 3 }))}\n`);
  console.log(table(PEER_HEAD, peerRows({ rounds: 7, warmUps: 3 })));
}
