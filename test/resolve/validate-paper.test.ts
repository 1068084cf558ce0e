import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Link } from "../../src/model/link.js";
import type { Paper } from "../../src/model/paper.js";
import { validatePaper } from "../../src/resolve/validate-paper.js";
import { paperWith } from "../model/papers.js";
import { recorder } from "./drafts.js";

function validate(members: Partial<Paper>) {
  const { report, said, codes } = recorder();
  const record = paperWith(members);
  const before = structuredClone(record);
  const paper = validatePaper(record, { start: 0, end: 1 }, report);
  expect(record).toEqual(before);
  return { paper, said, codes: codes() };
}

const link = (url: string): Link => ({ kind: "other", url, evidence: "text" });
const author = (name: string) => ({ name, kind: "person" }) as const;

describe("validatePaper", () => {
  it("hands on a record that fits", () => {
    const members = { upvotes: 0, links: [link("https://x.y")], publishedAt: "2018-12" };
    expect(validate(members)).toEqual({ paper: paperWith(members), said: [], codes: [] });
  });

  it.each<[string, Partial<Paper>, Partial<Paper>, string[]]>([
    ["a member", { upvotes: -1, comments: 2 }, { comments: 2 }, ["field-invalid upvotes"]],
    [
      "two members",
      { upvotes: -1, publishedAt: "soon" },
      {},
      ["field-invalid publishedAt", "field-invalid upvotes"],
    ],
    ["a false day", { publishedAt: "2018-02-30" }, {}, ["field-invalid publishedAt"]],
    [
      "the first item",
      { links: [link("x"), link("https://x.y")] },
      { links: [link("https://x.y")] },
      ["field-invalid links"],
    ],
    [
      "neighbouring items",
      { links: [link("x"), link("y"), link("https://x.y")] },
      { links: [link("https://x.y")] },
      ["field-invalid links", "field-invalid links"],
    ],
    [
      "all items",
      { authors: [author(""), author("")] },
      {},
      ["field-invalid authors", "field-invalid authors"],
    ],
    [
      "an item with two faults",
      { orgs: [{ name: "", slug: "" }, { name: "A" }] },
      { orgs: [{ name: "A" }] },
      ["field-invalid orgs", "field-invalid orgs"],
    ],
    [
      "items of two lists",
      { authors: [author(""), author("A")], links: [link("x")] },
      { authors: [author("A")] },
      ["field-invalid authors", "field-invalid links"],
    ],
    [
      "one id",
      { ids: { arxiv: "2505.04588", doi: "" } },
      { ids: { arxiv: "2505.04588" } },
      ["field-invalid ids"],
    ],
    [
      "a member of a member",
      { authorsTruncated: { shown: -1 } },
      {},
      ["field-invalid authorsTruncated"],
    ],
  ])("leaves out %s and keeps the rest", (_, members, expected, codes) => {
    const { paper, codes: found } = validate(members);
    expect(paper).toEqual(paperWith(expected));
    expect(found).toEqual(codes);
  });

  it("names the fault with its path", () => {
    const { said } = validate({ links: [link("https://x.y"), link("ftp://x.y")] });
    expect(said[0]?.message).toBe("links.1.url: expected an https address.");
  });

  it("without a title there is no record", () => {
    const { paper, codes } = validate({ title: "" });
    expect(paper).toBeUndefined();
    expect(codes).toEqual(["item-malformed"]);
  });

  it("keeps the good links in order, wherever the bad ones stand", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 8 }), (good) => {
        const links = good.map((fits, at) => link(`${fits ? "https" : "ftp"}://x.y/${at}`));
        const { paper, codes } = validate({ links });
        expect(paper?.links).toEqual(links.filter((_, at) => good[at]));
        expect(codes).toHaveLength(good.filter((fits) => !fits).length);
      }),
    );
  });
});
