import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import type { Message, Request } from "../../docs/playground/protocol.js";

export interface FirstParse {
  /** From the start of the library's loading until it could be called. */
  loadMs: number;
  parseMs: number;
  papers: number;
}

const OPTIONS = { url: "", referenceDate: "", source: "" };

/** Loads the bundled `readInput` of the playground in a new process, and calls it once. */
export function firstParseInNode(program: string, text: string): FirstParse {
  const script = `
    const start = performance.now();
    const { readInput } = await import(${JSON.stringify(pathToFileURL(program).href)});
    const loadMs = performance.now() - start;
    const text = ${JSON.stringify(text)};
    const { listing, milliseconds } = await readInput(text, ${JSON.stringify(OPTIONS)}, () => {});
    console.log(JSON.stringify({ loadMs, parseMs: milliseconds, papers: listing.papers.length }));
  `;
  const args = ["--input-type=module", "-"];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", input: script }));
}

/** Asks a new worker of the playground, in a profile that has nothing of it yet, for one reading. */
export async function firstParseInWorker(
  browser: Browser,
  address: string,
  text: string,
): Promise<FirstParse> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("textbox").first().waitFor();
  const request: Request = { type: "read", text, options: OPTIONS };
  const { wholeMs, parseMs, papers } = await page.evaluate(askOnce, request);
  await context.close();
  return { loadMs: wholeMs - parseMs, parseMs, papers };
}

/** Runs in the page. */
function askOnce(request: Request): Promise<{ wholeMs: number; parseMs: number; papers: number }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const worker = new Worker("worker.js", { type: "module" });
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    worker.addEventListener("message", ({ data }: MessageEvent<Message<"read">>) => {
      if (data.type === "failed") reject(new Error(data.message));
      if (data.type !== "answer") return;
      const { milliseconds, listing } = data.answer;
      worker.terminate();
      resolve({
        wholeMs: performance.now() - start,
        parseMs: milliseconds,
        papers: listing.papers.length,
      });
    });
    worker.postMessage(request);
  });
}
