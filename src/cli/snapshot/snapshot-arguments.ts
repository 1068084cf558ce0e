import { parseArgs } from "node:util";
import { argumentProblem } from "../terminal/argument-problem.js";

/** What `snapshot` was asked to do. `files` are what stands behind the folder. */
export interface SnapshotArguments {
  action: "help" | "add" | "list" | "diff" | "observations";
  folder: string;
  files: string[];
  at: string | undefined;
  counts: boolean;
}

export type SnapshotRequest = { arguments: SnapshotArguments } | { problem: string };

const options = {
  at: { type: "string" },
  counts: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const ACTIONS = ["add", "list", "diff", "observations"] as const;
const TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d:\d\d(?:\.\d+)?Z)?$/;

export function readSnapshotArguments(args: readonly string[]): SnapshotRequest {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [named, folder = "", ...files] = positionals;
    const flags = { at: values.at, counts: values.counts === true };
    if (values.help === true) return { arguments: { action: "help", folder, files, ...flags } };
    const action = ACTIONS.find((one) => one === named);
    const problem =
      action === undefined
        ? `expected one of ${ACTIONS.join(", ")}, got ${named === undefined ? "nothing" : `"${named}"`}`
        : problemOf(action, folder, files, flags.at);
    if (action === undefined || problem !== undefined) return { problem: problem ?? "" };
    return { arguments: { action, folder, files, ...flags } };
  } catch (error) {
    return { problem: argumentProblem(error) };
  }
}

function problemOf(
  action: (typeof ACTIONS)[number],
  folder: string,
  files: readonly string[],
  at: string | undefined,
): string | undefined {
  if (folder === "") return `${action}: no folder given`;
  if (at !== undefined && !TIME.test(at)) {
    return `--at is a day such as 2026-06-12 or an instant in UTC, not "${at}"`;
  }
  if (at !== undefined && action !== "add") return `${action} has no --at`;
  if (action === "diff" && files.length !== 0 && files.length !== 2) {
    return `diff: expected two snapshots, got ${files.length}`;
  }
  if ((action === "list" || action === "observations") && files.length > 0) {
    return `${action}: unexpected "${files[0]}"`;
  }
  return undefined;
}
