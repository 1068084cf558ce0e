import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createLineIndex } from "../../src/diagnostics/line-index.js";
import { type Diagnostic, Listing, type Paper } from "../../src/model/index.js";
import { collectListing } from "../../src/resolve/collect-listing.js";
import type { Source } from "../../src/sources/source.js";
import { fencesOf, root } from "./pages.js";
import { runSnippet } from "./run-snippet.js";
import { pageSnippets } from "./snippets.js";

const page = readFileSync(`${root}/docs/adding-a-source.md`, "utf8");

async function labList(): Promise<Source> {
  const snippet = pageSnippets().find(({ file }) => file === "src/sources/lab-list.ts");
  if (snippet === undefined) throw new Error("docs/adding-a-source.md shows no lab-list.ts");
  const { exported } = await runSnippet(snippet, new Map());
  const { labList: source } = exported as { labList: Source };
  return source;
}

async function listingOf(chunks: readonly string[]): Promise<Listing> {
  const source = await labList();
  const lines = createLineIndex();
  const papers: Paper[] = [];
  const diagnostics: Diagnostic[] = [];
  const collector = collectListing({
    source,
    lines,
    referenceDate: undefined,
    url: undefined,
    maxRecords: 100,
    onPaper: (paper) => papers.push(paper),
    onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
  });
  const parser = source.parse(collector.emit, {});
  for (const chunk of chunks) {
    lines.write(chunk);
    parser.write(chunk);
  }
  parser.end();
  return { ...collector.finish(), papers, diagnostics };
}

const input = fencesOf(page).find(({ language }) => language === "text")?.code ?? "";

test("the example source reads the example input", async () => {
  const listing = await listingOf([input]);
  expect(Listing.safeParse(listing).error).toBeUndefined();
  expect(
    listing.papers.map(({ title, ids, publishedAt, upvotes }) => [
      title,
      ids.arxiv,
      publishedAt,
      upvotes,
    ]),
  ).toEqual([
    ["MoE++", "2410.07348", "2024-10-09", 12],
    ["ZeroSearch", "2505.04588", "2025-05-07", 0],
  ]);
  const leftovers = listing.diagnostics.filter(({ code }) => code === "leftover-text");
  expect(leftovers.map(({ place }) => place?.type === "text" && place.start.line)).toEqual([5]);
});

test("where the input is cut makes no difference", async () => {
  expect(await listingOf([...input])).toEqual(await listingOf([input]));
});
