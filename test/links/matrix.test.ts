import { describe, expect, it } from "vitest";
import { extractLinks } from "../../src/links/index.js";

// One row for each form that repository links were seen to take and that common expressions read
// wrongly.
const repositories: readonly [input: string, targets: readonly string[]][] = [
  ["https://github.com/foo/bar.", ["foo/bar"]],
  ["frameworkhttps://github.com/x/y.", ["x/y"]],
  ["{https://github.com/x/y}", ["x/y"]],
  ["\\url{https://github.com/x/y}", ["x/y"]],
  ["GitHub.com/google/XNNPACK", ["google/XNNPACK"]],
  ["[code](https://github.com/x/y)", ["x/y"]],
  ["(https://github.com/x/y).", ["x/y"]],
  ["https://github.com/x/y/tree/main/sub", ["x/y"]],
  ["https://github.com/x/y.git", ["x/y"]],
  ["https://github.com/x/y?tab=readme-ov-file#demo", ["x/y"]],
  ["https://github.com/microsoft/LoRA/.", ["microsoft/LoRA"]],
  [
    "https://github.com/QuantumSavory/QuantumSavory.jl 17 pages",
    ["QuantumSavory/QuantumSavory.jl"],
  ],
  ["https://github.com/vercel/next.js.", ["vercel/next.js"]],
  ["https://github.com/mitmedialab/medical_\nhallucination", ["mitmedialab/medical_hallucination"]],
  ["https://github.com/mitmedialab/medical\\_hallucination", ["mitmedialab/medical_hallucination"]],
  ["https://github.com/x/y, and https://github.com/x/z;", ["x/y", "x/z"]],
  ["https://github.com/topics/llm", []],
  ["https://github.com/openai", []],
  ["https://github.com/\nx/y", ["x/y"]],
  ["https: //github.com/x/y", ["x/y"]],
  ["https://github.com/x/y'", ["x/y"]],
  ["`https://github.com/x/y`", ["x/y"]],
  ["https://www.github.com/x/y", ["x/y"]],
  ["http://github.com/x/y", ["x/y"]],
  ["git@github.com:x/y.git", ["x/y"]],
  ["https://github.com/x/y）。", ["x/y"]],
  ["https://github.com/x/y</a>", ["x/y"]],
];

describe("the matrix of link forms", () => {
  it.each(repositories)("%j is %j", (input, targets) => {
    const links = extractLinks(input);
    expect(links.map((link) => link.url)).toEqual(
      targets.map((name) => `https://github.com/${name}`),
    );
    expect(links.map((link) => link.kind)).toEqual(targets.map(() => "repository"));
    expect(
      links.map((link) => `${link.repo?.host}/${link.repo?.owner}/${link.repo?.name}`),
    ).toEqual(targets.map((name) => `github.com/${name}`));
  });

  it.each([
    ["https://gist.github.com/user/abcdef", "gist", "https://gist.github.com/user/abcdef"],
    ["https://x.github.io/y/.", "project", "https://x.github.io/y"],
    ["https://huggingface.co/ORG/MODEL. This", "model", "https://huggingface.co/ORG/MODEL"],
  ])("%j is a %s", (input, kind, url) => {
    const links = extractLinks(input);
    expect(links.map((link) => [link.kind, link.url, link.repo])).toEqual([[kind, url, undefined]]);
  });

  it("https://gitlab.com/group/sub/proj. keeps its nested groups", () => {
    expect(extractLinks("https://gitlab.com/group/sub/proj.")).toEqual([
      {
        kind: "repository",
        url: "https://gitlab.com/group/sub/proj",
        repo: { host: "gitlab.com", owner: "group/sub", name: "proj" },
        raw: "https://gitlab.com/group/sub/proj",
        start: 0,
        end: 33,
        evidence: "text",
      },
    ]);
  });

  it("https://anonymous.4open.science/r/abc-123 is a repository of nobody named", () => {
    expect(extractLinks("https://anonymous.4open.science/r/abc-123")).toEqual([
      {
        kind: "repository",
        url: "https://anonymous.4open.science/r/abc-123",
        raw: "https://anonymous.4open.science/r/abc-123",
        start: 0,
        end: 41,
        evidence: "text",
      },
    ]);
  });

  it("marks the two rows that are broken over a line, and no other", () => {
    const joined = repositories.filter(([input]) => extractLinks(input).some((l) => l.joined));
    expect(joined.map(([input]) => input)).toEqual([
      "https://github.com/mitmedialab/medical_\nhallucination",
      "https://github.com/\nx/y",
    ]);
  });

  it("keeps ref and path apart from the repository", () => {
    expect(extractLinks("https://github.com/x/y/tree/main/sub")[0]?.repo).toEqual({
      host: "github.com",
      owner: "x",
      name: "y",
      ref: "main",
      path: "sub",
    });
  });
});
