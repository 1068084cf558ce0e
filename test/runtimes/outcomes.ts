import { spawnSync } from "node:child_process";
import { expect } from "vitest";

/** What the calls of `programs/exercise.mjs` gave, by the name of the call. */
export type Outcomes = Readonly<Record<string, string>>;

/** Runs a program and returns what it prints. What it says beside that is a failure. */
export function printedBy(command: readonly string[], folder: string): string {
  const [program = "", ...args] = command;
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: 240_000,
    // Node 20 warns that `require()` of an ES module is an experiment; that it works is known.
    env: { ...process.env, NODE_OPTIONS: "", NODE_NO_WARNINGS: "1", NO_COLOR: "1" },
  });
  expect({ error, status, stderr }).toEqual({ error: undefined, status: 0, stderr: "" });
  return stdout;
}

/** Names the calls whose outcomes differ, with what stands around the first difference. */
export function differences(actual: Outcomes, expected: Outcomes): string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...names].flatMap((name) => {
    const [is = "", should = ""] = [actual[name], expected[name]];
    if (is === should) return [];
    const at = [...should].findIndex((_, place) => is[place] !== should[place]);
    const around = (text: string) => text.slice(Math.max(at - 60, 0), at + 40);
    return [`${name}: ${around(is)} | expected ${around(should)}`];
  });
}
