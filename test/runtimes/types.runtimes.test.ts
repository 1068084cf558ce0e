import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { fencesOf, pages } from "../docs/pages.js";
import { packageFolder } from "../package/manifest.js";
import { installedSubpaths } from "./make-project.js";
import { runProgram } from "./outcomes.js";

const { folder, missing } = inject("projects").module;

const compilers = [
  ["the lowest TypeScript", join(folder, "node_modules/old-typescript")],
  ["the TypeScript of this repository", join(packageFolder, "node_modules/typescript")],
] as const;

const STRICT = {
  target: "ES2022",
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  resolveJsonModule: true,
  skipLibCheck: false,
  noEmit: true,
};

const settings = {
  // As a program for Node, whose declarations stand in for those of a browser.
  NodeNext: { ...STRICT, module: "NodeNext", lib: ["ES2023"], types: ["node"] },
  // As a page, without anything of Node.
  Bundler: {
    ...STRICT,
    module: "ESNext",
    moduleResolution: "Bundler",
    lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    types: [],
  },
} as const;

describe.skipIf(missing !== undefined)("strict TypeScript with the packed package", () => {
  describe.each(compilers)("%s", (name, compiler) => {
    test.each(["NodeNext", "Bundler"] as const)("%s takes all but a wrong use", async (kind) => {
      const files = {
        ...pageFiles(kind === "NodeNext"),
        ...importedSubpaths(),
        // Older ones do not know that Node can require ES modules.
        ...(kind === "NodeNext" && name !== compilers[0][0] ? requiredSubpaths() : {}),
        "right-use.ts": misuse,
        "wrong-use.ts": misuse.replaceAll(/\/\/ @ts-expect-error.*\n/g, ""),
      };
      const errors = (await compile(compiler, kind, files)).split("\n").filter(Boolean);
      expect(errors.filter((line) => !/^wrong-use\.ts|^ /.test(line))).toEqual([]);
      expect(errors.filter((line) => line.startsWith("wrong-use.ts"))).toHaveLength(4);
    });
  });
});

/** Declarations that are `any` would take all of these. */
const misuse = `import { type Paper, parseListing } from "trending-papers";
import { rankPapers } from "trending-papers/rank";

// @ts-expect-error: text is asked for
parseListing(5);
// @ts-expect-error: the option is called referenceDate
parseListing("", { refDate: "2026-10-02" });
// @ts-expect-error: a title is text
export const paper: Paper["title"] = 5;
// @ts-expect-error: a ranking needs a ranker and the present
rankPapers([], {});
`;

/** The snippets of the README and the guides, as a reader would paste them. */
function pageFiles(forNode: boolean): Record<string, string> {
  const read = pages().filter(({ path }) => /^(?:README|docs\/guide\/)/.test(path));
  const snippets = read.flatMap(({ path, text }) =>
    fencesOf(text)
      .filter(({ language, marks }) => language === "ts" && marks.length === 0)
      .filter(({ code }) => forNode || !code.includes("node:"))
      .map(({ line, code }) => [`${basename(path, ".md")}-${line}.ts`, `${code}\nexport {};\n`]),
  );
  expect(snippets.length).toBeGreaterThan(12);
  return Object.fromEntries(snippets);
}

function importedSubpaths(): Record<string, string> {
  const lines = installedSubpaths(folder).map((subpath, at) => {
    const json = subpath.endsWith(".json");
    const name = json ? `part${at}` : `* as part${at}`;
    const attribute = json ? ' with { type: "json" }' : "";
    return `import ${name} from "${specifierOf(subpath)}"${attribute};\nvoid part${at};\n`;
  });
  return { "every-subpath.ts": lines.join("") };
}

function requiredSubpaths(): Record<string, string> {
  const lines = installedSubpaths(folder).map(
    (subpath, at) => `import part${at} = require("${specifierOf(subpath)}");\nvoid part${at};\n`,
  );
  return { "every-subpath.cts": lines.join("") };
}

function specifierOf(subpath: string): string {
  return subpath.replace(/^\./, "trending-papers");
}

/** What the compiler has to say about the files. */
async function compile(
  compiler: string,
  kind: keyof typeof settings,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const sources = join(folder, "typescript");
  mkdirSync(sources, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(sources, name), text);
  const config = { compilerOptions: settings[kind], files: Object.keys(files) };
  writeFileSync(join(sources, "tsconfig.json"), JSON.stringify(config));
  const command = [process.execPath, join(compiler, "bin/tsc"), "--pretty", "false"];
  const { stdout, stderr } = await runProgram(command, sources);
  return stdout + stderr;
}
