import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "./find-chromium.js";
import { serveFolder } from "./serve-folder.js";

export interface OpenedPage {
  page: Page;
  /** Errors of the page, messages of its console and breaches of its policy. */
  problems: string[];
  /** Addresses outside the served folder that the page asked for. */
  foreign: string[];
  close(): Promise<void>;
}

export interface StartedBrowser {
  open(path: string, options?: BrowserContextOptions): Promise<OpenedPage>;
  close(): Promise<void>;
}

/** Why the tests of a built file cannot run here, or undefined. */
export function missingForBrowser(file: string): string | undefined {
  if (findChromium() === undefined) return "no Chromium found (set CHROMIUM to its path)";
  if (!existsSync(file)) return "the site is not built (npm run docs:build)";
  return undefined;
}

/** A browser in which the pages of a folder can be opened, each in a profile of its own. */
export async function startBrowser(path: string): Promise<StartedBrowser> {
  const executablePath = findChromium() ?? "";
  const folder = await serveFolder(path);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  return {
    open: (page, options = {}) => openPage(browser, folder.address, page, options),
    async close() {
      await browser.close();
      await folder.close();
    },
  };
}

async function openPage(
  browser: Browser,
  address: string,
  path: string,
  options: BrowserContextOptions,
): Promise<OpenedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  // Nothing here is about time, and the machine may have other work.
  page.setDefaultTimeout(120_000);
  const problems: string[] = [];
  const foreign: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    const isOwn = url.startsWith(address) || /^(?:data|blob):/.test(url);
    if (!isOwn) foreign.push(url);
  });
  await page.goto(`${address}/${path}`);
  return { page, problems, foreign, close: () => context.close() };
}
