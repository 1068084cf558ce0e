import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root =
  process.env["PAPERS_CORPUS"] ?? fileURLToPath(new URL("../../../shared", import.meta.url));

/** Whether the corpus is there. Says in one line when it is not, so that a skip is seen. */
export function hasCorpus(): boolean {
  if (existsSync(root)) return true;
  console.log("corpus tests skipped: no ../shared and PAPERS_CORPUS is not set");
  return false;
}

export function readCorpus(path: string): string {
  return readFileSync(`${root}/${path}`, "utf8");
}

export function listCorpus(folder: string): string[] {
  return readdirSync(`${root}/${folder}`).sort();
}
