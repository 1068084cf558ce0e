import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { root } from "./pages.js";

const page = readFileSync(`${root}/docs/reference/command.md`, "utf8");
const sections = new Map(
  page.split(/^## /m).map((text) => [text.slice(0, text.indexOf("\n")), text] as const),
);
const FILTERS = ["keys", "pairs", "clusters", "merge"];
const files = readdirSync(`${root}/src/cli`, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file, code: readFileSync(`${root}/src/cli/${file}`, "utf8") }));

/** The flags that parseArgs is told of, as they stand in the code. */
const flags = files.flatMap(({ file, code }) =>
  [...code.matchAll(/^\s+"?([\w-]+)"?: \{ type: "(?:string|boolean)"(?:, short: "(\w)")?/gm)].map(
    ({ 1: flag = "", 2: short }) => ({ file, flag, short }),
  ),
);

test("every command has its section", () => {
  const run = readFileSync(`${root}/src/cli/run.ts`, "utf8");
  const commands = [...run.matchAll(/first === "(\w+)"/g)].map(({ 1: name }) => name);
  expect(commands.length).toBeGreaterThan(8);
  expect([...sections.keys()]).toEqual(expect.arrayContaining([...commands, ...FILTERS]));
});

test.each(flags)("docs/reference/command.md names --$flag of $file", ({ file, flag, short }) => {
  const names = [`--${flag}`, ...(short === undefined ? [] : [`(?<!-)-${short}`])];
  const texts = sectionsOf(basename(file));
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.join("\n")).toMatch(new RegExp(`(?:${names.join("|")})(?![\\w-])`));
});

test("the flags are found", () => {
  expect(flags.length).toBeGreaterThan(60);
});

/** `rank-arguments.ts` is of `rank`; what is none of a command's own may stand in any section. */
function sectionsOf(file: string): string[] {
  const [name = ""] = file.split("-");
  if (name === "filter") return FILTERS.map((filter) => sections.get(filter) ?? "");
  const own = sections.get(name);
  return own === undefined ? [page] : [own];
}
