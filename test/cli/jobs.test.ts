import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { inOrder } from "../../src/cli/jobs/in-order.js";
import { startWorkers } from "../../src/cli/jobs/start-workers.js";
import { madeSet } from "../dataset/made-set.js";
import { damages } from "../dataset/validate/damages.js";
import { createRandom } from "../pages/random.js";
import { runIn, type World } from "./fake-io.js";
import { clean, incomplete, notAListing } from "./listing-texts.js";
import { temporaryFolder } from "./temporary-folder.js";

vi.mock("tinypool", () => {
  throw new Error("Cannot find package 'tinypool'");
});

const failing: NonNullable<World["startWorkers"]> = async () => ({
  parseInThread: () => Promise.reject(new Error("a thread of --jobs failed: out of memory")),
  inspectInThread: () => Promise.reject(new Error("a thread of --jobs failed: out of memory")),
  end: async () => {},
});

describe("--jobs", () => {
  test("parse prints the same with any number of threads, whatever the files are", async () => {
    const folder = temporaryFolder();
    const names = Array.from({ length: 23 }, (_, at) => join(folder, `${at}.txt`));
    const texts = [clean, incomplete, notAListing, ""];
    names.forEach((name, at) => {
      if (at === 9) mkdirSync(name);
      else if (at !== 5) writeFileSync(name, texts[at % texts.length] ?? "");
    });
    for (const format of ["jsonl", "json", "csv", "table"]) {
      for (const world of [{ onDisk: true }, { onDisk: true, terminal: 80 }]) {
        const args = ["parse", ...names, "--format", format];
        const alone = await runIn(world, ...args);
        expect(alone.exitCode).toBe(2);
        expect(await runIn(world, ...args, "--jobs", "3")).toEqual(alone);
      }
    }
  });

  test("standard input and large files keep their turn", async () => {
    const folder = temporaryFolder();
    const [small, large] = [join(folder, "small.txt"), join(folder, "large.xml")];
    writeFileSync(small, clean);
    const abstract = "Listings are read from one end to the other. ".repeat(20);
    const entry = `<entry><title>A Paper on Reading</title><id>http://arxiv.org/abs/2505.04588v1</id>
      <summary>${abstract}</summary><published>2025-05-07T17:30:25Z</published></entry>`;
    const feed = `<id>http://arxiv.org/api/x</id>${entry.repeat(4_500)}`;
    writeFileSync(large, `<feed xmlns="http://www.w3.org/2005/Atom">${feed}</feed>`);
    const world = { onDisk: true, stdin: incomplete };
    const args = ["parse", small, large, "-", small];
    const alone = await runIn(world, ...args);
    expect(alone.stdout.split("\n").length).toBe(4_500 + 2 + 4 + 2 + 1);
    const together = await runIn(world, ...args, "--jobs", "2");
    expect(together.stdout === alone.stdout).toBe(true);
    expect({ ...together, stdout: "" }).toEqual({ ...alone, stdout: "" });
  });

  test.each(["text", "json", "sarif", "junit"])(
    "validate prints the same as %s with any number of threads",
    async (format) => {
      const folder = temporaryFolder();
      const at = (name: string) => join(folder, name);
      const rows = [...madeSet({ records: 700, seed: 3 })];
      const random = createRandom(11);
      for (const { inflict } of Object.values(damages)) inflict(rows, random);
      const lines = rows.map((row) => JSON.stringify(row));
      lines.splice(30, 0, "", "no json", "[7]", "{'title': None}");
      writeFileSync(at("a.jsonl"), lines.slice(0, 400).join("\r\n"));
      writeFileSync(at("b.jsonl.gz"), gzipSync(lines.slice(300).join("\n")));
      writeFileSync(at("c.json"), `[${JSON.stringify(rows[5])},\n{"title":"N/A"}]`);
      writeFileSync(at("d.csv"), "Title,Votes\nLoRA,12\nUntitled,-3\n");
      writeFileSync(at("e.jsonl"), Buffer.from(`{"title":"caf\u00e9"}\n`, "latin1"));
      const files = ["a.jsonl", "b.jsonl.gz", "none.jsonl", "c.json", "d.csv", "e.jsonl"].map(at);
      const args = ["validate", ...files, "--format", format];
      const alone = await runIn({}, ...args);
      expect(alone.exitCode).toBe(2);
      expect(alone.stdout).toContain("duplicate-id");
      for (const jobs of ["2", "5"]) {
        expect(await runIn({}, ...args, "--jobs", jobs)).toEqual(alone);
      }
      const near = [...args.slice(0, 2), "--near-duplicates"];
      expect(await runIn({}, ...near, "--jobs", "2")).toEqual(await runIn({}, ...near));
    },
  );

  test.each(["0", "1.5", "-1", "many", "1000"])("%s threads are refused", async (count) => {
    const { exitCode, stderr } = await runIn({}, "parse", `--jobs=${count}`);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`--jobs is a whole number from 1 to 256, not "${count}"`);
  });

  test("lines are shared by processes, not by threads", async () => {
    const { exitCode, stderr } = await runIn({}, "parse", "--lines", "--jobs", "2");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("--jobs is for whole files, not for --lines");
  });

  test("a thread that fails ends the work with its reason", async () => {
    const args = ["parse", "a.txt", "b.txt", "--jobs", "2"];
    await expect(runIn({ startWorkers: failing }, ...args)).rejects.toThrow(
      "a thread of --jobs failed: out of memory",
    );
    const file = join(temporaryFolder(), "a.jsonl");
    writeFileSync(file, "{}\n");
    await expect(runIn({ startWorkers: failing }, "validate", file, "--jobs", "2")).rejects.toThrow(
      "a thread of --jobs failed: out of memory",
    );
  });

  test("says what to install where the pool is missing", async () => {
    await expect(startWorkers(2, new URL("file:///tasks.js"))).rejects.toThrow(
      "--jobs needs a package that runs threads: npm install tinypool",
    );
  });
});

describe("inOrder", () => {
  test("yields in the order of the items and takes no more than there is room for", async () => {
    let [taken, yielded, most] = [0, 0, 0];
    function* items(): Generator<number> {
      for (let item = 0; item < 20; item++) {
        taken++;
        most = Math.max(most, taken - yielded);
        yield item;
      }
    }
    const work = async (item: number) => {
      for (let wait = 0; wait < 7 - (item % 7); wait++) await undefined;
      return item;
    };
    const results: number[] = [];
    for await (const result of inOrder(items(), 4, work)) {
      results.push(result);
      yielded++;
    }
    expect(results).toEqual(Array.from({ length: 20 }, (_, at) => at));
    expect(most).toBe(4);
  });

  test("a failure is told at its turn", async () => {
    const results: number[] = [];
    const work = async (item: number) => {
      if (item === 2) throw new Error("the third");
      return item;
    };
    await expect(
      (async () => {
        for await (const result of inOrder([0, 1, 2, 3], 4, work)) results.push(result);
      })(),
    ).rejects.toThrow("the third");
    expect(results).toEqual([0, 1]);
  });
});
