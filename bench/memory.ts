import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath } from "node:process";
import { parseListing } from "../src/index.js";
import { longSearchPage } from "./pages.js";
import { hundredths, table } from "./table.js";

/**
 * How much memory reading a page takes: the smallest heap (`--max-old-space-size`) in which a process
 * of its own reads it and holds the records, less the smallest in which it only holds the page. Long
 * pages, so that a heap counted in megabytes tells.
 */
const PAGES = [
  { name: "search 2026", cards: 1000, hydration: true },
  { name: "search 2026, cards only", cards: 5000, hydration: false },
] as const;
const MEGABYTE = 1024 * 1024;
const LARGEST_HEAP = 1024;

const [, script = "", task, file = ""] = argv;
if (task === undefined) compare();
else readIn(file, task);

function readIn(path: string, what: string): void {
  const page = readFileSync(path, "utf8");
  const papers = what === "read" ? parseListing(page).papers : [page];
  if (papers.length === 0) throw new Error("nothing was read");
}

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), "page-memory-"));
  const rows = PAGES.map(({ name, cards, hydration }) => {
    const page = longSearchPage(cards, hydration);
    const path = join(folder, "page.html");
    writeFileSync(path, page);
    const size = heldBytes(page) / MEGABYTE;
    const least = smallestHeap(path, "hold");
    const above = smallestHeap(path, "read") - least;
    return [name, String(cards), hundredths(size), String(above), hundredths(above / size)];
  });
  rmSync(folder, { recursive: true });
  console.log(table(["page", "records", "page, MB", "heap above it, MB", "of the page"], rows));
}

/** Two bytes for each unit of a text that holds any character outside of Latin-1. */
function heldBytes(text: string): number {
  return /[\u0100-\uffff]/.test(text) ? text.length * 2 : text.length;
}

function smallestHeap(path: string, what: string): number {
  let tooSmall = 0;
  let enough = LARGEST_HEAP;
  while (enough - tooSmall > 1) {
    const middle = (tooSmall + enough) >> 1;
    const limits = [`--max-old-space-size=${middle}`, "--max-semi-space-size=1"];
    const { status } = spawnSync(execPath, [...limits, script, what, path], { stdio: "ignore" });
    if (status === 0) enough = middle;
    else tooSmall = middle;
  }
  return enough;
}
