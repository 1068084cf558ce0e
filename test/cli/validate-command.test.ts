import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { runIn } from "./fake-io.js";
import { temporaryFolder } from "./temporary-folder.js";

const bare = { authors: [], orgs: [], ids: {}, links: [], provenance: [] };
const sound = { ...bare, title: "LoRA", ids: { arxiv: "2106.09685" } };
const broken = {
  ...bare,
  title: 'A <b>"title"</b> & \u0001',
  ids: { arxiv: "2503.0213" },
  abstract: "N/A",
};

function fileOf(...records: object[]): string {
  const file = join(temporaryFolder(), "papers.jsonl");
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  return file;
}

describe("trending-papers validate", () => {
  test("says line by line what is wrong", async () => {
    const file = fileOf(sound, broken);
    const { exitCode, stdout, stderr } = await runIn({}, "validate", file);
    expect([exitCode, stderr]).toEqual([1, ""]);
    expect(stdout.replaceAll(file, "F")).toBe(
      [
        'F:2: warning placeholder-value abstract "N/A": The text stands for nothing.',
        'F:2: error id-as-number ids.arxiv "2503.0213": The identifier went through a number on its way and lost digits.',
        "2 records, 1 of them sound; 1 errors, 1 warnings, 0 notes",
        "        1  id-as-number",
        "        1  placeholder-value",
        "",
      ].join("\n"),
    );
  });

  test("exit codes are for CI systems", async () => {
    expect((await runIn({}, "validate", fileOf(sound))).exitCode).toBe(0);
    const warned = fileOf({ ...sound, abstract: "N/A" });
    expect((await runIn({}, "validate", warned)).exitCode).toBe(0);
    expect((await runIn({}, "validate", "--strict", warned)).exitCode).toBe(1);
    expect((await runIn({}, "validate", "none.jsonl")).exitCode).toBe(2);
  });

  test("a file that cannot be read costs itself only", async () => {
    const { exitCode, stdout, stderr } = await runIn({}, "validate", "none.jsonl", fileOf(broken));
    expect([exitCode, stderr]).toEqual([2, "trending-papers: none.jsonl: no such file\n"]);
    expect(stdout).toContain("id-as-number");
  });

  test("duplicates are found across files", async () => {
    const { stdout } = await runIn({}, "validate", fileOf(sound), fileOf(sound));
    expect(stdout).toMatch(/duplicate-id ids "arxiv:2106.09685": .* \(see .*papers\.jsonl:1\)/);
  });

  test("json is one object", async () => {
    const { stdout } = await runIn({}, "validate", "--format", "json", fileOf(broken, sound));
    const { problems, report } = JSON.parse(stdout);
    expect(problems.map(({ code }: { code: string }) => code)).toEqual([
      "placeholder-value",
      "id-as-number",
    ]);
    expect(report).toMatchObject({ records: 2, sound: 1 });
  });

  test.each([[[sound]], [[broken, sound, sound]]])(
    "sarif is of the official schema",
    async (records) => {
      const require = createRequire(import.meta.url);
      const schema = JSON.parse(
        readFileSync(
          join(require.resolve("@microsoft/jest-sarif"), "../schemas/sarif-2.1.0-rtm.5.json"),
          "utf8",
        ),
      );
      const ajv = new Ajv({ strict: false, allErrors: true });
      formats.default(ajv);
      const { stdout } = await runIn({}, "validate", "--format", "sarif", fileOf(...records));
      const log = JSON.parse(stdout);
      const isValid = ajv.validate(schema, log);
      expect(ajv.errors ?? []).toEqual([]);
      expect(isValid).toBe(true);
      expect(log.runs[0].results).toHaveLength(records.length === 1 ? 0 : 3);
    },
  );

  test("junit is well-formed, whatever the data holds", async () => {
    const file = fileOf(
      { ...broken, venue: "n/a" },
      { ...sound, links: [{ kind: "other", url: "x<y>&\u0001 z", evidence: "text" }] },
    );
    const { stdout } = await runIn({}, "validate", "--format", "junit", file);
    expect(XMLValidator.validate(stdout)).toBe(true);
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(stdout);
    const { testcase } = testsuites.testsuite;
    const failed = testcase.filter((one: object) => "failure" in one);
    expect(failed.map((one: Record<string, unknown>) => one["@_name"])).toEqual([
      "id-as-number",
      "link-broken",
      "placeholder-value",
    ]);
    expect(testsuites["@_failures"]).toBe("3");
    expect(testsuites["@_tests"]).toBe(String(testcase.length));
  });

  test("--fix writes what can be repaired, and says what is left", async () => {
    const file = fileOf(
      {
        ...broken,
        links: [{ kind: "paper", url: "http://arxiv.org/abs/2503.02130", evidence: "href" }],
      },
      { title: 7 },
    );
    const output = join(temporaryFolder(), "fixed.jsonl");
    const { exitCode, stdout } = await runIn({}, "validate", file, "--fix", "-o", output);
    expect(exitCode).toBe(1);
    const [first, second] = readFileSync(output, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      ids: { arxiv: "2503.02130" },
      links: [{ url: "https://arxiv.org/abs/2503.02130" }],
    });
    expect(first).not.toHaveProperty("abstract");
    expect(second).toEqual({ title: 7 });
    expect(stdout.match(/value-repaired/g)).toHaveLength(3);
    expect(stdout).toContain(`${output}:2: error field-invalid title`);
  });

  test.each([
    [["--fix"], "--fix needs -o FILE"],
    [["-o", "x"], "-o FILE is for what --fix writes"],
    [["--format", "xml"], '--format is one of text, json, sarif, junit, not "xml"'],
    [["-", "-"], "standard input (-) can be read only once"],
    [["--no"], "Unknown option '--no'"],
  ])("%j is wrong", async (args, problem) => {
    const { exitCode, stderr } = await runIn({}, "validate", ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(problem);
  });

  test("--help", async () => {
    expect((await runIn({}, "validate", "--help")).stdout).toContain(
      "Usage: trending-papers validate",
    );
  });
});
