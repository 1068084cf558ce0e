import fc from "fast-check";
import { Paper } from "../../src/model/paper.js";

/** Texts that tables and JSON find hard. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "",
    "null",
    "=1+1",
    "'=1",
    "'",
    '"',
    'a"b,c',
    "a\r\nb",
    "\r",
    " a ",
    "[]",
    "{}",
    "true",
    "1.0",
    "N/A",
  ),
);
const name = text.filter((value) => value !== "");
const count = fc.oneof(fc.nat(), fc.constantFrom(0, 2 ** 31, Number.MAX_SAFE_INTEGER));
const day = fc
  .date({ min: new Date("1600-01-01"), max: new Date("2400-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const time = fc.oneof(
  day,
  day.map((iso) => iso.slice(0, 10)),
  day.map((iso) => iso.slice(0, 7)),
  day.map((iso) => iso.slice(0, 4)),
  day.map((iso) => `${iso.slice(0, 19)}Z`),
);

/** Each member is there or absent, but for those that a record must have. */
function record<T>(
  members: { [K in keyof T]: fc.Arbitrary<T[K]> },
  requiredKeys: (keyof T)[],
): fc.Arbitrary<Partial<T>> {
  return fc.record(members, { requiredKeys }) as fc.Arbitrary<Partial<T>>;
}

const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 });

const org = record({ name, slug: name, url: text, ror: text, avatarUrl: text }, ["name"]);
const author = record(
  {
    ...{ name, kind: fc.constantFrom("person", "organization"), given: text, family: text },
    ...{ particle: text, suffix: text, username: text, orcid: text, affiliations: few(org) },
  },
  ["name", "kind"],
);
const repo = record({ host: name, owner: name, name, ref: text, path: text }, [
  "host",
  "owner",
  "name",
]);
const link = record(
  {
    ...{
      kind: fc.constantFrom("repository", "pdf", "other"),
      url: fc.constant("https://x.example/a"),
      raw: text,
    },
    ...{ repo, official: fc.boolean(), joined: fc.boolean(), addedBy: text, framework: text },
    ...{ mentionedInPaper: fc.boolean(), mentionedInRepository: fc.boolean(), field: text },
    evidence: fc.constantFrom("href", "text", "field"),
  },
  ["kind", "url", "evidence"],
);
const point = fc.record({
  line: fc.integer({ min: 1 }),
  column: fc.integer({ min: 1 }),
  offset: fc.nat(),
});
const place = fc.oneof(
  fc.record({ type: fc.constant("text"), start: point, end: point }),
  fc.record({ type: fc.constant("json"), pointer: text }),
  record(
    { type: fc.constant("row"), row: fc.integer({ min: 1 }), column: fc.integer({ min: 1 }) },
    ["type", "row"],
  ),
);
/** Values that JSON can hold: it knows no minus zero. */
const value = fc.jsonValue().map((one) => JSON.parse(JSON.stringify(one)) as unknown);
const provenance = record(
  {
    ...{ source: fc.constantFrom("huggingface", "arxiv"), kind: fc.constantFrom("daily", "list") },
    ...{ format: fc.constantFrom("html", "json"), url: text, rank: fc.integer({ min: 1 }) },
    ...{
      capturedAt: time,
      place,
      fields: few(record({ field: text, value, at: place, raw: text }, ["field", "value"])),
    },
  },
  ["source"],
);

/** Any record that fits the schema. */
export const anyPaper: fc.Arbitrary<Paper> = record(
  {
    title: name,
    ids: record(
      {
        ...{ arxiv: name, arxivVersion: fc.integer({ min: 1 }), doi: name, openreview: name },
        ...{ semanticScholar: name, openAlex: name, pwc: name },
      },
      [],
    ),
    ...{ abstract: text, authors: few(author), authorCount: count, orgs: few(org) },
    authorsTruncated: record({ shown: count, hidden: count }, ["shown"]),
    ...{ publishedAt: time, updatedAt: time, listedAt: time },
    submitter: record({ name: text, username: text, avatarUrl: text }, []),
    ...{ upvotes: count, comments: count, githubStars: count, citations: count },
    starsPerHour: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map(Math.abs),
    ...{ rank: fc.integer({ min: 1 }), approximate: few(text), categories: few(text) },
    inferred: few(
      record({ field: text, from: fc.constantFrom("url", "arxiv-id"), alternatives: few(text) }, [
        "field",
        "from",
      ]),
    ),
    ...{
      primaryCategory: text,
      keywords: few(text),
      tasks: few(text),
      aiSummary: text,
      note: text,
    },
    ...{ announceType: text, withdrawn: fc.boolean(), venue: text, volume: text, issue: text },
    ...{ pages: text, journalRef: text, thumbnailUrl: text },
    media: few(fc.record({ url: text, kind: text })),
    linked: record({ models: count, datasets: count, spaces: count, collections: count }, []),
    ...{ links: few(link), provenance: few(provenance) },
  },
  ["title", "ids", "authors", "orgs", "links", "provenance"],
).map((paper) => Paper.parse(paper));
