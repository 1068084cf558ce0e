import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citationKeys } from "../../src/export/citation-key.js";
import { toBibtex } from "../../src/export/index.js";
import { latexText } from "../../src/export/latex-text.js";
import { plainLine } from "../../src/export/plain-text.js";
import { TEX_LETTERS } from "../../src/text/tex-letters.js";
import { hostilePapers, hostileTexts, inJournal, paperWith, person, zeroSearch } from "./papers.js";

/** Read by citation.js; what a style must not change it puts into a span. */
function read(bibtex: string): Record<string, unknown>[] {
  return new Cite(bibtex, { generateGraph: false }).data.map((item) => ({
    ...item,
    title: String(item["title"] ?? "").replace(/<\/?span[^>]*>/g, ""),
  }));
}

describe("toBibtex", () => {
  test("writes a preprint with its arXiv fields", () => {
    expect(toBibtex([zeroSearch])).toMatchInlineSnapshot(`
      "@misc{sun2025zerosearch,
        title = {{ZeroSearch}: Incentivize the Search Capability of {LLMs} without Searching},
        author = {Hao Sun and Zile Qiao and Jiayan Guo and others},
        year = {2025},
        month = may,
        eprint = {2505.04588},
        archiveprefix = {arXiv},
        primaryclass = {cs.CL},
        doi = {10.48550/arXiv.2505.04588},
        url = {https://arxiv.org/abs/2505.04588},
        keywords = {cs.CL, cs.AI},
        abstract = {One model plays the search engine, so that another learns to search for less.}
      }
      "
    `);
  });

  test("writes an article of a journal, groups, particles, suffixes and a cut list", () => {
    expect(toBibtex([inJournal])).toMatchInlineSnapshot(`
      "@article{cmscollaboration2020measurement,
        title = {Measurement of the {Higgs} boson mass in the diphoton decay channel},
        author = {{CMS Collaboration} and van Beethoven, Ludwig and King, Jr., Martin Luther and others},
        year = {2020},
        month = feb,
        journal = {Phys. Lett. B 805 (2020) 135425},
        volume = {805},
        pages = {135425--135440},
        eprint = {2002.06398},
        archiveprefix = {arXiv},
        doi = {10.1016/j.physletb.2020.135425},
        url = {https://arxiv.org/abs/2002.06398v2},
        note = {arXiv version 2; 23 pages}
      }
      "
    `);
  });

  test("writes a paper of a conference", () => {
    const text = toBibtex([paperWith({ title: "A", venue: "NeurIPS 2023", pages: "3–14" })]);
    expect(text).toContain("@inproceedings{a,");
    expect(text).toContain("booktitle = {NeurIPS 2023}");
    expect(text).toContain("pages = {3--14}");
  });

  test("is read back by citation.js", () => {
    const [preprint, article] = read(toBibtex([zeroSearch, inJournal]));
    expect(preprint).toMatchObject({
      id: "sun2025zerosearch",
      title: zeroSearch.title,
      author: [
        { given: "Hao", family: "Sun" },
        { given: "Zile", family: "Qiao" },
        { given: "Jiayan", family: "Guo" },
        { family: "others" },
      ],
      abstract: zeroSearch.abstract,
      DOI: "10.48550/arXiv.2505.04588",
      issued: { "date-parts": [[2025, 5]] },
    });
    expect(article).toMatchObject({
      type: "article-journal",
      title: inJournal.title,
      author: [
        { family: "CMS Collaboration" },
        { given: "Ludwig", family: "Beethoven", "non-dropping-particle": "van" },
        { given: "Martin Luther", family: "King", suffix: "Jr." },
        { family: "others" },
      ],
      "container-title": "Phys. Lett. B 805 (2020) 135425",
      volume: "805",
      page: "135425-135440",
      DOI: "10.1016/j.physletb.2020.135425",
      URL: "https://arxiv.org/abs/2002.06398v2",
    });
  });

  test.each([
    ["Barnes and Noble", "{Barnes and Noble}"],
    ["Davis, Sammy", "{Davis, Sammy}"],
    ["Martin Luther King Jr.", "Martin Luther {King Jr.}"],
    ["others", "{others}"],
    ["Ludwig van Beethoven", "Ludwig van Beethoven"],
    ["Özgür Ünal", '{\\"O}zg{\\"u}r {\\"U}nal'],
  ])("keeps %j one name", (name, written) => {
    expect(toBibtex([paperWith({ authors: [person(name)] })])).toContain(`author = {${written}}`);
  });

  test("leaves accents as they are where asked to", () => {
    const papers = [paperWith({ title: "Über τ & ß" })];
    expect(toBibtex(papers, { encoding: "unicode" })).toContain("title = {Über τ \\& ß}");
    expect(toBibtex(papers)).toContain('title = {{\\"U}ber {$\\tau$} \\& {\\ss}}');
  });

  test("takes keys from the caller, without what cannot stand in one", () => {
    const papers = [paperWith({ title: "A, {b}" }), paperWith({ title: "a b" }), paperWith({})];
    const keys = toBibtex(papers, { citationKey: ({ title }) => title }).match(/^@misc\{.*,$/gm);
    expect(keys).toEqual(["@misc{Ab,", "@misc{ab-2,", "@misc{T,"]);
  });

  test("writes nothing for no papers, and no field for what is not stated", () => {
    expect(toBibtex([])).toBe("");
    expect(toBibtex([paperWith({ title: "Rain" })])).toBe("@misc{rain,\n  title = {Rain}\n}\n");
  });

  test.each([
    [{ encoding: "ascii" }, "option encoding"],
    [{ citationKey: "x" }, "option citationKey"],
    [{ abstracts: 1 }, "option abstracts"],
    [{ style: "x" }, "option style: unknown"],
    [null, "options: expected an object"],
  ])("refuses %j", (options, message) => {
    expect(() => toBibtex([], options as never)).toThrow(new RegExp(`^${message}`));
    expect(() => toBibtex([], options as never)).toThrow(TypeError);
  });
});

/** What LaTeX cannot tell from others, and what the reader of the test gets wrong by itself. */
const comparable = (text: string) => plainLine(text).normalize("NFC").replace(/\s+/g, " ");

describe("hostile texts", () => {
  test("come back as they were", () => {
    fc.assert(
      fc.property(hostileTexts, (title) => {
        const [item] = read(toBibtex([paperWith({ title })]));
        expect(comparable(String(item?.["title"]))).toBe(comparable(title));
      }),
      { numRuns: 300 },
    );
  });

  const letters = [...new Set(TEX_LETTERS.values())].filter((letter) => letter > "\x7f");
  // The reader has no command for this sign, which LaTeX has in formulas only.
  test.each(letters.filter((letter) => letter !== "∞"))("the letter %s comes back", (letter) => {
    const [item] = read(toBibtex([paperWith({ title: `a ${letter}b` })]));
    expect(item?.["title"]).toBe(`a ${letter}b`);
  });

  test.each([..."áàâãäåāăąçćčďęěíñńňőřśšțúůűýžÅÉÖŞŽÿ"])("the accent of %s comes back", (letter) => {
    const [item] = read(toBibtex([paperWith({ title: `a ${letter}b` })]));
    expect(item?.["title"]).toBe(`a ${letter}b`);
  });

  test("make neither more nor fewer entries, and leave braces balanced", () => {
    fc.assert(
      fc.property(fc.array(hostilePapers, { maxLength: 4 }), (papers) => {
        const text = toBibtex(papers);
        expect(read(text)).toHaveLength(papers.length);
        expect(braceDepth(text)).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  test("are plain ASCII but for scripts that LaTeX has no commands for", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."éłøßüτ×–—‘’“”… abcÄÑ") }), (text) => {
        expect(latexText(text)).toMatch(/^[ -~]*$/);
      }),
    );
  });
});

/** As BibTeX counts: braces behind a backslash, too. Below zero is never allowed. */
function braceDepth(text: string): number {
  let depth = 0;
  for (const sign of text) {
    if (sign === "{") depth++;
    if (sign === "}" && --depth < 0) throw new Error("a brace too many");
  }
  return depth;
}

describe("citation keys", () => {
  const keysOf = (papers: Parameters<typeof citationKeys>[0]) =>
    new Map(citationKeys(papers).map(({ paper, key }) => [paper, key]));

  test("are unique, whatever the papers are, and fit every tool", () => {
    fc.assert(
      fc.property(fc.array(hostilePapers, { maxLength: 12 }), (papers) => {
        const keys = citationKeys(papers).map(({ key }) => key);
        expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(papers.length);
        for (const key of keys) expect(key).toMatch(/^[\w:./+-]+$/);
      }),
    );
  });

  test("do not depend on the order of different papers", () => {
    const papers = ["2505.00001", "2505.00002", "2505.00003"].map((arxiv, at) =>
      paperWith({ title: at === 2 ? "Snow" : "On the Rain", ids: { arxiv } }),
    );
    const forth = keysOf(papers);
    expect([...forth.values()]).toEqual(["rain-2505.00001", "rain-2505.00002", "snow"]);
    expect(keysOf([...papers].reverse())).toEqual(forth);
  });

  test("number a paper that is there twice, and tell papers without identifiers apart", () => {
    const twice = paperWith({ title: "Rain" });
    const [first, second] = citationKeys([twice, { ...twice }]).map(({ key }) => key);
    expect(first).toMatch(/^rain-\w+$/);
    expect(second).toBe(`${first}-2`);
  });

  test.each([
    [
      {
        title: "Attention Is All You Need",
        authors: [person("Ashish Vaswani")],
        publishedAt: "2017-06-12",
      },
      "vaswani2017attention",
    ],
    [{ title: "The What of How", authors: [person("Łukasz Ørsted")] }, "orstedthe"],
    [{ title: "雨について", authors: [person("王伟")] }, "paper"],
    [{ title: "Rain", authors: [person("Martin Luther King Jr.")] }, "kingrain"],
    [
      { title: "Mass", authors: [{ name: "CMS Collaboration", kind: "organization" as const }] },
      "cmscollaborationmass",
    ],
  ])("of %j", (members, key) => {
    expect(citationKeys([paperWith(members)])[0]?.key).toBe(key);
  });
});
