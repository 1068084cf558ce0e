import { describe, expect, test } from "vitest";
import { compileSnippets } from "./compile-snippets.js";
import { runSnippet } from "./run-snippet.js";
import { exampleSnippets, pageSnippets, type Snippet } from "./snippets.js";

const ofPages = pageSnippets();
const ofSource = exampleSnippets();

async function check(snippet: Snippet, shown: Map<string, Record<string, unknown>>): Promise<void> {
  const { results, exported } = await runSnippet(snippet, shown);
  shown.set(snippet.file, exported);
  if (!snippet.showsFile) expect(results, "states no result").not.toEqual([]);
  for (const { statement, expected, actual, matches } of results) {
    expect({ statement, gives: matches ? expected : actual }).toEqual({
      statement,
      gives: expected,
    });
  }
}

describe("the snippets of the pages", () => {
  const shown = new Map<string, Record<string, unknown>>();
  const runnable = ofPages.filter(({ compileOnly }) => !compileOnly);

  test.each(runnable)("$name shows what it gives", async (snippet) => {
    await check(snippet, shown);
  });

  test("are many, and nearly all of them run", () => {
    expect(ofPages.length).toBeGreaterThan(8);
    expect(ofPages.length - runnable.length).toBeLessThan(3);
  });
});

describe("the examples in the comments of src", () => {
  const runnable = ofSource.filter(({ compileOnly }) => !compileOnly);

  test.each(runnable)("$name shows what it gives", async (snippet) => {
    await check(snippet, new Map());
  });

  test("are found", () => {
    expect(ofSource.length).toBeGreaterThan(30);
  });
});

test("every snippet compiles", { timeout: 60_000 }, () => {
  expect(compileSnippets([...ofPages, ...ofSource])).toEqual([]);
});

describe("the check itself", () => {
  const of = (code: string): Snippet => ({
    name: "made up",
    file: "docs/made-up.ts",
    code,
    compileOnly: false,
    showsFile: false,
  });

  test.each([
    "1 + 1; // 3",
    "console.log('a');\n// b",
    "({ a: 1, b: 2 }); // { a: 1 }",
    "for (const a of [1, 2]) console.log(a);\n// 1",
  ])("notices that %j is wrong", async (code) => {
    const { results } = await runSnippet(of(code), new Map());
    expect(results.map(({ matches }) => matches)).toEqual([false]);
  });

  test.each([
    "1 + 1; // 2",
    "1 + 1; // 2: the sum",
    "console.log('a');\n// a",
    "({ a: 1, b: 2 }); // { a: 1, ... }",
    "for (const a of [1, 2]) console.log(a);\n// 1\n// 2",
    "const list = [1];\nlist.push(2); // list: [1, 2]",
  ])("lets %j pass", async (code) => {
    const { results } = await runSnippet(of(code), new Map());
    expect(results.map(({ matches }) => matches)).toEqual([true]);
  });
});
