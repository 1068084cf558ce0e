import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zeroSearch } from "../export/papers.js";
import { clean, incomplete } from "./listing-texts.js";

const command = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "trending-papers-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function trendingPapers(
  args: string[],
  input = "",
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [command, ...args], { input, encoding: "utf8", cwd: folder });
}

describe("the built command", () => {
  test("starts with a shebang", () => {
    expect(readFileSync(command, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test("--version is that of the package", () => {
    const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
    expect(trendingPapers(["--version"]).stdout).toBe(`${JSON.parse(manifest).version}\n`);
  });

  test("reads a file and keeps papers and diagnostics apart", () => {
    writeFileSync(join(folder, "page.txt"), incomplete);
    const { status, stdout, stderr } = trendingPapers(["parse", "page.txt"]);
    expect(status).toBe(0);
    expect(stdout.trimEnd().split("\n")).toHaveLength(4);
    expect(stderr).toMatch(/^page\.txt:19:1 byline-missing /);
  });

  test("reads standard input", () => {
    const { status, stdout, stderr } = trendingPapers(["parse", "-", "--format", "json"], clean);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout).papers).toHaveLength(2);
  });

  test.each([
    ["missing.txt", "trending-papers: missing.txt: no such file\n"],
    [".", "trending-papers: .: is a directory\n"],
    [
      "https://huggingface.co/papers",
      "trending-papers: https://huggingface.co/papers: is an address, and nothing is fetched: save the page, and name its file\n",
    ],
  ])("says in one line that %s cannot be read", (file, line) => {
    expect(trendingPapers(["parse", file])).toMatchObject({ status: 2, stdout: "", stderr: line });
  });

  test("prints the same from several threads", () => {
    for (let at = 0; at < 9; at++) {
      writeFileSync(join(folder, `${at}.txt`), at % 2 === 0 ? clean : incomplete);
    }
    const lines = Array.from({ length: 2_000 }, (_, at) => {
      return JSON.stringify({ ...zeroSearch, title: at % 7 === 0 ? "N/A" : `Paper ${at}` });
    });
    writeFileSync(join(folder, "lines.jsonl"), lines.join("\n"));
    const files = Array.from({ length: 9 }, (_, at) => `${at}.txt`);
    for (const args of [
      ["parse", ...files, "missing.txt"],
      ["parse", "--format", "json", ...files],
      ["validate", "lines.jsonl"],
    ]) {
      const alone = trendingPapers(args);
      expect(alone.stdout.length).toBeGreaterThan(1_000);
      expect(trendingPapers([...args, "--jobs", "2"])).toMatchObject({
        status: alone.status,
        stdout: alone.stdout,
        stderr: alone.stderr,
      });
    }
  });

  test("a closed pipe is no error", async () => {
    writeFileSync(join(folder, "long.txt"), clean.repeat(2_000));
    const child = spawn(process.execPath, [command, "parse", "long.txt", "--quiet"], {
      cwd: folder,
    });
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.once("close", resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});
