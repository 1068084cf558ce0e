import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Listing, type Paper, parseListing } from "../../src/index.js";
import { parseChunks } from "../../src/parse.js";
import { cutAt } from "../stream/cut.js";

const ROOT = fileURLToPath(new URL("../../fixtures", import.meta.url));
const LISTS = ["papers", "data", "results", "notes", "items", "recommendedPapers"];

/** Lists of records among the fixtures, and how a longer one of the same kind is written. */
const cases = readdirSync(ROOT)
  .filter((source) => source.endsWith("-json"))
  .flatMap((source) =>
    readdirSync(`${ROOT}/${source}`).flatMap((name) => {
      const file = `${ROOT}/${source}/${name}/input.json`;
      if (!existsSync(file)) return [];
      const text = readFileSync(file, "utf8");
      return [{ name: `${source}/${name}`, source, value: parsed(text) }];
    }),
  )
  .flatMap(({ value, ...about }) => {
    if (Array.isArray(value)) return [{ ...about, items: value, around: (list: unknown) => list }];
    const list = LISTS.find((key) => Array.isArray(value?.[key]));
    if (list === undefined) return [];
    const around = (items: unknown) => ({ ...value, [list]: items });
    return [{ ...about, items: value[list] as unknown[], around }];
  })
  .filter(({ items }) => items.length > 0 && parseListing(JSON.stringify(items)).papers.length > 0);

function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Records without what tells where in the list they stand. */
function records({ papers }: Listing): unknown[] {
  return papers.map(({ rank: _rank, provenance, ...paper }: Paper) => ({
    ...paper,
    provenance: provenance.map(({ rank, place, fields, format: _format, ...stated }) => stated),
  }));
}

const codesOf = ({ diagnostics }: Listing) =>
  [...new Set(diagnostics.map(({ code }) => code))].sort();

it("there are lists among the fixtures", () => {
  expect(new Set(cases.map(({ source }) => source)).size).toBeGreaterThan(3);
});

describe.each(cases)("$name, many times over", ({ source, items, around }) => {
  const times = Math.ceil(80_000 / JSON.stringify(items).length);
  const many = Array.from({ length: times }, () => items).flat();
  const short = parseListing(JSON.stringify(around(items)), { source });
  const text = JSON.stringify(around(many));
  const long = parseListing(text, { source });

  it("gives the same records", () => {
    const once = records(short);
    expect(records(long)).toEqual(Array.from({ length: times }, () => once).flat());
    expect(long.papers.every(({ rank }, at) => rank === undefined || rank >= at + 1)).toBe(true);
  });

  it("says the same of itself", () => {
    const { papers: _papers, diagnostics: _diagnostics, ...facts } = long;
    const { papers: _few, diagnostics: _said, ...expected } = short;
    expect(facts).toEqual(expected);
    const counted = (code: string) => code !== "partial-listing";
    expect(codesOf(long).filter(counted)).toEqual(codesOf(short).filter(counted));
  });

  it("places every record where it stands", () => {
    const root = JSON.parse(text);
    for (const { title, provenance } of long.papers) {
      const place = provenance[0]?.place;
      const pointer = place?.type === "json" ? place.pointer : "";
      const steps = pointer.split("/").slice(1);
      let value = root;
      for (const step of steps) value = value?.[step];
      expect(JSON.stringify(value).replaceAll(/\\n\s*|\s+/g, " ")).toContain(
        JSON.stringify(title).slice(1, 20).split('"')[0]?.split("\\")[0] ?? "",
      );
    }
  });

  it("is the same wherever it is cut, indented, and on lines", () => {
    expect(parseChunks(cutAt(text, [1, 65_535, 65_536, 65_537, 70_001]), { source })).toEqual(long);
    const indented = JSON.stringify(around(many), undefined, 1);
    expect(records(parseListing(indented, { source }))).toEqual(records(long));
    const lines = many
      .filter((item) => item !== null)
      .map((item) => JSON.stringify(item))
      .join("\n");
    const onLines = parseListing(lines, { source });
    expect(onLines.format).toBe("jsonl");
    expect(onLines.papers.map(({ title }) => title)).toEqual(long.papers.map(({ title }) => title));
  });

  it("loses one record where one is broken, and says where", () => {
    const broken = text.replace(JSON.stringify(many[1] ?? many[0]), '{"title": oops}');
    const read = parseListing(broken, { source });
    const found = read.diagnostics.find(({ code }) => code === "item-malformed");
    expect(found?.place?.type === "json" && found.place.pointer).toMatch(/\/[01]$/);
    expect(read.papers.length).toBeGreaterThanOrEqual(long.papers.length - 1);
  });

  it("loses the record that the end cuts, and says so", () => {
    const cut = parseListing(text.slice(0, 70_000), { source });
    const codes = cut.diagnostics.filter(({ message }) => /ends (inside|before)/.test(message));
    expect(codes).toHaveLength(1);
    expect(cut.papers.length).toBeGreaterThan(0);
    expect(records(long).slice(0, cut.papers.length)).toEqual(records(cut));
  });
});

it("answers that stand on lines of their own are all read", () => {
  const day = (at: number) =>
    Array.from({ length: 400 }, (_, nth) => ({
      paper: {
        id: `2505.${String(10_000 + at * 400 + nth)}`,
        title: `Paper ${at} ${nth}`,
        summary:
          "An abstract that is long enough to fill a line with something to be read. ".repeat(2),
        publishedAt: "2025-05-07T17:30:25.000Z",
        upvotes: 3,
      },
      numComments: 1,
    }));
  const text = [day(0), day(1), day(2)].map((list) => JSON.stringify(list)).join("\n");
  const { papers, diagnostics } = parseListing(text);
  expect(papers.map(({ title }) => title)).toEqual(
    [0, 1, 2].flatMap((at) => day(at).map(({ paper }) => paper.title)),
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});
