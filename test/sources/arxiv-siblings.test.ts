import { describe, expect, it } from "vitest";
import { arxivDoi } from "../../src/ids/arxiv-doi.js";
import { parseListing } from "../../src/index.js";
import { parseArxivId } from "../../src/links/index.js";
import { readAuthorLine } from "../../src/names/author-line.js";
import { readInvertedName } from "../../src/names/inverted-name.js";

/** Mistakes that tools for the same sites have made; those not here stand with their formats. */
const entry = (id: string, more: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><id>https://arxiv.org/api/x</id><entry><id>http://arxiv.org/abs/${id}</id><title>T</title><author><name>A B</name></author>${more}</entry></feed>`;
const ids = (id: string) => parseListing(entry(id, "")).papers[0]?.ids;

describe("identifiers", () => {
  it("keep the version apart (SB-25)", () => {
    expect(ids("1108.1172")).toEqual({ arxiv: "1108.1172" });
    expect(ids("1108.1172v1")).toEqual({ arxiv: "1108.1172", arxivVersion: 1 });
    expect(ids("1108.1172v2")).toEqual({ arxiv: "1108.1172", arxivVersion: 2 });
  });

  it("of old papers keep their archive in the DOI (SB-26)", () => {
    const { arxiv = "" } = ids("hep-th/9901001v3") ?? {};
    expect(arxivDoi(arxiv)?.toLowerCase()).toBe("10.48550/arxiv.hep-th/9901001");
    expect(ids("math.AG/0309136v1")?.arxiv).toBe("math/0309136");
    expect(ids("acc-phys/9411001v1")?.arxiv).toBe("acc-phys/9411001");
  });

  it("are found in what is pasted, and in DOIs (SB-27)", () => {
    expect(parseArxivId("\u200b2311.12022\n")?.id).toBe("2311.12022");
    expect(parseArxivId("https://doi.org/10.48550/arXiv.2311.12022")?.id).toBe("2311.12022");
    // The DOI that arXiv registers is no DOI of a publisher.
    const doi = "<arxiv:doi>10.48550/arXiv.2311.12022</arxiv:doi>";
    expect(parseListing(entry("2311.12022v1", doi)).papers[0]?.ids).toEqual({
      arxiv: "2311.12022",
      arxivVersion: 1,
    });
  });
});

it("a repository in the comments is a link of the paper (SB-36)", () => {
  const comment = "<arxiv:comment>12 pages, code at https://github.com/x/y</arxiv:comment>";
  expect(parseListing(entry("2311.12022v1", comment)).papers[0]?.links).toMatchObject([
    { kind: "repository", repo: { owner: "x", name: "y" }, evidence: "text", field: "note" },
  ]);
});

it("a paper without links gets none (SB-38)", () => {
  expect(parseListing(entry("2311.12022v1", "")).papers[0]?.links).toEqual([]);
});

describe("names", () => {
  it("are turned round where the source says so, and kept whole when unsure (SB-39)", () => {
    expect(readInvertedName("Ma, Andrew")).toMatchObject({ family: "Ma", given: "Andrew" });
    expect(readInvertedName("Smith, J.R.")).toMatchObject({ family: "Smith", given: "J.R." });
    expect(readInvertedName("Van Nguyen")).toEqual({ name: "Van Nguyen" });
  });

  it("are never re-cased, and affiliations are not dropped (SB-40)", () => {
    const line = "LHCb, DeepMind, Fei-Fei Li, A. Majid (Queen Mary, London)";
    expect(readAuthorLine(line).authors).toEqual([
      { name: "LHCb", kind: "person" },
      { name: "DeepMind", kind: "person" },
      { name: "Fei-Fei Li", kind: "person" },
      { name: "A. Majid", kind: "person", affiliations: ["Queen Mary, London"] },
    ]);
  });

  it("of groups are not parted (SB-41)", () => {
    const [group] = readAuthorLine("CMS Collaboration").authors;
    expect(group).toEqual({ name: "CMS Collaboration", kind: "organization" });
    const [company] = readAuthorLine("Google DeepMind").authors;
    expect(company?.name).toBe("Google DeepMind");
    expect(company).not.toHaveProperty("family");
  });

  it("keep a particle apart from the family name (SB-42)", () => {
    expect(readInvertedName("van den Berg, A.")).toMatchObject({
      particle: "van den",
      family: "Berg",
    });
  });
});
