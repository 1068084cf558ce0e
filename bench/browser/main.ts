import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { findChromium } from "../../test/browser/find-chromium.js";
import { serveFolder } from "../../test/browser/serve-folder.js";
import { seedListing } from "../inputs.js";
import { median } from "../measure.js";
import { hundredths, table, tenths } from "../table.js";
import { type FirstParse, firstParseInNode, firstParseInWorker } from "./first-parse.js";

/** Each is a fresh process, and a fresh profile of the browser. */
const RUNS = 15;

const site = resolve("docs/public");
const chromiumPath = findChromium();
if (chromiumPath === undefined || !existsSync(join(site, "playground/worker.js"))) {
  console.log("It needs Chromium (or CHROMIUM), and the playground: npm run docs:playground");
  process.exit(1);
}

const { origin, text } = seedListing();
const folder = mkdtempSync(join(tmpdir(), "first-parse-"));
const program = join(folder, "read-input.mjs");
await build({
  entryPoints: ["docs/playground/read-input.ts"],
  outfile: program,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  alias: { "trending-papers": resolve("dist/index.js") },
  logOverride: { "ignored-bare-import": "silent" },
});
const server = await serveFolder(site);
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });

const inNode: FirstParse[] = [];
const inWorker: FirstParse[] = [];
for (let run = 0; run < RUNS; run++) {
  inNode.push(firstParseInNode(program, text));
  inWorker.push(await firstParseInWorker(browser, `${server.address}/playground/index.html`, text));
}
await browser.close();
await server.close();
rmSync(folder, { recursive: true });

const [node, worker] = [middle(inNode), middle(inWorker)];
console.log(
  `The first parse of ${origin} (${tenths(text.length / 1000)} thousand characters, ` +
    `${node.papers} papers); medians of ${RUNS}, Node ${process.version}, Chromium ${browser.version()}.\n`,
);
const row = (name: string, { loadMs, parseMs }: FirstParse) => [
  name,
  tenths(loadMs),
  tenths(parseMs),
  hundredths(parseMs / node.parseMs),
];
console.log(
  table(
    ["where", "library loaded, ms", "first parse, ms", "of Node's"],
    [row("Node, a process of its own", node), row("Chromium, a worker of its own", worker)],
  ),
);
console.log("\nAims: under 100 ms, and at most 3 times Node's.");

function middle(all: readonly FirstParse[]): FirstParse {
  return {
    loadMs: median(all.map(({ loadMs }) => loadMs)),
    parseMs: median(all.map(({ parseMs }) => parseMs)),
    papers: median(all.map(({ papers }) => papers)),
  };
}
