import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { zeroSearch } from "../export/papers.js";

const command = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const PAPERS = 20_000;
const KILLS = 60;
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "trending-papers-"));
  const line = (at: number) => JSON.stringify({ ...zeroSearch, title: `Paper ${at}` });
  const lines = Array.from({ length: PAPERS }, (_, at) => line(at));
  writeFileSync(join(folder, "papers.jsonl"), lines.join("\n"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Ends the command by force after so many milliseconds, or lets it end. */
function convert(killAfterMs: number): Promise<number | null> {
  const args = [command, "convert", "--to", "jsonl", "papers.jsonl", "-o", "out.jsonl"];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: "ignore" });
  const timer = setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  return new Promise((resolve) => {
    child.once("close", (status) => {
      clearTimeout(timer);
      resolve(status);
    });
  });
}

it("a conversion that is killed leaves the old file or the whole new one", async () => {
  const out = join(folder, "out.jsonl");
  const start = performance.now();
  expect(await convert(600_000)).toBe(0);
  const wholeMs = performance.now() - start;
  const whole = readFileSync(out, "utf8");
  expect(whole.trimEnd().split("\n")).toHaveLength(PAPERS);
  let killed = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    writeFileSync(out, "old");
    // From before anything is written to after the end.
    const status = await convert((wholeMs * 1.1 * (kill + 1)) / KILLS);
    const text = readFileSync(out, "utf8");
    if (status === 0) expect(text === whole).toBe(true);
    else {
      killed++;
      expect(text === "old" || text === whole).toBe(true);
    }
  }
  expect(killed).toBeGreaterThan(KILLS / 2);
}, 600_000);
