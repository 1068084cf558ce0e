import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../package/manifest.js";

export interface FixtureCase {
  name: string;
  input: string;
  options: unknown;
}

const root = join(packageFolder, "fixtures");

/** The inputs of all fixtures. */
export function fixtureCases(): FixtureCase[] {
  return caseNames().map((name) => {
    const folder = join(root, name);
    const input = readdirSync(folder).find((file) => file.startsWith("input.")) ?? "input";
    return { name, input: readFileSync(join(folder, input), "utf8"), options: optionsOf(folder) };
  });
}

/** What the fixtures say must come out, by the name of the case. */
export function fixtureAnswers(): Map<string, unknown> {
  return new Map(
    caseNames().map((name) => [
      name,
      JSON.parse(readFileSync(join(root, name, "expected.json"), "utf8")),
    ]),
  );
}

function caseNames(): string[] {
  return readdirSync(root)
    .sort()
    .flatMap((source) => readdirSync(join(root, source)).map((name) => `${source}/${name}`))
    .sort();
}

function optionsOf(folder: string): unknown {
  const file = join(folder, "options.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}
