import { beforeAll, describe, expect, inject, test } from "vitest";
import { installedSubpaths } from "./make-project.js";
import { fixtureAnswers } from "./material.js";
import { differences, type Outcomes, printedBy } from "./outcomes.js";

const runtimes = inject("runtimes");
const projects = inject("projects");
const [reference] = runtimes;
const missing = projects.module.missing ?? projects.commonjs.missing ?? reference?.missing;

const programs = [
  { program: "import.mjs", folder: projects.module.folder },
  { program: "require.cjs", folder: projects.commonjs.folder },
  // Both systems in both kinds of project.
  { program: "require.cjs", folder: projects.module.folder },
] as const;

describe.skipIf(missing !== undefined)("the packed package", () => {
  let outcomes: Outcomes = {};

  beforeAll(async () => {
    outcomes = await outcomesOf(reference?.command ?? [], programs[0]);
  });

  test("reads every fixture as it must", () => {
    for (const [name, answer] of fixtureAnswers()) {
      expect(JSON.parse(outcomes[`fixture ${name}`] ?? "null"), name).toEqual(answer);
    }
  });

  test("is called with success in every subpath", () => {
    const subpaths = installedSubpaths(projects.module.folder);
    expect(subpaths).toEqual(expect.arrayContaining([".", "./paper.schema.json"]));
    for (const subpath of subpaths) {
      const gave = (kind: RegExp) =>
        Object.entries(outcomes).filter(
          ([name, outcome]) =>
            name.startsWith(`${subpath} `) && kind.test(name) && !outcome.startsWith("threw "),
        );
      const kind = subpath.endsWith(".json") ? / content$/ : /\(.*\)$|, chosen call \d+$/;
      // Where this fails for a new subpath, its functions need a line in chosen-calls.mjs.
      expect(gave(kind).length, subpath).toBeGreaterThan(0);
    }
  });

  describe.each(runtimes)("in $name", ({ command }) => {
    test.each(programs)("$program gives what the lowest Node gives", async (one) => {
      expect(differences(await outcomesOf(command, one), outcomes)).toEqual([]);
    });

    test("the command prints the same", async () => {
      const main = "node_modules/trending-papers/dist/cli/main.js";
      const args = [main, "parse", "listing.txt", "--format", "table"];
      const folder = projects.module.folder;
      const printed = await printedBy([...command, ...args], folder);
      expect(printed).toContain("ZeroSearch");
      const expected = await printedBy([...(reference?.command ?? []), ...args], folder);
      expect(printed).toBe(expected);
    });
  });
});

async function outcomesOf(
  command: readonly string[],
  { program, folder }: { program: string; folder: string },
): Promise<Outcomes> {
  return JSON.parse(await printedBy([...command, program], folder));
}
