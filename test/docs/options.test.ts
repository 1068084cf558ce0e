import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "./pages.js";
import { type OptionGroup, publicOptions } from "./public-options.js";

const PAGE = `${root}/docs/reference/options.md`;
const MARK = "<!-- What follows is written by: npm run docs:options -->\n";

const groups = publicOptions();

test("docs/reference/options.md has every option of every function, as the code states it", async () => {
  const [head = ""] = readFileSync(PAGE, "utf8").split(MARK);
  await expect(`${head}${MARK}${tables(groups)}`).toMatchFileSnapshot(PAGE);
});

test("every option says what it means, and its default where it may be left out", () => {
  const vague = groups.flatMap(({ functions: [first], options }) =>
    options
      .filter(({ meaning, isRequired }) => !(isRequired ? /\w/ : /default/i).test(meaning))
      .map(({ name }) => `${first}: ${name}`),
  );
  // Of a filter, what is left out is not asked about: the table says so.
  expect(vague.filter((one) => !one.startsWith("paperFilter:"))).toEqual([]);
});

test("functions of every subpath that takes options are there", () => {
  expect(groups.length).toBeGreaterThan(20);
  const names = groups.flatMap(({ functions }) => functions);
  expect(names).toEqual(expect.arrayContaining(["parseListing", "hot", "toFeed", "paperFilter"]));
});

function tables(all: readonly OptionGroup[]): string {
  const subpaths = [...new Set(all.map(({ subpath }) => subpath))];
  return subpaths
    .map((subpath) => {
      const own = all.filter((group) => group.subpath === subpath).map(table);
      return `\n## ${subpath}\n\n${own.join("\n")}`;
    })
    .join("");
}

function table({ functions, options }: OptionGroup): string {
  const rows = options.map(({ name, type, isRequired, meaning }) =>
    [`\`${name}\`${isRequired ? " (required)" : ""}`, `\`${type}\``, meaning].map(cell),
  );
  const lines = [["Option", "Type", "Meaning"], ["---", "---", "---"], ...rows];
  return `### ${functions.join(", ")}\n\n${lines.map((row) => `| ${row.join(" | ")} |\n`).join("")}`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
