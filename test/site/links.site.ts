import { describe, expect, test } from "vitest";
import { readSiteFile, siteFiles } from "./built-site.js";
import { pageLinks } from "./page-links.js";

const files = new Set(siteFiles());
const pages = new Map(
  [...files]
    .filter((file) => file.endsWith(".html"))
    .map((file) => [file, pageLinks(readSiteFile(file))]),
);
if (pages.size === 0) console.log("tests of the site are skipped: npm run docs:build comes before");

const HOST = "https://site.example";

describe.skipIf(pages.size === 0)("the built site", () => {
  test("every link leads somewhere, to the named part too", () => {
    const problems = [...pages].flatMap(([page, { targets }]) =>
      targets.map((target) => ({ page, target, problem: problemOf(page, target) })),
    );
    expect(problems.length).toBeGreaterThan(10 * pages.size);
    expect(problems.filter(({ problem }) => problem !== undefined)).toEqual([]);
  });

  test("every page can be reached from the front page", () => {
    const reached = new Set(["index.html"]);
    for (const page of reached) {
      for (const target of pages.get(page)?.targets ?? []) {
        const { file } = led(page, target);
        if (file !== undefined && pages.has(file)) reached.add(file);
      }
    }
    expect([...pages.keys()].filter((page) => !reached.has(page))).toEqual(["404.html"]);
  });

  test("a link that leads nowhere is found", () => {
    expect(problemOf("guide/start.html", "../no-page.html")).toBe("no file");
    expect(problemOf("guide/start.html", "#no-heading")).toBe("no such id");
    expect(problemOf("guide/start.html", "http://example.org/")).toBe("not https");
    expect(problemOf("guide/start.html", "/guide/start.html#where-to-go-on")).toBe(undefined);
  });
});

/** What is wrong with a link, or undefined. Other sites are not asked. */
function problemOf(page: string, target: string): string | undefined {
  const { url, file } = led(page, target);
  if (file === undefined)
    return ["https:", "data:"].includes(url.protocol) ? undefined : "not https";
  if (!files.has(file)) return "no file";
  const id = decodeURIComponent(url.hash.slice(1));
  return id === "" || pages.get(file)?.ids.has(id) === true ? undefined : "no such id";
}

/** The address that a link leads to, and its file where that is of this site. */
function led(page: string, target: string): { url: URL; file: string | undefined } {
  const url = new URL(target, `${HOST}/${page}`);
  if (url.origin !== HOST) return { url, file: undefined };
  const path = decodeURIComponent(url.pathname.slice(1));
  return { url, file: path === "" || path.endsWith("/") ? `${path}index.html` : path };
}
