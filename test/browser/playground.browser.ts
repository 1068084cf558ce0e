import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { parseListing } from "../../src/index.js";
import { hostilePage } from "./hostile-page.js";
import { seriousProblems } from "./serious-problems.js";
import {
  missingForBrowser,
  type OpenedPage,
  type StartedBrowser,
  startBrowser,
} from "./start-browser.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const SITE = fileURLToPath(new URL("../../docs/public", import.meta.url));
const missing = missingForBrowser(`${SITE}/playground/main.js`);
if (missing !== undefined) console.log(`tests of the playground are skipped: ${missing}`);

const fixture = (name: string) => readFileSync(`${root}/fixtures/${name}`, "utf8");
const SEARCH = fixture("huggingface-text/search-copy/input.txt");
const DAILY = fixture("huggingface-html/daily-2026-data/input.html");

describe.skipIf(missing !== undefined)("the playground in Chromium", () => {
  let browser: StartedBrowser;
  let opened: OpenedPage;

  beforeAll(async () => {
    browser = await startBrowser(SITE);
  });
  afterAll(() => browser?.close());
  afterEach(() => opened?.close());

  test("a pasted listing becomes the table that the library gives", async () => {
    opened = await openPlayground(browser);
    await paste(opened.page, SEARCH);
    const { papers } = parseListing(SEARCH);
    await waitForPapers(opened.page, papers.length);
    expect(await titles(opened.page)).toEqual(papers.map(({ title }) => title));
    expect(await column(opened.page, "Comments")).toEqual(
      papers.map(({ comments }) => (comments === undefined ? "" : String(comments))),
    );
    expect(await column(opened.page, "Date")).toEqual(
      papers.map(({ publishedAt }) => publishedAt ?? ""),
    );
    expect(opened.problems).toEqual([]);
    expect(opened.foreign).toEqual([]);
  });

  test("columns sort by mouse and by keyboard, and back", async () => {
    opened = await openPlayground(browser);
    const { page } = opened;
    await paste(page, SEARCH);
    await waitForPapers(page, 5);
    const before = await titles(page);
    await page.getByRole("button", { name: "Comments" }).click();
    expect((await column(page, "Comments")).filter(Boolean)).toEqual(["8", "5", "2"]);
    await page.keyboard.press("Enter");
    expect((await column(page, "Comments")).filter(Boolean)).toEqual(["2", "5", "8"]);
    await page.keyboard.press("Enter");
    expect(await titles(page)).toEqual(before);
  });

  test("a chosen record shows where it stands, what was worked out, and its JSON", async () => {
    opened = await openPlayground(browser);
    const { page } = opened;
    await paste(page, SEARCH);
    await waitForPapers(page, 5);
    await page.getByRole("button", { name: /^ZeroSearch/ }).click();
    const record = page.getByRole("region", { name: /^ZeroSearch/ });
    await expect.poll(() => record.locator("mark").textContent()).toContain("9 authors");
    expect(await record.textContent()).toContain("worked out from years that are printed");
    await page.getByRole("button", { name: "Where records stand" }).click();
    const marks = page
      .getByRole("region", { name: "Input with its records marked" })
      .locator("mark");
    expect(await marks.count()).toBe(5);
    expect(await marks.nth(2).getAttribute("class")).toBe("chosen");
  });

  test("records in JSON and in JSON lines are marked where they stand", async () => {
    opened = await openPlayground(browser);
    const { page } = opened;
    const items = ["MoE++", "ZeroSearch"].map((title, at) =>
      JSON.stringify({ paper: { id: `2410.0734${at}`, title, upvotes: at }, numComments: 1 }),
    );
    for (const input of [`[${items.join(",")}]`, items.join("\n")]) {
      await paste(page, input);
      await waitForPapers(page, 2);
      await page.getByRole("button", { name: "ZeroSearch" }).click();
      const record = page.getByRole("region", { name: "ZeroSearch" });
      await expect.poll(() => record.locator("mark").textContent()).toBe(items[1]);
    }
  });

  test("a file is dropped", async () => {
    opened = await openPlayground(browser);
    const { page } = opened;
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "daily.html", { type: "text/html" }));
      return transfer;
    }, DAILY);
    await page
      .getByRole("region", { name: "Inputs" })
      .dispatchEvent("drop", { dataTransfer: data });
    await waitForPapers(page, parseListing(DAILY).papers.length);
    expect(await page.getByRole("button", { name: "daily.html", exact: true }).count()).toBe(1);
  });

  test("a hostile page is shown inert", async () => {
    opened = await openPlayground(browser);
    const { page, problems, foreign } = opened;
    await paste(page, hostilePage());
    await waitForPapers(page, parseListing(hostilePage()).papers.length);
    await page.locator("td button").first().click();
    for (const name of ["JSON", "Diagnostics", "Merge", "Rank"]) {
      await page.getByRole("tab", { name }).click();
    }
    await page.getByRole("button", { name: "Where records stand" }).click();
    expect(await page.evaluate(() => Object.hasOwn(window, "hacked"))).toBe(false);
    expect(await page.locator("main script, main img, main iframe").count()).toBe(0);
    expect(await page.locator('a[href^="javascript:"], [onclick], [onerror]').count()).toBe(0);
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test("scripts that are not files of the site do not run", async () => {
    opened = await openPlayground(browser);
    const { page } = opened;
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.hacked = true";
      document.body.append(script);
      const image = document.createElement("div");
      image.innerHTML = '<img src="data:," onerror="window.hacked = true">';
      document.body.append(image);
    });
    expect(await page.evaluate(() => Object.hasOwn(window, "hacked"))).toBe(false);
    expect(opened.problems.join("\n")).toContain("Content Security Policy");
  });

  test("a large paste never holds the page up", async () => {
    opened = await openPlayground(browser);
    const { page } = opened;
    const large = SEARCH.repeat(Math.ceil(20_000_000 / SEARCH.length));
    await page.evaluate((text) => {
      const box = document.querySelector("textarea");
      if (box === null) return;
      box.value = text;
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }, large);
    await page.getByRole("progressbar").waitFor();
    // The page answers while the worker reads.
    await page.getByRole("button", { name: "Add input" }).click();
    expect(await page.getByRole("button", { name: "Input 2", exact: true }).count()).toBe(1);
    await page.getByRole("button", { name: "Input 1", exact: true }).click();
    await waitForPapers(page, parseListing(large).papers.length);
    expect(opened.problems).toEqual([]);
  });

  test("the same paper of two inputs is joined, and what is alike is kept apart with its veto", async () => {
    opened = await openPlayground(browser);
    const { page } = opened;
    await paste(page, answerOf("Qwen2 Technical Report", "2407.10671"));
    await waitForPapers(page, 1);
    await page.getByRole("button", { name: "Add input" }).click();
    const second = `${answerOf("QWEN2 technical report", "2407.10671v2").slice(0, -1)},${answerOf("Qwen2.5 Technical Report", "2412.15115").slice(1)}`;
    await paste(page, second);
    await waitForPapers(page, 2);
    await page.getByRole("tab", { name: "Merge 2 inputs" }).click();
    await page.getByRole("checkbox").check();
    const panel = page.getByRole("tabpanel");
    await expect.poll(() => panel.textContent()).toContain("2 papers, 1 of them made of several");
    expect(await panel.textContent()).toContain("veto: numbers in the titles");
  });

  test("what was read is ranked as of a day, with its explanation", async () => {
    opened = await openPlayground(browser);
    const { page } = opened;
    const votes = fixture("huggingface-text/search-with-votes/input.txt");
    await paste(page, votes);
    await waitForPapers(page, parseListing(votes).papers.length);
    await page.getByRole("tab", { name: "Rank" }).click();
    await page.getByLabel("As of").fill("2026-10-02");
    await page.getByLabel("Ranker").selectOption("votes");
    const first = page.getByRole("tabpanel").getByRole("listitem").first();
    await expect.poll(() => first.textContent()).toContain("OCC-RAG");
    await page.getByRole("img", { name: /^Votes: OCC-RAG.* 101/ }).waitFor();
    await first.getByText(/^Score/).click();
    expect(await first.getByRole("list").first().isVisible()).toBe(true);
  });

  test("papers are saved in each format", async () => {
    opened = await openPlayground(browser);
    const { page } = opened;
    await paste(page, SEARCH);
    await waitForPapers(page, 5);
    for (const [name, start] of [
      ["JSON", "["],
      ["JSON lines", "{"],
      ["CSV", "rank,title,"],
      ["BibTeX", "@"],
    ] as const) {
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name, exact: true }).click();
      const path = await (await saved).path();
      const text = readFileSync(path, "utf8");
      expect(text.includes("ZeroSearch"), name).toBe(true);
      expect(text.trimStart().startsWith(start), name).toBe(true);
    }
  });

  test("it works without network once it was there", async () => {
    opened = await openPlayground(browser);
    const { page } = opened;
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await page.context().setOffline(true);
    await page.reload();
    await paste(page, SEARCH);
    await waitForPapers(page, 5);
    await page.getByRole("tab", { name: "Merge" }).click();
    await page.getByRole("checkbox").check();
    await expect.poll(() => page.getByRole("tabpanel").textContent()).toContain("5 papers");
  });

  test.each([
    { name: "light", options: { colorScheme: "light" as const } },
    { name: "dark", options: { colorScheme: "dark" as const } },
    { name: "a phone", options: { viewport: { width: 360, height: 740 } } },
  ])("axe finds nothing serious: $name", async ({ options }) => {
    opened = await openPlayground(browser, options);
    const { page } = opened;
    await paste(page, SEARCH);
    await waitForPapers(page, 5);
    await page.getByRole("button", { name: /^ZeroSearch/ }).click();
    for (const name of ["Papers", "JSON", "Diagnostics", "Merge", "Rank"]) {
      await page.getByRole("tab", { name }).click();
      expect(await seriousProblems(page), name).toEqual([]);
    }
    await page.getByRole("tab", { name: "Papers" }).click();
    await page.getByRole("button", { name: "Where records stand" }).click();
    expect(await seriousProblems(page), "marked input").toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(width, "nothing stands out of the page").toBeLessThanOrEqual(0);
  });
});

async function openPlayground(
  browser: StartedBrowser,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const opened = await browser.open("playground/index.html", options);
  await opened.page.getByRole("textbox").first().waitFor();
  return opened;
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox").first().fill(text);
}

async function waitForPapers(page: Page, count: number): Promise<void> {
  const words = `${count} paper${count === 1 ? "" : "s"} ·`;
  await page.getByRole("status").filter({ hasText: words }).first().waitFor();
}

function titles(page: Page): Promise<string[]> {
  return page.locator("tbody td button").allTextContents();
}

async function column(page: Page, name: string): Promise<string[]> {
  const heads = await page.locator("thead th").allTextContents();
  const at = heads.findIndex((head) => head.startsWith(name));
  return page.locator(`tbody td:nth-child(${at + 1})`).allTextContents();
}

function answerOf(title: string, id: string): string {
  return JSON.stringify([{ paper: { id, title } }]);
}
