import type { Io, Output } from "../io/io.js";
import { openPath } from "../io/node-io.js";
import type { ExitCode } from "../terminal/exit-code.js";
import { printerFor } from "./listing-printer.js";
import type { ParseArguments } from "./parse-arguments.js";
import { parseFile } from "./parse-file.js";

/** What a thread needs to know of an output, to print as the command itself would. */
export type Screen = Pick<Output, "isTerminal" | "columns">;

export interface ParseTask {
  file: string;
  parse: ParseArguments;
  env: Io["env"];
  stdout: Screen;
  stderr: Screen;
}

/** What one file gives: texts in their order. `begin` stands before what is printed of it. */
export interface FileReport {
  said: { to: "stdout" | "stderr" | "begin"; text: string }[];
  exitCode: ExitCode;
  /** Whether it was left alone because it is large: it is printed while it is read. */
  isLarge: boolean;
}

/** Reads one file in a thread of its own; what would be printed is handed back. */
export async function parseInThread(task: ParseTask): Promise<FileReport> {
  const said: FileReport["said"] = [];
  const output = (to: "stdout" | "stderr"): Output => ({
    ...task[to],
    isClosed: false,
    write: async (text) => {
      if (text !== "") said.push({ to, text });
    },
  });
  const { env } = task;
  const io = { env, stdout: output("stdout"), stderr: output("stderr"), open: openPath, now };
  let isLarge = false;
  const exitCode = await parseFile(
    task.file,
    {
      parse: task.parse,
      printer: printerFor(task.parse, io),
      begin: async () => {
        said.push({ to: "begin", text: "" });
      },
      large: async ({ parts }) => {
        isLarge = true;
        // So that the file is closed.
        for await (const _part of parts) break;
        return 0;
      },
    },
    io,
  );
  return { said, exitCode, isLarge };
}

/** Nothing that a thread prints shows how fast it is. */
function now(): number {
  return 0;
}
