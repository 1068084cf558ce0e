import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractLinks } from "../../src/links/index.js";
import { expectLinear } from "../hostile/growth.js";

const urls = (text: string) => extractLinks(text).map((link) => link.url);
const raws = (text: string) => extractLinks(text).map((link) => link.raw);

describe("extractLinks", () => {
  it("gives kind, canonical address, repository, raw text and place", () => {
    const text = "Our code is open (https://github.com/OPTML-Group/DeepZero).";
    expect(extractLinks(text)).toEqual([
      {
        kind: "repository",
        url: "https://github.com/OPTML-Group/DeepZero",
        repo: { host: "github.com", owner: "OPTML-Group", name: "DeepZero" },
        raw: "https://github.com/OPTML-Group/DeepZero",
        start: 18,
        end: 57,
        evidence: "text",
      },
    ]);
  });

  it.each([
    ["in Google's GitHub.com/google/XNNPACK.", "https://github.com/google/XNNPACK"],
    ["frameworkhttps://github.com/amirgholami/ZeroQ.", "https://github.com/amirgholami/ZeroQ"],
    [
      "here{https://github.com/mh-tang/Passage-Injection}.",
      "https://github.com/mh-tang/Passage-Injection",
    ],
    ["https://litllm.github.io.", "https://litllm.github.io"],
    ["\\href{https://github.com/x/y}{our code}", "https://github.com/x/y"],
    ["**[link](https://github.com/naver/must3r)**|", "https://github.com/naver/must3r"],
    ["**https://example.org/y**", "https://example.org/y"],
    ["[https://x.org/y](https://x.org/y)", "https://x.org/y"],
    ["www.github.com/x/y", "https://github.com/x/y"],
    ["foo.github.io/bar", "https://foo.github.io/bar"],
    ["Demo: litllm.github.io.", "https://litllm.github.io"],
    ["www.example.org/demo, for", "https://www.example.org/demo"],
    ["ssh://git@github.com/x/y.git", "https://github.com/x/y"],
    ["git+https://github.com/x/y.git", "https://github.com/x/y"],
    ["HTTPS://GITHUB.COM/X/Y", "https://github.com/X/Y"],
    ["https://user@github.com/x/y", "https://github.com/x/y"],
    ["https:// github.com/x/y", "https://github.com/x/y"],
    ["https://https://github.com/x/y", "https://github.com/x/y"],
    ["https://github.com/x/y中文", "https://github.com/x/y"],
    ["“https://github.com/x/y”", "https://github.com/x/y"],
    ["https://github.com/x/y\u00a0and", "https://github.com/x/y"],
    ["https://en.wikipedia.org/wiki/Foo_(bar).", "https://en.wikipedia.org/wiki/Foo_(bar)"],
    ["(https://example.org/a), and", "https://example.org/a"],
    ["https://example.org:8080/x?a=1&amp;b=2.", "https://example.org:8080/x?a=1&b=2"],
    ["https://example.org: see", "https://example.org"],
    ["https://github.com/x/y&lt;/a&gt;", "https://github.com/x/y"],
    ["https://github.com/x/y&quot; class", "https://github.com/x/y"],
    ["https://github.com/x/y&#39;s page", "https://github.com/x/y"],
    ["https://github.com/x/y&nbsp;and", "https://github.com/x/y"],
    ["https:&#x2F;&#x2F;github.com&#47;x&#47;y", "https://github.com/x/y"],
    ["https://example.org/a\\%20b\\#c", "https://example.org/a%20b#c"],
    [
      "https://web.archive.org/web/2020/https://github.com/x/y",
      "https://web.archive.org/web/2020/https://github.com/x/y",
    ],
    ["https://github.com.evil.org/x/y", "https://github.com.evil.org/x/y"],
    ["https://github.com@evil.org/x/y", "https://evil.org/x/y"],
    ["doi:10.1145/3292500.3330701.", "https://doi.org/10.1145/3292500.3330701"],
    ["doi:10.1/x", "https://doi.org/10.1/x"],
    ["DOI 10.1234/ABC, and", "https://doi.org/10.1234/abc"],
    ["(doi: 10.1234/abc)", "https://doi.org/10.1234/abc"],
    ["http://dx.doi.org/10.1234/abc", "https://doi.org/10.1234/abc"],
    ["arXiv:2505.04588.", "https://arxiv.org/abs/2505.04588"],
    ["[arXiv: hep-th/9901001v3]", "https://arxiv.org/abs/hep-th/9901001v3"],
    ["http://arxiv.org/pdf/2505.04588v1.pdf", "https://arxiv.org/pdf/2505.04588v1"],
  ])("%j leads to %s", (text, url) => {
    expect(urls(text)).toEqual([url]);
  });

  it.each([
    "",
    "no link at all",
    "and/or w/o input/output at 10/12",
    "ratio 10.1234/567 without the word",
    "https://",
    "http://localhost/x",
    "https://github.com",
    "https://github.com/",
    "https://github.com/huggingface",
    "https://github.com/orgs/huggingface/people",
    "https://github.com/-x/y",
    "https://github.com/x--z/y",
    "https://github.com/x/..",
    "https://github.com/x/.git",
    `https://github.com/${"a".repeat(40)}/y`,
    `https://github.com/x/${"a".repeat(101)}`,
    "https://gitlab.com/group",
    "https://gitlab.com/explore/projects",
    "https://huggingface.co/umass",
    "https://huggingface.co/papers",
    "https://huggingface.co/papers?q=FAN",
    "https://huggingface.co/papers/trending",
    "https://huggingface.co/papers/date/2025-05-08",
    "https://huggingface.co/collections/x/y",
    "https://huggingface.co/blog/x.",
    "https://github.com/topics/llm",
    "The code of Attention Is All You Need",
    "https://arxiv.org/abs/N/A",
    "http://D4M.py",
    "http://EslabStyle.cls,",
    "arXiv:2503.0213",
    "bioRxiv: 2505.04588",
    "me@github.com/x",
    "me@lab.github.io",
    "github.iota.github.",
    "javascript:alert(1)//github.evil",
    `https://example.org/${"a".repeat(5000)}`,
  ])("finds no link in %j", (text) => {
    expect(extractLinks(text)).toEqual([]);
  });

  it("prefers the address of an anchor to its visible text, and drops file names", () => {
    const text =
      'available at <a href="https://github.com/leandros11/lensing1">this https URL</a>, ' +
      'see D4M.py (<a href="http://D4M.py">this http URL</a>)';
    expect(raws(text)).toEqual(["https://github.com/leandros11/lensing1"]);
  });

  it.each([
    ['<a href="https://github.com/x/y-long">https://github.com/x/y-l...</a>', ["x/y-long"]],
    ["<a class='c' href='https://github.com/x/y' id=i>github.com/x/<b>z</b></a>", ["x/y"]],
    [
      '<a href="https://github.com/x/y">a</a> https://github.com/x/z <a href="https://github.com/x/w">b</a>',
      ["x/y", "x/z", "x/w"],
    ],
    [
      '<link href="https://github.com/x/y"> https://github.com/x/z <a name="n">b</a>',
      ["x/y", "x/z"],
    ],
    [
      "\\href{https://github.com/x/y-long}{github.com/x/y-l} https://github.com/x/z",
      ["x/y-long", "x/z"],
    ],
    ["\\href{https://github.com/x/y} {https://github.com/x/z}", ["x/y"]],
    ["[github.com/x/y-l…](https://github.com/x/y-long)", ["x/y-long"]],
    ["[github.com/x/a github.com/x/b](https://github.com/x/c)", ["x/c"]],
    ["https://github.com/x/a [b](https://github.com/x/c)", ["x/a", "x/c"]],
    ["[a](https://github.com/x/a)[b](https://github.com/x/c)", ["x/a", "x/c"]],
    ["[![i](https://github.com/x/a)](https://github.com/x/c)", ["x/a", "x/c"]],
  ])("%s leads to %j: a stated address before the one shown", (text, targets) => {
    expect(urls(text)).toEqual(targets.map((target) => `https://github.com/${target}`));
  });

  it("keeps the first place of an address that is both shown and stated", () => {
    const text = "[https://github.com/x/y](https://github.com/x/y)";
    expect(extractLinks(text).map(({ start, end }) => [start, end])).toEqual([[1, 23]]);
  });

  it("gives the same target once, at its first place and in its first spelling", () => {
    const text = "https://github.com/Foo/Bar, http://www.github.com/foo/bar/tree/main and foo/bar";
    expect(raws(text)).toEqual(["https://github.com/Foo/Bar"]);
  });

  it("tells pages that differ in case only apart outside code hosts", () => {
    expect(urls("https://a.org/X https://a.org/x")).toEqual(["https://a.org/X", "https://a.org/x"]);
  });

  it("separates links without a blank between them", () => {
    expect(urls("https://github.com/x/y,https://github.com/x/z")).toEqual([
      "https://github.com/x/y",
      "https://github.com/x/z",
    ]);
    expect(urls("https://a.org/bhttps://github.com/x/y")).toEqual([
      "https://a.org/b",
      "https://github.com/x/y",
    ]);
  });

  it("keeps raw text and offsets of the source when escapes are undone", () => {
    const text = "a &amp; b \\_ https://github.com/lab/my\\_code&amp;c, https://a.org/x&amp;y &lt;";
    expect(extractLinks(text).map(({ raw, start, end, url }) => [raw, start, end, url])).toEqual([
      ["https://github.com/lab/my\\_code", 13, 44, "https://github.com/lab/my_code"],
      ["https://a.org/x&amp;y", 52, 73, "https://a.org/x&y"],
    ]);
  });

  describe("line breaks", () => {
    it.each([
      ["https://github.com/\nx/y", "https://github.com/x/y"],
      ["https://github.com/x/\ny", "https://github.com/x/y"],
      ["https://github.com/x/\r\n  y is", "https://github.com/x/y"],
      ["https://github.com/my-\nlab/y", "https://github.com/my-lab/y"],
      ["https://\ngithub.com/x/y", "https://github.com/x/y"],
      ["https://huggingface.co/datasets/\nx/y", "https://huggingface.co/datasets/x/y"],
      ["https://arxiv.org/abs/\n2505.04588", "https://arxiv.org/abs/2505.04588"],
      ["https://x.github.io/my_\npage", "https://x.github.io/my_page"],
    ])("%j is joined", (text, url) => {
      expect(extractLinks(text).map((link) => [link.url, link.joined])).toEqual([[url, true]]);
      expect(text.startsWith(raws(text)[0] ?? "none")).toBe(true);
    });

    it.each([
      ["https://github.com/x/y\nis", "https://github.com/x/y"],
      ["https://github.com/x/y/\nThe code", "https://github.com/x/y"],
      ["https://github.com/x/y_\n\nz", "https://github.com/x/y_"],
      ["https://github.com/x/y-\nhttps://a.org", "https://github.com/x/y-"],
      ["https://x.github.io/y/\nWe show", "https://x.github.io/y"],
      ["https://github.com/x/y.\nz", "https://github.com/x/y"],
      ["https://github.com/x/y- z", "https://github.com/x/y-"],
    ])("%j is not joined", (text, url) => {
      const [first] = extractLinks(text);
      expect(first?.url).toBe(url);
      expect(first).not.toHaveProperty("joined");
    });
  });

  it("reads the comments of a paper as it reads an abstract", () => {
    expect(urls("12 pages, code at https://github.com/x/y")).toEqual(["https://github.com/x/y"]);
  });

  it.each([
    ["https://github.com/octokit/octokit.rb", "octokit.rb"],
    ["https://github.com/vercel/next.js.", "next.js"],
    ["https://github.com/x/y.git", "y"],
  ])("keeps the dots of a name: %s", (text, name) => {
    expect(extractLinks(text)[0]?.repo?.name).toBe(name);
  });
});

describe("extractLinks on any text", () => {
  const piece = fc.constantFrom(
    ..."https:// http:// github.com / x y-z _ - \n . , ) ( [ ] { } &amp; \\_ git@github.com: a.github.io gitlab.com/ huggingface.co/ datasets arXiv: 2505.04588 doi: 10.1234/ab ? # @ % .git www. : é 。 \\url{".split(
      " ",
    ),
    " ",
    "\r\n",
    "&#x2F;",
    "https://github.com/x/",
    "see https://a.org/b",
    "github.com/x/y",
    "doi:10.1234/",
  );
  const nearly = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

  it("never throws; spans are ordered, do not overlap and hold the raw text", () => {
    let total = 0;
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ unit: "binary" })), (text) => {
        let floor = 0;
        for (const link of extractLinks(text)) {
          expect(text.slice(link.start, link.end)).toBe(link.raw);
          expect(link.raw).not.toBe("");
          expect(link.start).toBeGreaterThanOrEqual(floor);
          expect(link.url).toMatch(/^https:\/\/[^\s/]+(?:\/\S*)?/);
          floor = link.end;
          total += 1;
        }
      }),
      { numRuns: 2000 },
    );
    expect(total).toBeGreaterThan(100);
  });

  it("finds a repository in any prose around it", () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/);
    fc.assert(
      fc.property(
        name,
        name,
        fc.constantFrom("", "see ", "framework", "(", "[code](", "\\url{", '<a href="', "“", "{"),
        fc.constantFrom("", ".", ").", "}", '">', "”", " and", "，", "`", "'", "</a>", ";"),
        (owner, repository, before, after) => {
          fc.pre(
            !/^(?:about|apps|blog|issues|login|new|orgs|pulls|search|site|team|users)$/.test(owner),
          );
          const url = `https://github.com/${owner}/${repository}`;
          const [link] = extractLinks(before + url + after);
          expect(link?.raw).toBe(url);
          expect(link?.start).toBe(before.length);
          expect(link?.repo).toEqual({ host: "github.com", owner, name: repository });
        },
      ),
    );
  });

  it.each([
    "/",
    ":",
    ".git",
    "(",
    "https://",
    "https:  ",
    "github.com/",
    "git@github.com:",
    "[](",
    "\\url{",
    "{{{{",
    "https://github.com/\n",
    "https://github.com/x/a_\n",
    "https://gitlab.com/a/b-\n",
    "https://a.org/(",
    "https://a.org/)",
    "https://a.org/=https://",
    "a.github.io",
    "doi 10.1234/",
    "arXiv:",
    '<a href="https://github.com/x/y">',
    "](https://github.com/x/y",
    "\\href{https://github.com/x/y}{",
    "[https://a.org/",
    "&amp;",
    "&#x2F;",
    "\\_",
  ])("does linear work on %j repeated", (unit) => expectLinear(extractLinks, unit, 200_000));
});
