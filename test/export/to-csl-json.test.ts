import { Cite } from "@citation-js/core";
import "@citation-js/plugin-csl";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCslJson } from "../../src/export/index.js";
import { hostilePapers, inJournal, paperWith, person, zeroSearch } from "./papers.js";

/**
 * The variables of the schema of CSL 1.0.2 that are written, and the type of each. The schema allows
 * no others than those it names.
 */
const variables: Readonly<Record<string, string>> = {
  id: "string",
  type: "string",
  title: "string",
  author: "names",
  issued: "date",
  "container-title": "string",
  volume: "string",
  issue: "string",
  page: "string",
  archive: "string",
  archive_location: "string",
  number: "string",
  version: "string",
  DOI: "string",
  URL: "string",
  keyword: "string",
  note: "string",
  abstract: "string",
};
const nameParts = ["family", "given", "non-dropping-particle", "suffix", "literal"];

describe("toCslJson", () => {
  test("writes a preprint as arXiv is cited", () => {
    expect(toCslJson([zeroSearch])).toEqual([
      {
        id: "2505.04588",
        type: "article",
        title: zeroSearch.title,
        author: [
          { literal: "Hao Sun" },
          { literal: "Zile Qiao" },
          { literal: "Jiayan Guo" },
          { literal: "others" },
        ],
        issued: { "date-parts": [[2025, 5, 7]] },
        archive: "arXiv",
        number: "arXiv:2505.04588",
        DOI: "10.48550/arXiv.2505.04588",
        URL: "https://arxiv.org/abs/2505.04588",
        keyword: "cs.CL, cs.AI",
        abstract: zeroSearch.abstract,
      },
    ]);
  });

  test("writes an article of a journal with the parts of its names", () => {
    expect(toCslJson([inJournal])[0]).toMatchObject({
      type: "article-journal",
      author: [
        { literal: "CMS Collaboration" },
        { given: "Ludwig", "non-dropping-particle": "van", family: "Beethoven" },
        { given: "Martin Luther", family: "King", suffix: "Jr." },
        { literal: "others" },
      ],
      "container-title": "Phys. Lett. B 805 (2020) 135425",
      DOI: "10.1016/j.physletb.2020.135425",
      version: "2",
      note: "arXiv version 2; 23 pages",
    });
  });

  test("citeproc sets it by a style", () => {
    const whole = { ...inJournal, authors: inJournal.authors.slice(1) };
    const { authorsTruncated: _cut, ...named } = whole;
    const cite = new Cite(toCslJson([named]));
    expect(cite.format("bibliography", { template: "apa" }).trim()).toBe(
      "van Beethoven, L., & King, M. L., Jr. (2020). Measurement of the Higgs boson mass in the diphoton decay channel. Phys. Lett. B 805 (2020) 135425, 805, 135425–135440. arXiv (2002.06398). https://doi.org/10.1016/j.physletb.2020.135425",
    );
    const preprint = new Cite(toCslJson([{ ...zeroSearch, authorCount: 3 }]));
    expect(preprint.format("bibliography", { template: "apa" })).toContain(
      "Hao Sun, Zile Qiao, & Jiayan Guo. (2025). ZeroSearch: Incentivize the Search Capability of LLMs without Searching (arXiv:2505.04588). arXiv. https://doi.org/10.48550/arXiv.2505.04588",
    );
  });

  test("gives every item an id of its own", () => {
    const papers = [zeroSearch, zeroSearch, paperWith({ title: "Rain", authors: [person("A B")] })];
    const ids = toCslJson(papers).map(({ id }) => id);
    expect(ids).toEqual(["2505.04588", "2505.04588-2", "title:rain~ab"]);
  });
});

test("hostile papers keep to the schema, and a citation processor takes them", () => {
  fc.assert(
    fc.property(fc.array(hostilePapers, { maxLength: 3 }), (papers) => {
      const items = toCslJson(papers);
      for (const item of items) {
        for (const [name, value] of Object.entries(item)) {
          const kind = variables[name];
          if (kind === "string") expect(value).toEqual(expect.any(String));
          else if (kind === "names") {
            expect(
              value.flatMap(Object.keys).filter((part: string) => !nameParts.includes(part)),
            ).toEqual([]);
          } else {
            expect(kind).toBe("date");
            expect(value["date-parts"][0].length).toBeGreaterThan(0);
          }
        }
        expect(JSON.stringify(item)).not.toMatch(/\\u(?:00[01]|d[89a-f])|\\n/);
      }
      expect(new Set(items.map(({ id }) => id)).size).toBe(papers.length);
      expect(new Cite(items).data).toHaveLength(papers.length);
    }),
  );
});
