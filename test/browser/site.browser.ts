import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { seriousProblems } from "./serious-problems.js";
import {
  missingForBrowser,
  type OpenedPage,
  type StartedBrowser,
  startBrowser,
} from "./start-browser.js";

const SITE = fileURLToPath(new URL("../../docs/.vitepress/dist", import.meta.url));
const missing = missingForBrowser(`${SITE}/index.html`);
if (missing !== undefined) console.log(`tests of the site are skipped: ${missing}`);

/** One page of each kind: the front, a guide, long tables, a function and a type of the API. */
const PAGES = [
  "index.html",
  "guide/start.html",
  "performance.html",
  "reference/options.html",
  "api/index.html",
  "api/trending-papers/functions/parseListing.html",
  "api/trending-papers/interfaces/Paper.html",
  "404.html",
];

const LOOKS = [
  { name: "light", options: { colorScheme: "light" as const } },
  { name: "dark", options: { colorScheme: "dark" as const } },
  { name: "a phone", options: { viewport: { width: 360, height: 740 } } },
];

describe.skipIf(missing !== undefined)("the site in Chromium", () => {
  let browser: StartedBrowser;
  let opened: OpenedPage;

  beforeAll(async () => {
    browser = await startBrowser(SITE);
  });
  afterAll(() => browser?.close());
  afterEach(() => opened?.close());

  describe.each(LOOKS)("$name", ({ options }) => {
    test.each(PAGES)("axe finds nothing serious on %s", async (path) => {
      opened = await browser.open(path, options);
      const { page, problems, foreign } = opened;
      await page.waitForLoadState("networkidle");
      expect(await seriousProblems(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(width, "nothing stands out of the page").toBeLessThanOrEqual(0);
      expect(problems).toEqual([]);
      expect(foreign).toEqual([]);
    });
  });

  test("the search finds a page", async () => {
    opened = await browser.open("index.html");
    const { page } = opened;
    await page.keyboard.press("Control+k");
    await page.getByRole("searchbox").fill("referenceDate");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\.html/);
    expect(opened.problems).toEqual([]);
  });
});
