import { Cite } from "@citation-js/core";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toRis } from "../../src/export/index.js";
import { plainLine } from "../../src/export/plain-text.js";
import { hostilePapers, hostileTexts, inJournal, paperWith, person, zeroSearch } from "./papers.js";

const read = (ris: string) => new Cite(ris, { forceType: "@ris/file" }).data;

describe("toRis", () => {
  test("writes a preprint", () => {
    expect(toRis([zeroSearch]).replaceAll("\r\n", "\n")).toMatchInlineSnapshot(`
      "TY  - UNPB
      TI  - ZeroSearch: Incentivize the Search Capability of LLMs without Searching
      AU  - Hao Sun
      AU  - Zile Qiao
      AU  - Jiayan Guo
      AU  - et al.
      PY  - 2025
      DA  - 2025/05/07/
      PB  - arXiv
      AN  - arXiv:2505.04588
      DO  - 10.48550/arXiv.2505.04588
      UR  - https://arxiv.org/abs/2505.04588
      L1  - https://arxiv.org/pdf/2505.04588
      KW  - cs.CL
      KW  - cs.AI
      AB  - One model plays the search engine, so that another learns to search for less.
      ER  - 

      "
    `);
  });

  test("ends every line with CRLF and every record with ER", () => {
    const text = toRis([zeroSearch, inJournal]);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.match(/^TY {2}- /gm)).toHaveLength(2);
    expect(text.match(/^ER {2}- \r$/gm)).toHaveLength(2);
  });

  test("is read back by citation.js", () => {
    const [preprint, article] = read(toRis([zeroSearch, inJournal]));
    expect(preprint).toMatchObject({
      title: zeroSearch.title,
      abstract: zeroSearch.abstract,
      DOI: "10.48550/arXiv.2505.04588",
      issued: { "date-parts": [[2025, 5, 7]] },
      keyword: "cs.CL,cs.AI",
    });
    expect(article).toMatchObject({
      type: "article-journal",
      title: inJournal.title,
      author: [
        { literal: "CMS Collaboration" },
        { family: "van Beethoven", given: "Ludwig" },
        { family: "King", given: "Martin Luther", suffix: "Jr." },
        { literal: "et al." },
      ],
      volume: "805",
      DOI: "10.1016/j.physletb.2020.135425",
    });
  });

  test.each([
    [{ venue: "CVPR 2024" }, "CPAPER"],
    [{ venue: "Nature" }, "JOUR"],
    [{ ids: { arxiv: "2505.04588" } }, "UNPB"],
    [{}, "GEN"],
  ])("the type of %j is %s", (members, type) => {
    expect(toRis([paperWith(members)])).toMatch(new RegExp(`^TY {2}- ${type}\r\n`));
  });

  test("keeps a comma out of a name that has no parts", () => {
    expect(toRis([paperWith({ authors: [person("Davis, Sammy")] })])).toContain(
      "AU  - Davis Sammy\r",
    );
  });
});

describe("hostile texts", () => {
  test("make neither more nor fewer records, and no line of their own", () => {
    fc.assert(
      fc.property(fc.array(hostilePapers, { minLength: 1, maxLength: 3 }), (papers) => {
        const text = toRis(papers);
        expect(text.match(/^TY {2}- /gm)).toHaveLength(papers.length);
        for (const line of text.split("\r\n")) expect(line).toMatch(/^(?:[A-Z][A-Z\d] {2}- .*)?$/);
        expect(read(text)).toHaveLength(papers.length);
      }),
    );
  });

  test("come back as they were", () => {
    fc.assert(
      fc.property(hostileTexts, (title) => {
        expect(read(toRis([paperWith({ title })]))[0]?.["title"]).toBe(plainLine(title));
      }),
    );
  });
});
