import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { packageFolder } from "./manifest.js";

const { scripts, bin } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
}

interface Job {
  permissions?: Record<string, string>;
  needs?: string;
  "timeout-minutes"?: number;
  steps: Step[];
}

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

interface Form {
  name: string;
  description: string;
  body: { type: string; id?: string; attributes: Record<string, unknown> }[];
}

/** The workflows, and which of their jobs may do more than read. */
const WORKFLOWS: Readonly<Record<string, Record<string, Record<string, string>>>> = {
  ".github/workflows/ci.yml": {},
  ".github/workflows/release.yml": { publish: { contents: "read", "id-token": "write" } },
};

const files = yamlFiles(".github");
const workflows = files.filter((file) => file.startsWith(".github/workflows/"));
const forms = files.filter((file) => /ISSUE_TEMPLATE\/(?!config)/.test(file));

test("the files are there", () => {
  expect(workflows).toEqual(Object.keys(WORKFLOWS));
  expect(forms.map((file) => file.replace(/.*\//, ""))).toEqual(["bug.yml", "wrong-parse.yml"]);
});

test.each(files)("%s is YAML without faults", (file) => {
  const document = parseDocument(readText(file), { strict: true, uniqueKeys: true });
  expect([...document.errors, ...document.warnings]).toEqual([]);
});

describe.each(workflows)("%s", (file) => {
  const { permissions, jobs } = read<Workflow>(file);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test("allows reading alone, and what one job needs stands there", () => {
    expect(permissions).toEqual({ contents: "read" });
    const more = Object.entries(jobs).filter(([, job]) => job.permissions !== undefined);
    expect(Object.fromEntries(more.map(([name, job]) => [name, job.permissions]))).toEqual(
      WORKFLOWS[file],
    );
  });

  test("pins actions to commits, with the version behind them", () => {
    const uses = readText(file).match(/uses: .*/g) ?? [];
    expect(uses.length).toBeGreaterThan(1);
    for (const line of uses) {
      expect(line).toMatch(/^uses: actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test("ends in time, holds no secret, and puts no text of others into commands", () => {
    for (const job of Object.values(jobs)) expect(job["timeout-minutes"]).toBeGreaterThan(0);
    expect(readText(file)).not.toMatch(/secrets\.|NODE_AUTH_TOKEN/);
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });

  test("calls what is there", () => {
    const commands = steps.map(({ run = "" }) => run).join("\n");
    expect(commands).toContain("bash .ci/run");
    expect(missingIn(commands)).toEqual([]);
  });
});

test("the release is checked before it is published with provenance", () => {
  const { publish } = read<Workflow>(".github/workflows/release.yml").jobs;
  expect(publish?.needs).toBe("everything");
  expect(publish?.steps.at(-1)?.run).toMatch(/^npm publish .*--provenance/);
});

describe.each(forms)("%s", (file) => {
  const { name, description, body } = read<Form>(file);

  test("is a form as GitHub takes it", () => {
    expect(name).toEqual(expect.any(String));
    expect(description).toEqual(expect.any(String));
    const ids = body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, id, attributes } of body) {
      expect(["markdown", "input", "textarea", "dropdown", "checkboxes"]).toContain(type);
      if (type === "markdown") expect(attributes["value"]).toEqual(expect.any(String));
      else {
        expect(id).toMatch(/^[\w-]+$/);
        expect(attributes["label"]).toEqual(expect.any(String));
      }
      if (type === "dropdown" || type === "checkboxes") {
        expect(attributes["options"]).toEqual(expect.arrayContaining([expect.anything()]));
      }
    }
  });

  test("calls what is there", () => {
    expect(missingIn(readText(file))).toEqual([]);
  });
});

test("the report of a wrong page asks for what a fixture needs", () => {
  const { body } = read<Form>(".github/ISSUE_TEMPLATE/wrong-parse.yml");
  const ids = body.flatMap(({ id }) => id ?? []);
  expect(ids).toEqual(
    expect.arrayContaining(["page", "version", "input", "expected", "got", "licence"]),
  );
});

test.each([
  ".ci/run",
  ".github/PULL_REQUEST_TEMPLATE.md",
  "CONTRIBUTING.md",
  "README.md",
  "SECURITY.md",
])("%s calls what is there", (file) => {
  expect(missingIn(readText(file))).toEqual([]);
});

/** Scripts, commands and files that a text names and that do not exist. */
function missingIn(text: string): string[] {
  const named = [...text.matchAll(/\bnpm (?:run )?(test|(?<=run )[\w:-]+)/g)];
  const absentScripts = named.map(({ 1: name = "" }) => name).filter((name) => !(name in scripts));
  const commands = [...text.matchAll(/\bnpx (trending-\w+)/g)];
  const absentCommands = commands.map(({ 1: name = "" }) => name).filter((name) => !(name in bin));
  // Paths with a placeholder are patterns.
  const paths = text.match(
    /(?<![\w/.@-])(?:test|src|docs|fixtures|bench|\.github|\.ci)\/[\w./<>*-]+/g,
  );
  const absentPaths = (paths ?? [])
    .map((path) => path.replace(/\.$/, ""))
    .filter((path) => !/[<>*]/.test(path) && !existsSync(join(packageFolder, path)));
  return [...absentScripts, ...absentCommands, ...absentPaths];
}

function yamlFiles(folder: string): string[] {
  return readdirSync(join(packageFolder, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yml"))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .sort();
}

function readText(file: string): string {
  return readFileSync(join(packageFolder, file), "utf8");
}

function read<Shape>(file: string): Shape {
  return parseDocument(readText(file)).toJS() as Shape;
}
