import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createClusterFilter } from "../../src/dedupe/cluster-lines.js";
import { compareBytes, type DedupeOptions, dedupePapers } from "../../src/dedupe/index.js";
import { keyLines } from "../../src/dedupe/key-lines.js";
import { settingsOf } from "../../src/dedupe/options.js";
import { createPairFilter, type LineFilter } from "../../src/dedupe/pair-lines.js";
import type { Paper } from "../../src/index.js";
import { madePaper } from "./made-paper.js";
import { madeRecords } from "./made-records.js";

const TIMES = { timeout: 60_000 };

function through({ write, end }: LineFilter, lines: readonly string[]): string[] {
  return [...lines.flatMap((line) => [...write(line)]), ...end()];
}

function pairLines(papers: readonly Paper[], options: DedupeOptions): string[] {
  const keyed = papers.flatMap((paper, at) => keyLines(String(at), paper)).sort(compareBytes);
  return through(
    createPairFilter(settingsOf(options), () => {}),
    keyed,
  );
}

/** The clusters that the three steps come to, by the places of their records. */
function clustersByLines(papers: readonly Paper[], options: DedupeOptions = {}): number[][] {
  return clustersOfLines(
    through(createClusterFilter(settingsOf(options)), pairLines(papers, options).reverse()),
  );
}

/** The same, with a process of its own for what pairs connect. */
function clustersByComponents(papers: readonly Paper[]): number[][] {
  const lines = pairLines(papers, {});
  const repeating = lines.filter((line) => line.startsWith("!"));
  const componentOf = papers.map((_, at) => at);
  const ends = (line: string) => line.split("\t").slice(0, 2).map(Number);
  for (const line of lines.filter((each) => !repeating.includes(each))) {
    const [a = 0, b = a] = ends(line);
    const [from, into] = [componentOf[b], componentOf[a] ?? 0];
    for (const [at, component] of componentOf.entries())
      if (component === from) componentOf[at] = into;
  }
  return clustersOfLines(
    [...new Set(componentOf)].flatMap((component) => {
      const inside = lines.filter((line) => componentOf[ends(line)[0] ?? -1] === component);
      return through(createClusterFilter(settingsOf()), [...repeating, ...inside]);
    }),
  );
}

function clustersOfLines(lines: readonly string[]): number[][] {
  const clusters = new Map<string, number[]>();
  for (const line of lines) {
    const [id = "", cluster = ""] = line.split("\t");
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), Number(id)]);
  }
  return [...clusters.values()]
    .map((members) => members.sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b);
}

const clustersInMemory = (papers: readonly Paper[], options: DedupeOptions = {}) =>
  dedupePapers(papers, options).clusters.map(({ members }) => members);

describe("keys, sorted, pairs, clusters", TIMES, () => {
  test("give the clusters of dedupePapers", () => {
    fc.assert(
      fc.property(madeRecords, (papers) => {
        expect(clustersByLines(papers)).toEqual(clustersInMemory(papers));
        expect(clustersByComponents(papers)).toEqual(clustersInMemory(papers));
      }),
      { numRuns: 150 },
    );
  });

  test("also by other policies, and where blocks are divided", () => {
    const options = fc.record({
      sameListing: fc.constantFrom("may-repeat" as const, "cannot-link" as const),
      preprints: fc.constantFrom("same-work" as const, "separate" as const),
      maxBlockSize: fc.constantFrom(2, 3, 50),
    });
    fc.assert(
      fc.property(madeRecords, options, (papers, some) => {
        expect(clustersByLines(papers, some).map(({ length }) => length)).toEqual(
          clustersInMemory(papers, some).map(({ length }) => length),
        );
      }),
      { numRuns: 150 },
    );
  });

  test("a listing that repeats itself is known to the last step", () => {
    const listing = { provenance: [{ source: "generic" as const, url: "https://a.example" }] };
    const twice = (title: string, publishedAt: string) =>
      madePaper({ title, authors: ["Ada Li", "Bo Xu"], publishedAt, ...listing });
    const papers = ["One Title of Many", "Another Title of Some", "Third Title of All"].flatMap(
      (title) => [twice(title, "2023"), twice(title, "2024")],
    );
    expect(clustersByLines(papers)).toEqual(clustersInMemory(papers));
    expect(clustersByLines(papers)).toHaveLength(3);
    expect(clustersByLines(papers.slice(0, 2))).toHaveLength(2);
  });

  test("lines that are not in order, or of no such step, are no input", () => {
    const filter = () => createPairFilter(settingsOf(), () => {});
    expect(() => through(filter(), ["1t:b\t1\t1 1 []", "1t:a\t1\t1 1 []"])).toThrow(
      "not in the order of bytes",
    );
    expect(() => through(filter(), ["{}"])).toThrow("expected a key, a tab and more");
    expect(() => through(filter(), ["1t:a\t1\tx", "1t:a\t2\tx"])).toThrow("no note of a record");
    const clusters = createClusterFilter(settingsOf());
    expect(() => through(clusters, ["1\t2\tmatch"])).toThrow("expected two notes");
  });
});
