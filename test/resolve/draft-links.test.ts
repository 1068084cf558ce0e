import { describe, expect, it } from "vitest";
import { draftLinks } from "../../src/resolve/draft-links.js";
import { draftWith, raw, recorder } from "./drafts.js";

function linksOf(links: string[], abstract: string[] = []) {
  const { report, said, codes } = recorder();
  const draft = draftWith({ links: links.map(raw), abstract: abstract.map(raw) });
  return { links: draftLinks(draft, report), said, codes: codes() };
}

describe("draftLinks", () => {
  it("puts the links of the page before those of the text", () => {
    const { links, codes } = linksOf(
      ["https://github.com/x/y"],
      ["See https://a.github.io/b.", "And https://github.com/v/w."],
    );
    expect(links.map(({ url, evidence, field }) => [url, evidence, field])).toEqual([
      ["https://github.com/x/y", "href", undefined],
      ["https://a.github.io/b", "text", "abstract"],
      ["https://github.com/v/w", "text", "abstract"],
    ]);
    expect(codes).toEqual([]);
  });

  it.each([
    ["twice on the page", ["https://github.com/x/y", "http://www.github.com/x/y.git"], []],
    ["a repository in other letters", ["https://github.com/X/Y", "https://github.com/x/y"], []],
    ["on the page and in the text", ["https://github.com/x/y"], ["At https://github.com/x/y."]],
    ["twice in the text", [], ["At https://github.com/x/y, https://github.com/x/y/."]],
  ])("keeps one of %s, the first", (_, page, text) => {
    const { links } = linksOf(page, text);
    expect(links).toHaveLength(1);
    expect(links[0]?.evidence).toBe(page.length > 0 ? "href" : "text");
  });

  it("two pages whose paths differ in case are two", () => {
    const { links } = linksOf(["https://example.org/a", "https://example.org/A"]);
    expect(links).toHaveLength(2);
  });

  it("says how an address was printed where that is not its spelling", () => {
    const { links } = linksOf(["http://github.com/x/y.git", "https://github.com/v/w"]);
    expect(links.map((link) => link.raw)).toEqual(["http://github.com/x/y.git", undefined]);
    expect(links[0]?.repo).toEqual({ host: "github.com", owner: "x", name: "y" });
  });

  it("keeps what the page says of a link", () => {
    const { report } = recorder();
    const link = { ...raw("https://github.com/x/y"), field: "github", addedBy: "auto" };
    expect(draftLinks(draftWith({ links: [link] }), report)).toMatchObject([
      { kind: "repository", field: "github", addedBy: "auto" },
    ]);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "http://localhost/x", "https://"])(
    "%j is reported and no link",
    (address) => {
      const { links, said } = linksOf([address, "https://github.com/x/y"]);
      expect(links.map(({ url }) => url)).toEqual(["https://github.com/x/y"]);
      expect(said).toMatchObject([{ code: "link-unsafe", field: "links", actual: address }]);
    },
  );

  it("an organization root is safe, and no link", () => {
    expect(linksOf(["https://github.com/huggingface"])).toEqual({ links: [], said: [], codes: [] });
  });

  it("joins an address that is broken over two lines, and says so", () => {
    const { links, said } = linksOf(
      [],
      ["at https://github.com/mitmedialab/medical_\nhallucination"],
    );
    expect(links).toMatchObject([
      {
        url: "https://github.com/mitmedialab/medical_hallucination",
        raw: "https://github.com/mitmedialab/medical_\nhallucination",
        joined: true,
      },
    ]);
    expect(said).toMatchObject([{ code: "link-joined", field: "links" }]);
  });

  it.each([[undefined], [[]]])("without links there are none: %j", (links) => {
    expect(
      draftLinks(draftWith({ links, abstract: [raw("No link here.")] }), recorder().report),
    ).toEqual([]);
  });
});
