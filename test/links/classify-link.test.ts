import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyLink } from "../../src/links/index.js";

const repository = (host: string, owner: string, name: string, place: object = {}) => ({
  kind: "repository",
  url: `https://${host}/${owner}/${name}`,
  repo: { host, owner, name, ...place },
});

describe("classifyLink", () => {
  it.each([
    ["https://github.com/x/y", repository("github.com", "x", "y")],
    ["https://github.com/yihongdong/fan/", repository("github.com", "yihongdong", "fan")],
    ["git@github.com:x/y.git", repository("github.com", "x", "y")],
    ["https://github.com/x/y/issues/3", repository("github.com", "x", "y")],
    ["https://github.com/x/y/tree/main", repository("github.com", "x", "y", { ref: "main" })],
    [
      "https://github.com/x/y/blob/v1.0/docs/paper.pdf",
      repository("github.com", "x", "y", { ref: "v1.0", path: "docs/paper.pdf" }),
    ],
    [
      "https://github.com/x/y/releases/tag/v1.0",
      repository("github.com", "x", "y", { ref: "v1.0" }),
    ],
    [
      "https://gitlab.com/g/s/p/-/tree/dev/src/a",
      repository("gitlab.com", "g/s", "p", { ref: "dev", path: "src/a" }),
    ],
    ["https://gitlab.com/g/p/tree/dev", repository("gitlab.com", "g", "p", { ref: "dev" })],
    ["https://gitlab.com/marvl/map-fusion", repository("gitlab.com", "marvl", "map-fusion")],
    [
      "https://bitbucket.org/team_x/y/src/main/a/b",
      repository("bitbucket.org", "team_x", "y", { ref: "main", path: "a/b" }),
    ],
    [
      "https://codeberg.org/x/y/src/branch/main/a",
      repository("codeberg.org", "x", "y", { ref: "main", path: "a" }),
    ],
  ])("%s is a repository", (url, expected) => {
    expect(classifyLink(url)).toEqual(expected);
  });

  it.each([
    ["https://gist.github.com/user/abcdef", "gist", "https://gist.github.com/user/abcdef"],
    ["https://gist.github.com/0123456789abcdef0123", "gist", undefined],
    [
      "https://anonymous.4open.science/r/abc-123/README.md",
      "repository",
      "https://anonymous.4open.science/r/abc-123",
    ],
    ["https://arxiv.org/abs/2505.04588v2", "paper", undefined],
    ["http://export.arxiv.org/abs/math.AG/0309136", "paper", "https://arxiv.org/abs/math/0309136"],
    ["https://arxiv.org/html/2505.04588v1", "paper", undefined],
    ["https://www.arxiv.org/pdf/2505.04588.pdf", "pdf", "https://arxiv.org/pdf/2505.04588"],
    ["https://arxiv.org/list/cs.CL/new", "other", undefined],
    [
      "https://doi.org/10.48550/arXiv.2505.04588",
      "doi",
      "https://doi.org/10.48550/arxiv.2505.04588",
    ],
    ["https://doi.org/10.1234/a%3Cb%3E", "doi", "https://doi.org/10.1234/a%3Cb%3E"],
    [
      "https://huggingface.co/papers/2505.04588#community",
      "paper",
      "https://huggingface.co/papers/2505.04588",
    ],
    ["https://huggingface.co/Qwen/Qwen2.5-Coder-32B-Instruct", "model", undefined],
    ["https://huggingface.co/ORG/MODEL/tree/main", "model", "https://huggingface.co/ORG/MODEL"],
    ["https://hf.co/ORG/MODEL", "model", "https://huggingface.co/ORG/MODEL"],
    [
      "https://huggingface.co/datasets/ORG/DATA/viewer",
      "dataset",
      "https://huggingface.co/datasets/ORG/DATA",
    ],
    ["https://huggingface.co/datasets/squad", "dataset", undefined],
    ["https://huggingface.co/spaces/ORG/DEMO", "space", undefined],
    ["https://example.org/paper.PDF", "pdf", undefined],
    ["https://openreview.net/forum?id=rJXMpikCZ", "paper", undefined],
    ["https://openreview.net/pdf?id=rJXMpikCZ", "pdf", undefined],
    ["https://paperswithcode.com/paper/x", "paper", undefined],
    ["https://foo.gitlab.io", "project", undefined],
    ["https://sites.google.com/view/x", "project", undefined],
    ["https://bun.sh", "project", undefined],
  ])("%s is a %s", (url, kind, canonical) => {
    expect(classifyLink(url)).toEqual({ kind, url: canonical ?? url });
  });

  it.each([
    "",
    "N/A",
    "javascript:alert(1)",
    "https://github.com",
    "https://github.com/huggingface",
    "https://github.com/topics/llm",
    "https://github.com/Topics/llm",
    "https://github.com/x/y,z",
    "https://github.com/x%2Fy/z",
    "https://gist.github.com",
    "https://gist.github.com/user",
    "https://gitlab.com/g",
    "https://gitlab.com/g/-/epics",
    "https://gitlab.com/g/../p",
    "https://huggingface.co",
    "https://huggingface.co/login?next=%2Fpapers%2F2505.04588",
    "https://huggingface.co/user901",
    "https://huggingface.co/umass/models",
    "https://huggingface.co/datasets",
    "https://huggingface.co/spaces/x",
    "https://huggingface.co/papers/month/2026-06",
    "https://huggingface.co/front/assets/logo.png",
    "https://huggingface.co/collections/user/c",
    "https://huggingface.co/docs/transformers",
    "https://huggingface.co/blog/x",
    "https://arxiv.org/abs/N/A",
    "https://doi.org",
    "http://D4M.py",
    "http://D4M.py/",
    "https://EslabStyle.cls",
  ])("%j is no link", (url) => {
    expect(classifyLink(url)).toBeUndefined();
  });

  it.each([
    "topics",
    "orgs",
    "features",
    "marketplace",
    "sponsors",
    "search",
    "about",
    "settings",
    "collections",
    "apps",
    "login",
    "explore",
    "pricing",
    "trending",
  ])("%s is no owner on GitHub", (segment) => {
    expect(classifyLink(`https://github.com/${segment}/llm`)).toBeUndefined();
  });

  it("reads the plain address of a paper on arXiv as it reads any other", () => {
    const id = fc.stringMatching(/^\d{4}\.\d{4,6}(?:v\d{1,5})?$/);
    fc.assert(
      fc.property(fc.constantFrom("abs", "pdf", "html"), id, (page, number) => {
        const path = `arxiv.org/${page}/${number}`;
        expect(classifyLink(`https://${path}`)).toEqual(classifyLink(`https://www.${path}`));
        expect(classifyLink(`http://${path}`)).toEqual(classifyLink(`https://www.${path}`));
      }),
      { numRuns: 500 },
    );
  });

  it("never throws, and classifies its own address alike", () => {
    const host = fc.constantFrom(
      "github.com",
      "gitlab.com",
      "huggingface.co",
      "arxiv.org",
      "doi.org",
      "a.org",
    );
    fc.assert(
      fc.property(host, fc.string({ unit: "binary" }), fc.webPath(), (name, text, path) => {
        classifyLink(text);
        classifyLink(`https://${name}/${text}`);
        const link = classifyLink(`https://${name}${path}`);
        if (link === undefined) return;
        expect(classifyLink(link.url)?.url).toBe(link.url);
        expect(classifyLink(link.url)?.kind).toBe(link.kind);
      }),
      { numRuns: 500 },
    );
  });
});
