import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stableText } from "../../src/dedupe/content-order.js";
import {
  addPapers,
  blockingKeys,
  type Comparison,
  candidatePairs,
  compareBytes,
  comparePapers,
  createClusterer,
  dedupePapers,
  mergePapers,
} from "../../src/dedupe/index.js";
import { Paper } from "../../src/index.js";
import { madePaper } from "./made-paper.js";
import { madeRecord, madeRecords } from "./made-records.js";

const RUNS = { numRuns: 150 };
/** Generated records take long where other work shares the processor. */
const TIMES = { timeout: 60_000 };

function mirrored({ evidence, vetoes, ...rest }: Comparison): Comparison {
  const swap = <Item extends { a: string; b: string }>(item: Item): Item => ({
    ...item,
    a: item.b,
    b: item.a,
  });
  return { ...rest, evidence: evidence.map(swap), vetoes: vetoes.map(swap) };
}

/** What the papers and clusters are, whatever their order and numbers. */
function content(papers: readonly Paper[]): string[] {
  return papers.map(stableText).sort();
}

describe("comparePapers", TIMES, () => {
  test("is symmetric but for the order of values", () => {
    fc.assert(
      fc.property(madeRecord, madeRecord, (a, b) => {
        expect(comparePapers(b, a)).toEqual(mirrored(comparePapers(a, b)));
      }),
      { numRuns: 1000 },
    );
  });

  test("finds a paper with an identifier to be itself", () => {
    fc.assert(
      fc.property(madeRecord, (paper) => {
        fc.pre(paper.ids.arxiv !== undefined || paper.ids.doi !== undefined);
        expect(comparePapers(paper, paper).decision).toBe("match");
      }),
      RUNS,
    );
  });

  test("keeps the score between 0 and 1", () => {
    fc.assert(
      fc.property(madeRecord, madeRecord, (a, b) => {
        const { score } = comparePapers(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });
});

describe("blockingKeys", TIMES, () => {
  test("are one field of a line, sorted by bytes, and say their version", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), madeRecord, (title, paper) => {
        const keys = blockingKeys({ ...paper, title });
        for (const key of keys) expect(key).toMatch(/^1[a-z]:[^\p{Cc}]+$/u);
        expect(keys).toEqual(
          keys.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
        );
      }),
      RUNS,
    );
  });

  test("compareBytes is the order of UTF-8", () => {
    const text = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      RUNS,
    );
  });

  test.each([
    ["for for models", "models for for"],
    ["Rain Snow", "Snow Rain"],
  ])("bring %j to %j", (a, b) => {
    expect(candidatePairs([madePaper({ title: a }), madePaper({ title: b })]).pairs).toEqual([
      [0, 1],
    ]);
  });

  test("lose no match that all pairs would find", () => {
    fc.assert(
      fc.property(madeRecords, (papers) => {
        const candidates = new Set(candidatePairs(papers).pairs.map((pair) => pair.join(" ")));
        for (const [b, right] of papers.entries()) {
          for (const [a, left] of papers.slice(0, b).entries()) {
            const { decision, evidence } = comparePapers(left, right);
            if (decision !== "match") continue;
            // Titles with neither letters nor digits have no words to make keys of.
            if (evidence.some(({ name, finding }) => name === "title" && finding === "similar"))
              continue;
            expect(candidates, `${left.title} | ${right.title}`).toContain(`${a} ${b}`);
          }
        }
      }),
      RUNS,
    );
  });
});

describe("dedupePapers", TIMES, () => {
  test("gives the same papers whatever the order", () => {
    fc.assert(
      fc.property(madeRecords, fc.nat(), (papers, turn) => {
        const at = papers.length === 0 ? 0 : turn % papers.length;
        const turned = [...papers.slice(at), ...papers.slice(0, at)].reverse();
        expect(content(dedupePapers(turned).papers)).toEqual(content(dedupePapers(papers).papers));
      }),
      RUNS,
    );
  });

  test("never puts a vetoed pair into one cluster", () => {
    fc.assert(
      fc.property(madeRecords, (papers) => {
        for (const { members } of dedupePapers(papers).clusters) {
          for (const [at, a] of members.entries()) {
            for (const b of members.slice(at + 1)) {
              const [left, right] = [papers[a], papers[b]];
              if (left === undefined || right === undefined) continue;
              const names = comparePapers(left, right).vetoes.map(({ name }) => name);
              // These two fall where the listing repeats itself: see docs/dedupe.md.
              expect(names.filter((name) => !name.endsWith("-in-listing"))).toEqual([]);
            }
          }
        }
      }),
      RUNS,
    );
  });

  test("adding a day gives what all at once gives", () => {
    fc.assert(
      fc.property(madeRecords, madeRecords, (first, second) => {
        const known = dedupePapers(first);
        const before = stableText(known.papers);
        const added = addPapers(known, second);
        expect(added.clusters).toEqual(dedupePapers([...first, ...second]).clusters);
        expect(stableText(known.papers)).toBe(before);
      }),
      RUNS,
    );
  });

  test("a clusterer gives the same clusters, matches and pairs for review", () => {
    fc.assert(
      fc.property(madeRecords, (papers) => {
        const clusterer = createClusterer();
        for (const paper of papers) clusterer.add(paper);
        const { clusters, matches, possible } = clusterer.finish();
        const expected = dedupePapers(papers);
        expect([...clusters]).toEqual(expected.clusters.map(({ members }) => members));
        expect([...matches]).toEqual(expected.matches);
        expect([...possible]).toEqual(expected.possible);
      }),
      RUNS,
    );
  });

  test("puts every record into one cluster", () => {
    fc.assert(
      fc.property(madeRecords, (papers) => {
        const all = dedupePapers(papers).clusters.flatMap(({ members }) => members);
        expect(all.sort((a, b) => a - b)).toEqual(papers.map((_paper, at) => at));
      }),
      RUNS,
    );
  });
});

describe("mergePapers", TIMES, () => {
  const some = fc.array(madeRecord, { minLength: 1, maxLength: 5 });

  test("merging what was merged changes nothing", () => {
    fc.assert(
      fc.property(some, (papers) => {
        const { paper } = mergePapers(papers);
        expect(mergePapers([paper]).paper).toEqual(paper);
        expect(mergePapers([paper, ...papers]).paper).toEqual(paper);
      }),
      RUNS,
    );
  });

  test("the order does not matter, nor does merging in steps", () => {
    fc.assert(
      fc.property(some, some, (first, second) => {
        const atOnce = mergePapers([...first, ...second]).paper;
        expect(mergePapers([...second, ...first].reverse()).paper).toEqual(atOnce);
        expect(mergePapers([mergePapers(second).paper, mergePapers(first).paper]).paper).toEqual(
          atOnce,
        );
      }),
      RUNS,
    );
  });

  test("no field of any record is lost, and the result fits the schema", () => {
    fc.assert(
      fc.property(some, (papers) => {
        const { paper } = mergePapers(papers);
        expect(Paper.safeParse(paper).success).toBe(true);
        const stated = paper.provenance.flatMap(({ fields = [] }) =>
          fields.map(({ field, value }) => `${field} ${stableText(value)}`),
        );
        for (const { provenance: _, ...fields } of papers) {
          for (const [field, value] of Object.entries(fields)) {
            if (Array.isArray(value) && value.length === 0) continue;
            expect(stated).toContain(`${field} ${stableText(value)}`);
          }
        }
      }),
      RUNS,
    );
  });
});
