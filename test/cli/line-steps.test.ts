import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fencesOf, root } from "../docs/pages.js";
import { madePageLines, madeRejects } from "../spark/made-pages.js";

const command = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const guide = readFileSync(`${root}/docs/guide/spark.md`, "utf8");
const script = fencesOf(guide).find(({ marks }) => marks.includes("run"))?.code ?? "";
const tools = "sort join awk cut split xargs";
const hasTools = spawnSync("sh", ["-c", `command -v ${tools}`]).status === 0;

describe.skipIf(!hasTools)("the script of the guide", { timeout: 120_000 }, () => {
  let folder = "";
  let said = "";
  let one: Record<"parsed" | "papers" | "ranking", string>;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "trending-papers-"));
    mkdirSync(join(folder, "bin"));
    const program = `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`;
    writeFileSync(join(folder, "bin/trending-papers"), program, { mode: 0o755 });
    writeFileSync(join(folder, "pages.jsonl"), `${madePageLines(80).join("\n")}\n`);
    const done = spawnSync("sh", ["-e", "-c", script], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, PATH: `${join(folder, "bin")}:${process.env["PATH"]}` },
    });
    said = done.stderr;
    expect(done.status, said).toBe(0);
    one = onOneProcessAStep();
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test("dedupes what many processes parsed to the papers of dedupe", () => {
    expect(sortedLines(textOf("papers.jsonl"))).toEqual(sortedLines(one.papers));
    expect(sortedLines(one.papers).length).toBeLessThan(sortedLines(one.parsed).length / 1.5);
    expect(sortedLines(one.papers).length).toBeGreaterThan(200);
  });

  test("ranks them as rank does, byte for byte but for the ranks", () => {
    expect(textOf("ranking.jsonl")).toBe(
      one.ranking.replace(/,"rank":\d+(?=,"score":[^"]*$)/gm, ""),
    );
    expect(one.ranking).toContain('"status":"unranked"');
  });

  test("tells of each line that is no listing", () => {
    for (const reason of madeRejects) {
      expect(said.split("\n").filter((line) => line.includes(`: ${reason}`))).toHaveLength(1);
    }
  });

  const textOf = (file: string) => readFileSync(join(folder, file), "utf8");

  function onOneProcessAStep(): typeof one {
    const printed = (input: string, ...args: string[]) =>
      execFileSync(process.execPath, [command, ...args, "--quiet"], {
        input,
        encoding: "utf8",
        maxBuffer: 2 ** 28,
        stdio: ["pipe", "pipe", "ignore"],
      });
    const parsed = printed(textOf("pages.jsonl"), "parse", "--lines");
    const papers = printed(parsed, "dedupe");
    return { parsed, papers, ranking: printed(papers, "rank", "--as-of", "2026-06-10") };
  }
});

function sortedLines(text: string): string[] {
  return text.trim().split("\n").sort();
}
