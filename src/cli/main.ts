#!/usr/bin/env node
import { open, readdir, writeFile } from "node:fs/promises";
import { complain } from "./complain.js";
import { createOutput } from "./create-output.js";
import type { Io, OpenedFile } from "./io.js";
import { run } from "./run.js";
import { packageVersion } from "./version.js";

const PART = 65_536;

async function openFile(path: string): Promise<OpenedFile> {
  const file = await open(path);
  const stats = await file.stat();
  const size = stats.isFile() ? stats.size : undefined;
  return { parts: file.createReadStream({ highWaterMark: PART }), size };
}

const io: Io = {
  env: process.env,
  version: packageVersion(),
  stdinIsTerminal: process.stdin.isTTY === true,
  stdout: createOutput(process.stdout),
  stderr: createOutput(process.stderr),
  open: (path) => (path === "-" ? Promise.resolve({ parts: process.stdin }) : openFile(path)),
  now: () => performance.now(),
  readFolder: async (path) => {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  },
  writeFile: (path, text) => writeFile(path, text),
};

run(process.argv.slice(2), io)
  .catch((error: unknown) => complain(io, error instanceof Error ? error.message : String(error)))
  // Where even that cannot be said, the exit code still can.
  .catch(() => 2)
  .then((exitCode) => {
    process.exitCode = exitCode;
  });
