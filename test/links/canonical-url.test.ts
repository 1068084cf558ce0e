import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalUrl } from "../../src/links/index.js";

describe("canonicalUrl", () => {
  it.each([
    ["https://github.com/x/y", "https://github.com/x/y"],
    ["http://www.GitHub.com:80/x/y.git", "https://github.com/x/y"],
    ["https://github.com:443/x/y/", "https://github.com/x/y"],
    ["https://www.gitlab.com/g/p", "https://gitlab.com/g/p"],
    ["https://www.bitbucket.org/x/y", "https://bitbucket.org/x/y"],
    ["https://github.com/x/y.git?tab=readme#top", "https://github.com/x/y?tab=readme#top"],
    ["https://gitlab.com/g/s/p.git/", "https://gitlab.com/g/s/p"],
    ["https://example.org/y.git", "https://example.org/y.git"],
    ["https://www.example.org/", "https://www.example.org"],
    ["https://example.org", "https://example.org"],
    ["https://EXAMPLE.org/Path", "https://example.org/Path"],
    ["http://example.org:8080/x", "https://example.org:8080/x"],
    ["https://example.org/a/?page=2#top", "https://example.org/a/?page=2#top"],
    ["https://example.org/a?", "https://example.org/a"],
    ["https://example.org/a).", "https://example.org/a"],
    ["https://example.org/a/./.", "https://example.org/a"],
    ["https://example.org/a_(b)", "https://example.org/a_(b)"],
    ["https://example.org/a）。", "https://example.org/a"],
    ["https://user:secret@example.org/a", "https://example.org/a"],
    ["https://github.com@evil.org/x", "https://evil.org/x"],
    ["https://example.org./a", "https://example.org/a"],
    ["  https://projectpage.org/x \n", "https://projectpage.org/x"],
    ["\u200bhttps://example.org/x\ufeff", "https://example.org/x"],
    ["//github.com/x/y", "https://github.com/x/y"],
    ["GitHub.com/google/XNNPACK", "https://github.com/google/XNNPACK"],
    ["www.example.org/x", "https://www.example.org/x"],
    ["git@github.com:x/y.git", "https://github.com/x/y"],
    ["ssh://git@gitlab.com/g/s/p.git", "https://gitlab.com/g/s/p"],
    ["git+https://github.com/x/y.git", "https://github.com/x/y"],
    ["https://müller.de/ä", "https://xn--mller-kva.de/%C3%A4"],
    ["http://192.0.2.1/demo", "https://192.0.2.1/demo"],
  ])("%j is %s", (url, expected) => {
    expect(canonicalUrl(url)).toBe(expected);
  });

  it.each([
    "",
    " ",
    "N/A",
    "null",
    "this https URL",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "javascript://github.com/%0aalert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://example.org/x",
    "mailto:a@example.org",
    "blob:https://example.org/x",
    "https:",
    "https://",
    "https:///example.org",
    "https:example.org",
    "https:/example.org",
    "https:\\\\example.org",
    "https://example.org\\@evil.org",
    "https://exam\tple.org",
    "https://exam ple.org/",
    "https://example.org/a b",
    "https://example.org/a\u200bb",
    "https://example.org/\u0000a",
    "https: //github.com/x/y",
    "http://localhost:3000/x",
    "https://example..org/x",
    "https://.org/x",
    "https://example.org:99999/x",
    "https://exa%mple.org/x",
    "https://[::1]/x",
    "example.org/x",
    "git@evil.org:x/y",
    `https://example.org/${"a".repeat(5000)}`,
  ])("%j is no safe web address", (url) => {
    expect(canonicalUrl(url)).toBeUndefined();
  });

  const sign = fc.constantFrom(
    ..."./:;,)(]['\"`*?#&=%@_-~!aZ0".split(""),
    ".git",
    "%2e",
    "..",
    "é",
  );
  const nasty = fc
    .tuple(
      fc.constantFrom("https://", "http://", "//", ""),
      fc.constantFrom(
        "github.com",
        "a.org",
        "www.github.com",
        "(@a.org",
        "x.github.io",
        "a.org:443",
      ),
      fc.array(sign, { maxLength: 12 }),
    )
    .map(([scheme, host, tail]) => `${scheme}${host}/${tail.join("")}`);

  it("leaves a canonical address as it is", () => {
    let total = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          nasty,
          fc.webUrl({ withFragments: true, withQueryParameters: true }),
          fc.string({ unit: "binary" }),
        ),
        (url) => {
          const canonical = canonicalUrl(url);
          if (canonical === undefined) return;
          total += 1;
          expect(canonicalUrl(canonical)).toBe(canonical);
          if (!/:\d/.test(canonical)) {
            expect(canonicalUrl(`http${canonical.slice("https".length)}`)).toBe(canonical);
          }
          expect(canonical).toMatch(/^https:\/\/[^\s/@]+(?:\/\S*)?/);
        },
      ),
      { numRuns: 3000 },
    );
    expect(total).toBeGreaterThan(500);
  });
});
