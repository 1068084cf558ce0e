import { describe, expect, test } from "vitest";
import { runIn } from "./fake-io.js";

describe("trending-papers", () => {
  test("--help names the commands", async () => {
    const { exitCode, stdout, stderr } = await runIn({}, "--help");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Usage: trending-papers <command>");
    expect(stdout).toMatch(/^ {2}parse /m);
    expect(stderr).toBe("");
    expect((await runIn({}, "-h")).stdout).toBe(stdout);
  });

  test("--version is the bare version", async () => {
    expect(await runIn({}, "--version")).toEqual({ exitCode: 0, stdout: "1.2.3\n", stderr: "" });
  });

  test.each([
    [[], "no command given"],
    [["pasre"], 'unknown command "pasre" ('],
    [
      ["page.txt"],
      'unknown command "page.txt"; to read a file, say: trending-papers parse page.txt (',
    ],
    [["--frmat"], "Unknown option '--frmat'"],
    [["--version", "parse"], "Unexpected argument 'parse'"],
    [["\u001b[31m"], 'unknown command "?[31m"'],
  ])("%j is wrong usage", async (args, problem) => {
    const { exitCode, stdout, stderr } = await runIn({}, ...args);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(`trending-papers: ${problem}`);
    expect(stderr).toMatch(/^[^\n]*\(see trending-papers --help\)\n$/);
  });
});
