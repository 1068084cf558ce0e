import { describe, expect, it } from "vitest";
import { detectSource } from "../../src/index.js";
import { readEpochTime } from "../../src/sources/epoch-time.js";
import { onlyPaper, parseJson, said } from "./json-source.js";

function note(content: object, more: object = {}): object {
  return { id: "Abc_1-x", forum: "Abc_1-x", content, ...more };
}

describe("the fields of a note", () => {
  it.each([{ content: { title: "T" } }, { content: { title: { value: "T" } } }])(
    "are those of %j",
    (value) => {
      expect(onlyPaper(value)).toMatchObject({ title: "T" });
    },
  );

  it("are read one by one, in the form of either version", () => {
    const bare = { title: "T", authors: ["A B"], authorids: ["~A_B1"], abstract: "X.", venue: "V" };
    const wrapped = Object.fromEntries(
      Object.entries(bare).map(([key, value]) => [key, { value, readers: ["everyone"] }]),
    );
    const mixed = { ...bare, title: { value: "T" }, authors: { value: ["A B"] } };
    const [first, second, third] = [bare, wrapped, mixed].map((content) =>
      onlyPaper(note(content)),
    );
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(first?.authors).toEqual([{ name: "A B", kind: "person", username: "~A_B1" }]);
    expect(first?.ids).toEqual({ openreview: "Abc_1-x" });
  });

  it("hold no mail address", () => {
    const content = { title: "T", authors: ["A"], authorids: ["a@example.org"] };
    expect(JSON.stringify(onlyPaper(note(content)))).not.toContain("@");
  });

  it("can hide the authors", () => {
    const record = onlyPaper(note({ title: "T", authors: ["Anonymous"] }));
    expect(record).toMatchObject({ authors: [], authorsTruncated: { shown: 0 } });
  });

  it("can name authors as objects", () => {
    const authors = [{ fullname: "A B", username: "~A_B1" }];
    expect(onlyPaper(note({ title: "T", authors: { value: authors } })).authors).toEqual([
      { name: "A B", kind: "person", username: "~A_B1" },
    ]);
  });

  it("state addresses, those of the site without its name; a sentence is none", () => {
    const content = {
      title: "T",
      pdf: "/pdf/1.pdf",
      code: "I agree",
      html: "https://arxiv.org/abs/2505.04588",
    };
    const record = onlyPaper(note(content));
    expect(record.links.map(({ kind, url }) => `${kind} ${url}`)).toEqual([
      "pdf https://openreview.net/pdf/1.pdf",
      "paper https://arxiv.org/abs/2505.04588",
    ]);
    expect(record.ids.arxiv).toBe("2505.04588");
  });

  it("never lead to an unsafe address", () => {
    const listing = parseJson(note({ title: "T", code: "javascript:alert(1)" }));
    expect(listing.papers[0]?.links).toEqual([]);
    expect(said(listing)).toEqual(["link-unsafe /content/code"]);
  });

  it.each([
    [{ pdate: 1737504000000, cdate: 1 }, "2025-01-22T00:00:00Z"],
    [{ cdate: 1727000000123, tcdate: 5 }, "2024-09-22T10:13:20.123Z"],
    [{ tcdate: 0 }, "1970-01-01T00:00:00Z"],
    [{ cdate: null }, undefined],
  ])("are dated by %j", (dates, time) => {
    expect(onlyPaper(note({ title: "T" }, dates)).publishedAt).toBe(time);
  });

  it("reports a time that no calendar has", () => {
    expect(said(parseJson(note({ title: "T" }, { cdate: 1e15 - 1 })))).toEqual([
      "date-impossible /cdate",
    ]);
    expect(readEpochTime(253_402_300_799_999)).toBe("9999-12-31T23:59:59.999Z");
  });

  it.each([
    [{ venue: { value: "ICLR 2025 Conference Withdrawn Submission" } }, {}],
    [{ venueid: { value: "ICLR.cc/2025/Conference/Withdrawn_Submission" } }, {}],
    [{}, { invitation: "ICLR.cc/2020/Conference/-/Withdrawn_Submission" }],
    [{}, { invitations: ["a", "ICLR.cc/2025/Conference/-/Withdrawn_Submission"] }],
  ])("say of a paper that it is withdrawn: %j %j", (content, outer) => {
    expect(onlyPaper(note({ title: "T", ...content }, outer)).withdrawn).toBe(true);
  });
});

describe("an answer", () => {
  it("passes over reviews and comments, which are notes too", () => {
    const review = { id: "r", forum: "Abc_1-x", replyto: "Abc_1-x", content: { title: "Review" } };
    const listing = parseJson({ notes: [review, note({ title: "T" })], count: 2 });
    expect(listing.papers.map(({ title, rank }) => [title, rank])).toEqual([["T", 2]]);
    expect(said(listing)).toEqual([]);
  });

  it("can be empty, partial or an error", () => {
    const none = parseJson({ notes: [], count: 0 });
    expect(none.source).toBe("openreview");
    expect(said(none)).toEqual(["empty-listing"]);
    expect(said(parseJson({ notes: [note({ title: "T" })], count: 9 }))).toEqual([
      "partial-listing",
    ]);
    const error = { name: "NotFoundError", message: "The Note X was not found", status: 404 };
    expect(said(parseJson(error, { source: "openreview" }))).toEqual(["source-error"]);
  });

  it("is not taken for that of another site", () => {
    const post = { id: 1, title: { rendered: "T" }, content: { rendered: "Text" } };
    expect(detectSource(JSON.stringify([post]))).toBeUndefined();
  });

  it("names a note without a title", () => {
    expect(
      said(parseJson({ notes: [{ id: "a", forum: "a", content: {} }, note({ title: "T" })] })),
    ).toEqual(["item-malformed /notes/0"]);
  });

  it("of a search has its words", () => {
    const url = "https://api2.openreview.net/notes/search?term=deep+nets&limit=10";
    expect(parseJson({ notes: [note({ title: "T" })] }, { url })).toMatchObject({
      kind: "search",
      query: "deep nets",
    });
  });
});
