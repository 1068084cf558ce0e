import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "./find-chromium.js";
import { serveFolder } from "./serve-folder.js";

export const SITE = fileURLToPath(new URL("../../docs/public", import.meta.url));

export interface OpenedPlayground {
  page: Page;
  /** Errors of the page, messages of its console and breaches of its policy. */
  problems: string[];
  /** Addresses outside the served folder that the page asked for. */
  foreign: string[];
  close(): Promise<void>;
}

export interface PlaygroundBrowser {
  open(options?: BrowserContextOptions): Promise<OpenedPlayground>;
  close(): Promise<void>;
}

/** Why the tests cannot run here, or undefined. */
export function missingForBrowser(): string | undefined {
  if (findChromium() === undefined) return "no Chromium found (set CHROMIUM to its path)";
  if (!existsSync(`${SITE}/playground/main.js`))
    return "the playground is not built (npm run docs:build)";
  return undefined;
}

export async function startBrowser(): Promise<PlaygroundBrowser> {
  const executablePath = findChromium() ?? "";
  const folder = await serveFolder(SITE);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  return {
    open: (options = {}) => openPage(browser, folder.address, options),
    async close() {
      await browser.close();
      await folder.close();
    },
  };
}

async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
): Promise<OpenedPlayground> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
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
  await page.goto(`${address}/playground/index.html`);
  await page.getByRole("textbox").first().waitFor();
  return { page, problems, foreign, close: () => context.close() };
}
