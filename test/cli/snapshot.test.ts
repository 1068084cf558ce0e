import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  addSnapshot,
  listSnapshots,
  readSnapshot,
} from "../../src/cli/snapshot/snapshot-folder.js";
import type { Snapshot } from "../../src/dataset/index.js";
import type { Listing, Paper } from "../../src/model/index.js";
import { observationsFrom } from "../../src/rank/index.js";
import { paperWith } from "../model/papers.js";
import { type Outcome, runIn } from "./fake-io.js";
import { temporaryFolder } from "./temporary-folder.js";

function look(capturedAt: string, votes: readonly number[], more: Partial<Listing> = {}): Snapshot {
  const papers = votes.map((upvotes, at): Paper => {
    const number = String(at + 1).padStart(5, "0");
    return paperWith({
      title: `Paper number ${at + 1}`,
      ids: { arxiv: `2606.${number}` },
      upvotes,
    });
  });
  return {
    ...{
      schemaVersion: 1,
      source: "huggingface",
      kind: "daily",
      format: "json",
      date: "2026-06-12",
    },
    ...{ papers, diagnostics: [], ...more, capturedAt },
  };
}

/** Runs the command; `files` are given as listings. */
function snapshot(files: Record<string, unknown>, ...args: string[]): Promise<Outcome> {
  const texts = Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)]);
  return runIn({ files: Object.fromEntries(texts) }, "snapshot", ...args);
}

const first = look("2026-06-12T08:00:00Z", [3, 5]);
const second = look("2026-06-12T20:00:00Z", [9, 5, 1]);

describe("snapshot add", () => {
  test("makes a file of each listing, a paper a line, and none twice", async () => {
    const folder = join(temporaryFolder(), "history");
    const files = { "a.json": [first, second] };
    const added = await snapshot(files, "add", folder, "a.json");
    expect(added).toMatchObject({ exitCode: 0, stderr: "" });
    expect(added.stdout.replace(/\.[0-9a-f]{10}\./g, ".*.")).toBe(
      "added\t2026-06-12T080000Z.huggingface-daily.*.jsonl\n" +
        "added\t2026-06-12T200000Z.huggingface-daily.*.jsonl\n",
    );
    const [name = ""] = readdirSync(folder).sort();
    const lines = readFileSync(join(folder, name), "utf8").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        title: "Paper number 1",
        upvotes: 3,
        snapshot: { source: "huggingface", kind: "daily", capturedAt: "2026-06-12T08:00:00Z" },
      },
      { title: "Paper number 2", upvotes: 5 },
    ]);
    const again = await snapshot(files, "add", folder, "a.json");
    expect(again.stdout).toMatch(/^there already\t.*\nthere already\t.*\n$/);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test("is dated by --at or by the name of the file", async () => {
    const folder = temporaryFolder();
    const { capturedAt: _, ...undated } = first;
    await snapshot({ "2026-06-13.json": undated }, "add", folder, "2026-06-13.json");
    await snapshot({ "a.json": undated }, "add", folder, "a.json", "--at", "2026-06-14T08:30:00Z");
    expect((await listSnapshots(folder)).map(({ capturedAt }) => capturedAt)).toEqual([
      "2026-06-13",
      "2026-06-14T08:30:00Z",
    ]);
    const outcome = await snapshot({ "a.json": undated }, "add", folder, "a.json");
    expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
    expect(outcome.stderr).toMatch(/a\.json: does not say when it was taken/);
  });

  test("keeps a day without papers, and refuses what is no listing", async () => {
    const folder = temporaryFolder();
    const empty = look("2026-06-12", [], {
      diagnostics: [{ code: "empty-listing", severity: "info", message: "" }],
    });
    expect(await snapshot({ "a.json": empty }, "add", folder, "a.json")).toMatchObject({
      exitCode: 0,
    });
    const list = await snapshot({}, "list", folder);
    expect(list.stdout).toMatch(/^2026-06-12\thuggingface\tdaily\t0\t/);
    expect(await snapshot({ "b.json": "hello" }, "add", folder, "b.json")).toMatchObject({
      exitCode: 1,
      stderr: "trending-papers: b.json: no listing was recognised\n",
    });
  });

  test("many writers at once lose nothing", async () => {
    const folder = temporaryFolder();
    const looks = Array.from({ length: 12 }, (_, at) => look("2026-06-12", [at]));
    await Promise.all([...looks, ...looks].map((one) => addSnapshot(folder, one)));
    const entries = await listSnapshots(folder);
    expect(readdirSync(folder)).toHaveLength(12);
    const votes = await Promise.all(
      entries.map(async (entry) => (await readSnapshot(folder, entry)).snapshot.papers[0]?.upvotes),
    );
    expect(votes.sort((a = 0, b = 0) => a - b)).toEqual(looks.map((_, at) => at));
  });
});

describe("snapshot list, diff, observations", () => {
  async function history(...looks: Snapshot[]): Promise<string> {
    const folder = temporaryFolder();
    for (const one of looks) await addSnapshot(folder, one);
    return folder;
  }

  test("diff compares the last with the one before it", async () => {
    const other = look("2026-06-12T10:00:00Z", [7], { kind: "weekly" });
    const folder = await history(first, other, second);
    expect(await snapshot({}, "diff", folder)).toEqual({
      exitCode: 0,
      stderr: "",
      stdout:
        "~ Paper number 1 (arxiv:2606.00001): upvotes 3 -> 9\n" +
        "+ Paper number 3 (arxiv:2606.00003)\n" +
        "1 new, 0 gone, 1 changed, 1 unchanged\n",
    });
    const named = await snapshot({}, "diff", folder, "2026-06-12T20", "2026-06-12T08", "--counts");
    expect(named.stdout).toBe("0 new, 1 gone, 1 changed, 1 unchanged\n");
    expect(await snapshot({}, "diff", folder, "2026-06-12", "2026-07")).toMatchObject({
      exitCode: 1,
      stderr: "trending-papers: no snapshot 2026-07\n",
    });
  });

  test("observations are those of the listings", async () => {
    const folder = await history(second, first);
    const { exitCode, stdout } = await snapshot({}, "observations", folder);
    const series = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(exitCode).toBe(0);
    expect(series).toEqual(observationsFrom([first, second]).series);
  });

  test("rank reads the folder as a history", async () => {
    const folder = await history(first);
    const files = Object.fromEntries(
      readdirSync(folder).map((name) => [
        `${folder}/${name}`,
        readFileSync(join(folder, name), "utf8"),
      ]),
    );
    const world = {
      files: { ...files, "now.json": JSON.stringify(second), [`${folder}/.x.tmp`]: "half" },
    };
    const ranked = await runIn(
      world,
      ...["rank", "now.json", "--as-of", "2026-06-12T21:00:00Z", "--ranker", "velocity"],
      ...["--history", folder, "--format", "jsonl"],
    );
    expect(ranked.exitCode).toBe(0);
    expect(JSON.parse(ranked.stdout.split("\n")[0] ?? "")).toMatchObject({
      paper: { title: "Paper number 1" },
    });
  });

  test("a file that was changed or is damaged is told of, and the others are read", async () => {
    const folder = await history(first, second);
    const [name = ""] = readdirSync(folder).sort();
    appendFileSync(join(folder, name), '{"title":\n');
    mkdirSync(join(folder, "sub"));
    writeFileSync(join(folder, "notes.txt"), "not ours");
    const { exitCode, stdout, stderr } = await snapshot({}, "list", folder);
    expect(exitCode).toBe(2);
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
    expect(stderr).toBe(
      `trending-papers: ${name}: was changed after it was added\n` +
        `trending-papers: ${name}:3: This is no paper (not JSON).\n`,
    );
  });

  test.each<[string[], string]>([
    [[], "expected one of add, list, diff, observations, got nothing"],
    [["sell", "x"], 'expected one of add, list, diff, observations, got "sell"'],
    [["add"], "add: no folder given"],
    [["list", "a", "b"], 'list: unexpected "b"'],
    [["diff", "a", "b"], "diff: expected two snapshots, got 1"],
    [
      ["add", "a", "--at", "today"],
      '--at is a day such as 2026-06-12 or an instant in UTC, not "today"',
    ],
    [["list", "a", "--at", "2026-06-12"], "list has no --at"],
  ])("wrong usage: %j", async (args, problem) => {
    const { exitCode, stderr } = await snapshot({}, ...args);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: `trending-papers: ${problem} (see trending-papers snapshot --help)\n`,
    });
  });

  test("says what is missing", async () => {
    const folder = temporaryFolder();
    expect(await snapshot({}, "list", join(folder, "no"))).toMatchObject({ exitCode: 2 });
    expect(await snapshot({}, "list", folder)).toMatchObject({
      exitCode: 1,
      stderr: `trending-papers: ${folder}: holds no snapshot\n`,
    });
    expect((await snapshot({}, "--help")).stdout).toMatch(/^Keeps a folder/);
  });
});

describe.skipIf(process.platform === "win32")("where files may not grow", () => {
  const command = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

  test("snapshot add says so in one line and leaves nothing behind", () => {
    const folder = temporaryFolder();
    const history = join(folder, "history");
    const many = look(
      "2026-06-12",
      Array.from({ length: 2_000 }, (_, at) => at),
    );
    writeFileSync(join(folder, "a.json"), JSON.stringify(many));
    const { status, stdout, stderr } = spawnSync(
      "sh",
      [
        "-c",
        'ulimit -f 64; exec "$@"',
        "sh",
        process.execPath,
        command,
        "snapshot",
        "add",
        history,
        join(folder, "a.json"),
      ],
      { encoding: "utf8" },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(
      /^trending-papers: \S+\.jsonl: the file would be larger than is allowed\n$/,
    );
    expect(existsSync(history) && readdirSync(history)).toEqual([]);
  });
});
