import { describe, expect, it } from "vitest";
import { detectSource, type Listing, parseListing } from "../../src/index.js";
import { parseChunks } from "../../src/parse.js";
import { inChunks, xmlFixture } from "./arxiv-xml-fixtures.js";

const fixture = (name: string) => xmlFixture("arxiv-oai", name);
const codes = ({ diagnostics }: Listing) => diagnostics.map(({ code }) => code);
const answer = (content: string) =>
  `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><request>http://export.arxiv.org/oai2</request>${content}</OAI-PMH>`;
const dc = (content: string) =>
  `<record xmlns:dc="http://purl.org/dc/elements/1.1/"><header><identifier>oai:arXiv.org:0705.0001</identifier><datestamp>2019-08-19</datestamp></header><metadata><oai:dc xmlns:oai="o"><dc:title>T</dc:title>${content}</oai:dc></metadata></record>`;
const raw = (authors: string) =>
  `<record><header><identifier>oai:arXiv.org:0705.0001</identifier></header><metadata><arXivRaw><id>0705.0001</id><title>T</title><authors>${authors}</authors></arXivRaw></metadata></record>`;
const named = (authors: string, kind: string) =>
  parseListing(raw(authors)).papers[0]?.authors.flatMap((one) =>
    one.kind === kind ? [one.name] : [],
  );

describe("dates", () => {
  it("of a record are not those of its paper (SB-15)", () => {
    const [paper] = parseListing(dc("<dc:date>2007-05-23</dc:date>")).papers;
    expect(paper).toMatchObject({ publishedAt: "2007-05-23" });
    expect(paper).not.toHaveProperty("updatedAt");
    expect(paper?.provenance[0]?.fields).toMatchObject([
      { field: "datestamp", value: "2019-08-19" },
    ]);
  });

  it("are of the first and of the last version (SB-16)", () => {
    const dates = "<dc:date>2014-12-03</dc:date><dc:date>2023-01-23</dc:date>";
    expect(parseListing(dc(dates)).papers[0]).toMatchObject({
      publishedAt: "2014-12-03",
      updatedAt: "2023-01-23",
    });
  });
});

it("subjects that are written out are categories, and classes of others are kept", () => {
  const subjects = [
    "Mathematics - Combinatorics",
    "High Energy Physics - Theory",
    "Computer Science - Distributed, Parallel, and Cluster Computing",
    "05C80, 05C15",
  ];
  const [paper] = parseListing(
    dc(subjects.map((subject) => `<dc:subject>${subject}</dc:subject>`).join("")),
  ).papers;
  expect(paper?.categories).toEqual(["math.CO", "hep-th", "cs.DC"]);
  expect(paper).not.toHaveProperty("primaryCategory");
  expect(paper?.provenance[0]?.fields).toMatchObject([
    { field: "datestamp" },
    { field: "classes", value: "05C80, 05C15" },
  ]);
});

describe("authors of arXivRaw (SB-23, SB-24)", () => {
  it.each([
    ["A. One, B. Two, and C. Three", ["A. One", "B. Two", "C. Three"], []],
    ["A. One and B. Two", ["A. One", "B. Two"], []],
    [
      "A. One, and J. M. Z, for the RBC and UKQCD\n  Collaborations",
      ["A. One", "J. M. Z"],
      ["RBC Collaboration", "UKQCD Collaboration"],
    ],
    [
      "Jean-Michel L\\'eon, R{\\\"u}bhausen, Sz\\H olo",
      ["Jean-Michel Léon", "Rübhausen", "Szőlo"],
      [],
    ],
    ["A. Majid (Queen Mary, London)", ["A. Majid"], []],
  ])("%j", (line, persons, organizations) => {
    expect(named(line, "person")).toEqual(persons);
    expect(named(line, "organization")).toEqual(organizations);
  });

  it("keep the line as it is written where accents were decoded", () => {
    const [paper] = parseListing(raw("Jean-Michel L\\'eon")).papers;
    expect(paper?.provenance[0]?.fields).toMatchObject([
      { field: "authors", value: ["Jean-Michel Léon"], raw: "Jean-Michel L\\'eon" },
    ]);
  });
});

describe("answers", () => {
  it.each([
    ["an error", answer(`<error code="badArgument">No such prefix</error>`), "source-error"],
    ["no records", answer(`<error code="noRecordsMatch">None</error>`), "empty-listing"],
    ["an unknown structure", answer("<ListSets><set>x</set></ListSets>"), "structure-unknown"],
    ["another archive", answer("").replace("arxiv.org/oai2", "example.org"), "not-a-listing"],
  ])("%s has its own code", (_, xml, code) => {
    const listing = parseListing(xml);
    expect(listing.papers).toEqual([]);
    expect(codes(listing).filter((one) => one !== "leftover-text")).toEqual([code]);
  });

  it("give their resumption token, and an empty one ends the list", () => {
    const tokens = ({ diagnostics }: Listing) =>
      diagnostics.flatMap(({ code, actual }) => (code === "partial-listing" ? [actual] : []));
    const xml = fixture("raw");
    expect(tokens(parseListing(xml))).toEqual(["496549|47001"]);
    expect(tokens(parseListing(xml.replace("496549|47001", "")))).toEqual([]);
  });
});

it.each(["raw", "arxiv", "dublin-core"])("%s says the same in chunks", (name) => {
  const xml = fixture(name);
  expect(detectSource(xml)?.id).toBe("arxiv-oai");
  for (const size of [1, 13, 200])
    expect(parseChunks(inChunks(xml, size))).toEqual(parseListing(xml));
});
