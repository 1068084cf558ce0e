import { describe, expect, it } from "vitest";
import * as z from "zod";
import { Author, Link, Listing, Paper, Place, SCHEMA_VERSION } from "../../src/model/index.js";
import { paperWith } from "./papers.js";

/** Where a value does not fit, as dotted paths. */
function faults(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join("."));
}

const link = { kind: "other", url: "https://x.y", evidence: "text" } as const;
const author = { name: "Hao Sun", kind: "person" } as const;
const point = { line: 1, column: 1, offset: 0 };

describe("Paper", () => {
  it("takes the smallest record as it is", () => {
    expect(Paper.parse(paperWith())).toEqual(paperWith());
  });

  it.each(Object.keys(paperWith()))("does not do without %s", (member) => {
    const { [member]: _, ...rest }: Record<string, unknown> = { ...paperWith() };
    expect(faults(Paper, rest)).toEqual([member]);
  });

  it.each<[string, unknown]>([
    ["title", ""],
    ["title", 5],
    ["authors", author],
    ["authors.0.name", [{ ...author, name: "" }]],
    ["authors.0.kind", [{ name: "A" }]],
    ["authors.1.kind", [author, { ...author, kind: "group" }]],
    ["authors.0.affiliations.0.name", [{ ...author, affiliations: [{ name: "" }] }]],
    ["orgs.0.slug", [{ name: "A", slug: "" }]],
    ["ids.arxiv", { arxiv: "" }],
    ["ids.arxiv", { arxiv: 2505.04588 }],
    ["ids.doi", { doi: "" }],
    ["ids.openreview", { openreview: "" }],
    ["ids.semanticScholar", { semanticScholar: "" }],
    ["ids.openAlex", { openAlex: "" }],
    ["ids.pwc", { pwc: "" }],
    ["ids.arxivVersion", { arxivVersion: 0 }],
    ["ids.arxivVersion", { arxivVersion: "2" }],
    ["upvotes", -1],
    ["upvotes", 1.5],
    ["upvotes", "8"],
    ["upvotes", Number.NaN],
    ["upvotes", null],
    ["comments", -1],
    ["githubStars", Number.POSITIVE_INFINITY],
    ["authorCount", "5 authors"],
    ["authorsTruncated.shown", { hidden: 1 }],
    ["rank", 0],
    ["starsPerHour", -0.1],
    ["linked.models", { models: 1.5 }],
    ["inferred.0.from", [{ field: "publishedAt", from: "clock" }]],
    ["media.0.kind", [{ url: "https://x.y" }]],
    ["links.0.url", [{ ...link, url: "http://x.y" }]],
    ["links.0.url", [{ ...link, url: "https://x.y z" }]],
    ["links.1.evidence", [link, { ...link, evidence: "guess" }]],
    ["provenance.0.source", [{ source: "nowhere" }]],
    ["provenance.0.rank", [{ source: "arxiv", rank: 0 }]],
    ["withdrawn", "yes"],
  ])("finds the fault at %s in %j", (path, value) => {
    const [member = ""] = path.split(".");
    expect(faults(Paper, { ...paperWith(), [member]: value })).toEqual([path]);
  });

  it.each<[string, unknown]>([
    ["upvotes", 0],
    ["starsPerHour", 0.25],
    ["rank", 1],
    ["withdrawn", false],
    ["abstract", ""],
    ["approximate", ["upvotes"]],
    ["authorsTruncated", { shown: 3 }],
    ["linked", { models: 2, spaces: 0 }],
    ["inferred", [{ field: "publishedAt", from: "url", alternatives: ["2024-01-01"] }]],
    ["provenance", [{ source: "arxiv", place: { type: "json", pointer: "/0" } }]],
    ["provenance", [{ source: "arxiv", fields: [{ field: "upvotes", value: 8 }] }]],
  ])("keeps %s: %j", (member, value) => {
    expect(Paper.parse({ ...paperWith(), [member]: value })).toHaveProperty(member, value);
  });

  it("states absence by absence, and drops what it does not know", () => {
    const paper = Paper.parse({ ...paperWith(), surprise: 1 });
    expect(Object.keys(paper).sort()).toEqual(Object.keys(paperWith()).sort());
  });

  it("can be extended", () => {
    const Scored = Paper.extend({ score: z.number() });
    expect(Scored.parse({ ...paperWith(), score: 3 })).toEqual({ ...paperWith(), score: 3 });
    expect(faults(Scored, paperWith())).toEqual(["score"]);
    expect(faults(Scored, { ...paperWith(), score: 3, upvotes: -1 })).toEqual(["upvotes"]);
  });

  it("speaks Standard Schema", async () => {
    const standard = Paper["~standard"];
    expect(standard.version).toBe(1);
    expect(await standard.validate(paperWith({ upvotes: 8 }))).toEqual({
      value: paperWith({ upvotes: 8 }),
    });
    const { issues } = await standard.validate({ ...paperWith(), links: [{ ...link, url: "" }] });
    expect(issues?.map(({ path, message }) => [path, message])).toEqual([
      [["links", 0, "url"], "expected an https address"],
    ]);
  });

  it("has a JSON Schema that wants the same members", () => {
    const schema = z.toJSONSchema(Paper);
    expect([...(schema.required ?? [])].sort()).toEqual(Object.keys(paperWith()).sort());
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "a member named %s does nothing",
    (key) => {
      const text = JSON.stringify(paperWith()).replace(
        "{",
        `{${JSON.stringify(key)}:{"upvotes":1},`,
      );
      const paper = Paper.parse(JSON.parse(text));
      expect(paper.upvotes).toBeUndefined();
      expect(Object.keys(paper)).not.toContain(key);
      expect(Object.getPrototypeOf(paper)).toBe(Object.prototype);
      expect({}).not.toHaveProperty("upvotes");
    },
  );

  it.each<[unknown]>([[null], [undefined], ["a"], [1], [[]], [() => 1]])(
    "%j is no record, and no crash",
    (value) => {
      expect(Paper.safeParse(value).success).toBe(false);
    },
  );
});

describe("times", () => {
  it.each([
    "2018",
    "2018-12",
    "2018-12-24",
    "2024-02-29",
    "2000-02-29",
    "2018-12-31",
    "2018-11-30",
    "2025-05-07T17:30:25Z",
    "2025-05-07T00:00:00.000Z",
    "2024-02-29T23:59:59.123456Z",
  ])("%j is one", (publishedAt) => {
    expect(faults(Paper, paperWith({ publishedAt }))).toEqual([]);
  });

  it.each([
    "",
    "18",
    "2018-13",
    "2018-00",
    "2018-1",
    "2018-12-00",
    "2018-12-32",
    "2018-02-29",
    "2018-02-30",
    "1900-02-29",
    "2018-04-31",
    "2018-06-31",
    "2018-09-31",
    "2018-11-31",
    "2023-02-29T10:00:00Z",
    "2018-12-24T",
    "2018-12-24T10:00Z",
    "2018-12-24T24:00:00Z",
    "2018-12-24T10:60:00Z",
    "2018-12-24T10:00:00",
    "2018-12-24T10:00:00+02:00",
    "2018-12-24T10:00:00.Z",
    "2018-12-24t10:00:00z",
    "2018-12-24 10:00:00Z",
    "2018/12/24",
    " 2018",
    "2018\n",
    "２０１８",
    "Dec 24, 2018",
  ])("%j is none", (publishedAt) => {
    expect(faults(Paper, paperWith({ publishedAt }))).toEqual(["publishedAt"]);
  });

  it("of a listing is a day", () => {
    const listing = {
      schemaVersion: SCHEMA_VERSION,
      source: "arxiv",
      kind: "list",
      format: "html",
      papers: [],
      diagnostics: [],
    };
    expect(faults(Listing, { ...listing, date: "2018-12-24" })).toEqual([]);
    for (const date of ["2018", "2018-12", "2018-02-30", "2018-12-24T10:00:00Z"]) {
      expect(faults(Listing, { ...listing, date })).toEqual(["date"]);
    }
    expect(faults(Listing, { ...listing, schemaVersion: 2 })).toEqual(["schemaVersion"]);
    const diagnostic = { code: "made-up", severity: "info", message: "m" };
    expect(faults(Listing, { ...listing, diagnostics: [diagnostic] })).toEqual([
      "diagnostics.0.code",
    ]);
  });
});

describe("links", () => {
  it.each([
    "http://x.y",
    "HTTPS://x.y",
    "//x.y",
    "x.y",
    "https:",
    "https://",
    "https:///x",
    "https:// x.y",
    "javascript:alert(1)",
    " https://x.y",
    "data:text/html,https://x.y",
  ])("%j is not a safe address", (url) => {
    expect(faults(Link, { ...link, url })).toEqual(["url"]);
  });

  it("state whether they are official, or do not", () => {
    expect(Link.parse(link)).not.toHaveProperty("official");
    expect(Link.parse({ ...link, official: false })).toHaveProperty("official", false);
  });

  it.each([
    ["host", { host: "", owner: "o", name: "n" }],
    ["owner", { host: "h", name: "n" }],
    ["name", { host: "h", owner: "o", name: "" }],
  ])("have a repository with its %s", (member, repo) => {
    expect(faults(Link, { ...link, repo })).toEqual([`repo.${member}`]);
  });
});

describe("places", () => {
  it.each<[unknown, string[]]>([
    [{ type: "text", start: point, end: point }, []],
    [{ type: "text", start: { ...point, line: 0 }, end: point }, ["start.line"]],
    [{ type: "text", start: point, end: { ...point, offset: -1 } }, ["end.offset"]],
    [{ type: "text", start: point }, ["end"]],
    [{ type: "json", pointer: "" }, []],
    [{ type: "json" }, ["pointer"]],
    [{ type: "row", row: 1 }, []],
    [{ type: "row", row: 1, column: 2 }, []],
    [{ type: "row", row: 0 }, ["row"]],
    [{ type: "page", page: 1 }, ["type"]],
  ])("%j", (place, expected) => {
    expect(faults(Place, place)).toEqual(expected);
  });
});

describe("Author", () => {
  it("keeps the parts of a name that are stated", () => {
    const full = { ...author, given: "Ludwig", particle: "van", family: "Beethoven" };
    expect(Author.parse(full)).toEqual(full);
  });
});
