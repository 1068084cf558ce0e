import { describe, expect, it } from "vitest";
import { checkPaper } from "../../src/model/check-paper.js";
import { fitPaper } from "../../src/model/fit-paper.js";
import { paperWith } from "./papers.js";

const person = (name: string) => ({ name, kind: "person" as const });
const authors = (count: number) => Array.from({ length: count }, (_, at) => person(`Author ${at}`));

describe("records with very many items", () => {
  it("fit whole, however many there are", () => {
    const paper = paperWith({ authors: authors(5_154), categories: ["hep-ex"] });
    expect(fitPaper(paper)).toEqual({ paper, misfits: [] });
    expect(checkPaper(paper)).toEqual({ paper });
  });

  it("lose the items that do not fit, with their places", () => {
    const list: unknown[] = authors(2_000);
    list[7] = { name: "", kind: "person" };
    list[1_500] = 3;
    const { paper, misfits } = fitPaper({ ...paperWith({}), authors: list, upvotes: "many" });
    expect(paper?.authors).toHaveLength(1_998);
    expect(misfits.map(({ path }) => path)).toEqual([
      ["authors", 7, "name"],
      ["authors", 1_500],
      ["upvotes"],
    ]);
  });

  it("are given up where a thousand items do not fit, and what was read stays", () => {
    const list = [...authors(3), ...Array(50_000).fill(1)];
    const { paper, misfits } = fitPaper({ ...paperWith({}), authors: list });
    expect(paper?.authors).toHaveLength(3);
    expect(misfits).toHaveLength(1_001);
    expect(misfits[1_000]).toEqual({
      path: ["authors"],
      message: "after 1000 items that do not fit, the rest of the list was not read",
    });
    expect(checkPaper({ ...paperWith({}), authors: list }).issues).toHaveLength(1_001);
  });

  it("may not hide them in one item", () => {
    const crowded = { ...person("Ada"), affiliations: Array(20_000).fill(1) };
    const { paper, misfits } = fitPaper({ ...paperWith({}), authors: [crowded, person("Li")] });
    expect(paper?.authors).toEqual([person("Li")]);
    expect(misfits).toEqual([
      { path: ["authors", 0], message: "more than 10000 items in its lists" },
    ]);
  });

  it.each(
    ["orgs", "links", "provenance", "inferred", "media"].concat([
      "approximate",
      "categories",
      "keywords",
      "tasks",
    ]),
  )("may have them in %s", (field) => {
    const { misfits } = fitPaper({ ...paperWith({}), [field]: Array(2_000).fill(false) });
    expect(misfits).toHaveLength(1_001);
  });
});
