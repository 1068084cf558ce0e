import { execFile } from "node:child_process";
import { expect } from "vitest";

/** What the calls of `programs/exercise.mjs` gave, by the name of the call. */
export type Outcomes = Readonly<Record<string, string>>;

/** What a program printed, and how it ended. */
export interface Ended {
  status: unknown;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end. The worker of the tests must stay able to answer meanwhile. */
export function runProgram(command: readonly string[], folder: string): Promise<Ended> {
  const [program = "", ...args] = command;
  const options = {
    cwd: folder,
    maxBuffer: 1 << 28,
    timeout: 240_000,
    // Node 20 warns that `require()` of an ES module is an experiment; that it works is known.
    env: { ...process.env, NODE_OPTIONS: "", NODE_NO_WARNINGS: "1", NO_COLOR: "1" },
  };
  return new Promise((resolve) => {
    execFile(program, args, options, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : (error.signal ?? error.code), stdout, stderr });
    });
  });
}

/** Runs a program and returns what it prints. What it says beside that is a failure. */
export async function printedBy(command: readonly string[], folder: string): Promise<string> {
  const { status, stdout, stderr } = await runProgram(command, folder);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
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
