import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { toBibtex, toCsv, toFeed, toHtmlDigest, toRis } from "../../src/export/index.js";
import { plainLine } from "../../src/export/plain-text.js";
import { type Paper, parseListing } from "../../src/index.js";
import { unguardedCell } from "../../src/text/write-csv.js";
import { hasCorpus, listCorpus, readCorpus } from "./corpus-path.js";

/** One of each file, so that citation.js ends in a minute. */
const MOST = 200;

function papersOf(folder: string): { file: string; papers: Paper[] }[] {
  return listCorpus(folder).flatMap((file) => {
    const { papers } = parseListing(readCorpus(`${folder}/${file}`));
    return papers.length === 0 ? [] : [{ file, papers: papers.slice(0, MOST) }];
  });
}

const titleOf = (item: Record<string, unknown>) =>
  String(item["title"] ?? "").replace(/<\/?span[^>]*>/g, "");

/** citation.js has no command for these, which LaTeX has in formulas only. */
const readable = (title: string) => !/[∞]/.test(title);

describe.skipIf(!hasCorpus())("real papers", () => {
  const files = ["samples/hf", "samples/arxiv", "samples/other"].flatMap(papersOf);

  it("are found", () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it.each(files)("of $file come back from BibTeX, RIS and CSV with their titles", ({ papers }) => {
    const titles = papers.map(({ title }) => plainLine(title));
    const bibtex = new Cite(toBibtex(papers), { generateGraph: false }).data.map(titleOf);
    expect(bibtex.filter(readable)).toEqual(titles.filter(readable));
    const ris = new Cite(toRis(papers), { forceType: "@ris/file" }).data.map(titleOf);
    expect(ris).toEqual(titles);
    const csv: { title: string }[] = parse(toCsv(papers), {
      columns: true,
      record_delimiter: "\r\n",
    });
    expect(csv.map(({ title }) => plainLine(unguardedCell(title)))).toEqual(titles);
  });

  it.each(files)("of $file fit into a mail and a feed", async ({ papers }) => {
    const { html } = toHtmlDigest(papers);
    expect(new TextEncoder().encode(html).length).toBeLessThan(100_000);
    const feed = JSON.parse(await toFeed(papers, { format: "json" }));
    expect(feed.items).toHaveLength(papers.length);
  });
});
