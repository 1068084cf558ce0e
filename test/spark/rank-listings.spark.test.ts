import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { packageFolder } from "../package/manifest.js";
import { jobFolder } from "./install-spark.js";
import { madePageLines, madeRejects } from "./made-pages.js";

const { programs, logs, missing } = inject("spark");
const command = [process.execPath, join(packageFolder, "dist/cli/main.js")];
const here = join(packageFolder, "test/spark");
const FILES = 3;
const asOf = ["--as-of", "2026-06-10"];

interface Ended {
  status: unknown;
  stdout: string;
  stderr: string;
}

/** Two executors with a core and 1024 MB each, processes of their own: PySpark from PyPI can do that. */
const CLUSTER = "local-cluster[2,1,1024]";

describe.skipIf(missing !== undefined)("the job for Spark", () => {
  let folder = "";

  beforeAll(() => {
    rmSync(logs, { recursive: true, force: true });
    folder = mkdtempSync(join(tmpdir(), "trending-papers-spark-"));
    mkdirSync(join(folder, "pages"));
    const lines = madePageLines(150);
    for (let part = 0; part < FILES; part++) {
      const own = lines.filter((_, at) => at % FILES === part);
      writeFileSync(join(folder, `pages/${part}.jsonl`), own.map((line) => `${line}\n`).join(""));
    }
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
    rmSync(logs, { recursive: true, force: true });
  });

  test("gives what the commands give on one machine, byte for byte", async () => {
    const { status, stdout, stderr } = await submit(CLUSTER, job, "pages", "out", ...asOf);
    expect({ status, stdout }, stderr).toMatchObject({ status: 0 });
    const expected = await onOneMachine();
    expect(textOf("out/ranking")).toBe(expected.ranking);
    expect(sorted(textOf("out/papers"))).toEqual(sorted(expected.papers));
    const counts = `${linesIn(expected.records)} records, ${linesIn(expected.papers)} papers\n`;
    expect(stdout).toBe(counts);
    for (const reason of madeRejects) expect(executorLogs()).toContain(`: ${reason}`);
    // Otherwise the files had nothing to do with one another, or everything was one paper.
    expect(linesIn(expected.papers)).toBeGreaterThan(200);
    expect(linesIn(expected.papers)).toBeLessThan(linesIn(expected.records) / 2);
  });

  test("fails where a step does", async () => {
    const args = ["pages", "failed", ...asOf, "--strict"];
    const { status, stderr } = await submit("local[2]", job, ...args);
    expect(status).toBe(1);
    expect(stderr).toContain("PIPE_FUNCTION_EXITED");
    // Which part fails first is no matter.
    expect(madeRejects.filter((reason) => stderr.includes(`: ${reason}`))).not.toEqual([]);
    expect(readdirSync(folder)).not.toContain("failed");
  });

  test("finds connected components, and steps that fail", async () => {
    const { stdout } = await submit("local[2]", join(here, "check_functions.py"));
    expect(stdout.trim().split("\n")).toEqual(
      [
        ...["none", "one edge", "a path", "a ring", "many"],
        ...["fails at once", "fails at the end"],
      ].map((name) => `${name}: right`),
    );
  });

  const job = join(jobFolder, "rank_listings.py");

  function submit(master: string, file: string, ...args: string[]): Promise<Ended> {
    const settings = ["spark.ui.enabled=false", "spark.task.maxFailures=1"];
    const flags = ["--master", master, ...settings.flatMap((one) => ["--conf", one])];
    const own = file === job ? ["--partitions", "4", "--command", command.join(" ")] : [];
    return run([join(programs, "spark-submit"), ...flags, file, ...args, ...own], {
      PATH: `${programs}:${process.env["PATH"]}`,
      PYSPARK_PYTHON: join(programs, "python"),
      PYTHONPATH: jobFolder,
      PYTHONDONTWRITEBYTECODE: "1",
      SPARK_LOCAL_IP: "127.0.0.1",
      SPARK_LOCAL_DIRS: join(folder, "scratch"),
    });
  }

  async function onOneMachine(): Promise<Record<"records" | "papers" | "ranking", string>> {
    const files = Array.from({ length: FILES }, (_, part) => `pages/${part}.jsonl`);
    const records = await printed("parse", "--lines", "--quiet", ...files);
    writeFileSync(join(folder, "records.jsonl"), records);
    const papers = await printed("dedupe", "records.jsonl");
    writeFileSync(join(folder, "papers.jsonl"), papers);
    return { records, papers, ranking: await printed("rank", "papers.jsonl", ...asOf) };
  }

  async function printed(...args: string[]): Promise<string> {
    const { status, stdout, stderr } = await run([...command, ...args]);
    expect(status, stderr).toBe(0);
    return stdout;
  }

  /** The worker of the tests must stay able to answer meanwhile. */
  function run(words: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
    const [program = "", ...args] = words;
    const options = {
      cwd: folder,
      env: { ...process.env, ...env },
      maxBuffer: 2 ** 28,
      timeout: 500_000,
    };
    return new Promise((resolve) => {
      execFile(program, args, options, (error, stdout, stderr) => {
        resolve({ status: error === null ? 0 : (error.signal ?? error.code), stdout, stderr });
      });
    });
  }

  /** What the commands said on all workers. */
  function executorLogs(): string {
    const files = readdirSync(logs, { recursive: true, encoding: "utf8" });
    const errors = files.filter((file) => basename(file) === "stderr");
    return errors.map((file) => readFileSync(join(logs, file), "utf8")).join("");
  }

  /** What Spark wrote into a folder, its parts in their order. */
  function textOf(name: string): string {
    const parts = readdirSync(join(folder, name)).filter((file) => file.startsWith("part-"));
    return parts
      .sort()
      .map((part) => readFileSync(join(folder, name, part), "utf8"))
      .join("");
  }
});

function sorted(text: string): string[] {
  return text.split("\n").sort();
}

function linesIn(text: string): number {
  return text.split("\n").length - 1;
}
