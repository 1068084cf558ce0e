import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validatePapers } from "../../../src/dataset/index.js";
import { rowsOf } from "../rows-of.js";
import { validated } from "./validated.js";

const bare = {
  title: "LoRA: Low-Rank Adaptation",
  authors: [],
  orgs: [],
  ids: {},
  links: [],
  provenance: [],
};

async function codesOf(...records: unknown[]): Promise<string[]> {
  const { problems } = await validated(rowsOf(records));
  return problems.map(({ severity, code, field }) => `${severity} ${code} ${field ?? ""}`.trim());
}

const seen = (capturedAt: string, fields: object = {}) => ({
  ...bare,
  ids: { arxiv: "2106.09685" },
  provenance: [{ source: "huggingface", kind: "daily", capturedAt }],
  ...fields,
});

describe("records", () => {
  test.each([
    ["null is not stated", { abstract: null, ids: { doi: null } }, []],
    ["a number as an identifier", { ids: { arxiv: 2106.09685 } }, ["error id-as-number ids.arxiv"]],
    ["a title that is missing", { title: undefined }, ["error field-invalid title"]],
    ["an empty title", { title: "" }, ["error placeholder-value title"]],
    ["a day that is none", { publishedAt: "2023-02-30" }, ["error date-impossible publishedAt"]],
    ["a day in another form", { publishedAt: "May 7" }, ["error field-invalid publishedAt"]],
    ["an identifier that is none", { ids: { arxiv: "cs.CL" } }, ["warning id-invalid ids.arxiv"]],
    [
      "the DOI of another paper",
      { ids: { arxiv: "2106.09685", doi: "10.48550/arXiv.2106.00001" } },
      ["error id-invalid ids.doi"],
    ],
    [
      "an arXiv DOI as arXiv spells it",
      { ids: { arxiv: "2106.09685", doi: "10.48550/arXiv.2106.09685" } },
      [],
    ],
    [
      "a plain http link",
      { links: [{ kind: "other", url: "http://example.org/a", evidence: "href" }] },
      ["warning not-canonical links.0.url"],
    ],
    [
      "a host of the own network",
      { links: [{ kind: "other", url: "https://127.0.0.1/a", evidence: "href" }] },
      ["error link-unsafe links.0.url"],
    ],
    [
      "a user before the host",
      { links: [{ kind: "other", url: "https://arxiv.org@evil.example/", evidence: "href" }] },
      ["error link-unsafe links.0.url"],
    ],
    [
      "an avatar that runs",
      { submitter: { avatarUrl: "javascript:alert(1)" } },
      ["error link-unsafe submitter.avatarUrl"],
    ],
    [
      "a paper of December handed in in November",
      { ids: { arxiv: "2412.00001" }, publishedAt: "2024-11-29" },
      [],
    ],
    ["a listing of the day before", { publishedAt: "2025-05-08", listedAt: "2025-05-07" }, []],
    [
      "people called Na and Nan",
      {
        authors: [
          { name: "Na", kind: "person" },
          { name: "Nan", kind: "person" },
        ],
      },
      [],
    ],
    [
      "a name that is nobody's",
      { authors: [{ name: "nan", kind: "person" }] },
      ["warning placeholder-value authors.0.name"],
    ],
    [
      "a list that is cut",
      {
        authors: [{ name: "A", kind: "person" }],
        authorCount: 5,
        authorsTruncated: { shown: 1, hidden: 4 },
      },
      [],
    ],
    [
      "hidden authors that do not add up",
      {
        authors: [{ name: "A", kind: "person" }],
        authorCount: 5,
        authorsTruncated: { shown: 1, hidden: 3 },
      },
      ["warning author-count-mismatch authorCount"],
    ],
  ])("%s", async (_name, fields, expected) => {
    expect(await codesOf({ ...bare, ...fields })).toEqual(expected);
  });

  test("what is no record", async () => {
    expect(await codesOf(7, null, [], "text")).toEqual(Array(4).fill("error item-malformed"));
  });
});

describe("sets", () => {
  test("a later capture is an observation, the same one a duplicate", async () => {
    const again = [seen("2021-06-20"), seen("2021-06-21"), seen("2021-06-21")];
    expect(await codesOf(...again)).toEqual(["error duplicate-id ids"]);
  });

  test("counts fall by their captures, in whatever order the records come", async () => {
    const early = seen("2021-06-20", { upvotes: 90, comments: 3 });
    const late = seen("2021-06-21", { upvotes: 40, comments: 2 });
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const { problems } = await validated(rowsOf(order));
      expect(problems).toMatchObject([
        { code: "count-fell", severity: "warning", field: "upvotes", actual: "40" },
        { code: "count-fell", severity: "info", field: "comments", actual: "2" },
      ]);
      const row = order.indexOf(late) + 1;
      expect(problems[0]?.place).toEqual({ type: "row", row });
      expect(problems[0]?.other?.place).toEqual({ type: "row", row: 3 - row });
    }
  });

  test("rounded counts are not held to their last digits", async () => {
    const exact = seen("2021-06-20", { githubStars: 1249 });
    const rounded = seen("2021-06-21", { githubStars: 1200, approximate: ["githubStars"] });
    expect(await codesOf(exact, rounded)).toEqual([]);
  });

  test("a capture that lacks a field is found where captures are mixed", async () => {
    const days = ["2021-06-20", "2021-06-21", "2021-06-22"];
    const records = Array.from({ length: 90 }, (_, at) => {
      const day = days[at % 3] ?? "";
      const votes = day === days[1] ? {} : { upvotes: (at * 37) % 101 };
      return {
        ...seen(day, votes),
        title: `A Paper of Number ${at}`,
        ids: { arxiv: `2106.${10_000 + at}` },
      };
    });
    const { problems } = await validated(rowsOf(records));
    expect(problems).toMatchObject([
      { code: "field-missing", field: "upvotes", place: { row: 2 }, other: { place: { row: 89 } } },
    ]);
  });

  test("places in JSON are those of the field; files are named", async () => {
    const value = { ...bare, links: [{ kind: "other", url: "x y", evidence: "href" }] };
    const row = {
      type: "row" as const,
      value,
      place: { type: "json" as const, pointer: "/papers/3" },
      file: "a.json",
    };
    const { problems } = await validated([row]);
    expect(problems).toMatchObject([
      {
        code: "link-broken",
        file: "a.json",
        place: { type: "json", pointer: "/papers/3/links/0/url" },
      },
    ]);
  });

  test("what reading says goes through and is counted", async () => {
    const diagnostic = { code: "item-malformed", severity: "error", message: "No JSON." } as const;
    const { problems, report } = await validated([
      { type: "diagnostic", diagnostic },
      ...rowsOf([bare]),
    ]);
    expect(problems).toEqual([diagnostic]);
    expect(report).toMatchObject({ records: 1, sound: 1, unread: 1, severities: { error: 1 } });
  });
});

test("content never throws", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.jsonValue(),
          fc.dictionary(
            fc.constantFrom(...Object.keys(bare), "publishedAt", "__proto__"),
            fc.jsonValue(),
          ),
        ),
      ),
      async (values) => {
        const { report } = await validated(rowsOf(values));
        expect(report.records).toBe(values.length);
      },
    ),
  );
});

test("wrong options and signals", async () => {
  const wrong = validatePapers([], { nearDuplicates: "yes" as never });
  await expect(wrong.next()).rejects.toThrow(
    new TypeError("option nearDuplicates: expected true or false"),
  );
  const aborted = validatePapers(rowsOf([bare]), {
    signal: AbortSignal.abort(new Error("enough")),
  });
  await expect(aborted.next()).rejects.toThrow("enough");
});
