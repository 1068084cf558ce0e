#!/usr/bin/env node
import { readdir, readFile, writeFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { complain } from "./complain.js";
import { createOutput } from "./create-output.js";
import type { Io } from "./io.js";
import { run } from "./run.js";
import { packageVersion } from "./version.js";
import { writeOutputFile } from "./write-output-file.js";

const io: Io = {
  env: process.env,
  version: packageVersion(),
  stdinIsTerminal: process.stdin.isTTY === true,
  stdout: createOutput(process.stdout),
  stderr: createOutput(process.stderr),
  readFile: (path) => readFile(path),
  readStdin: () => buffer(process.stdin),
  readFolder: async (path) => {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  },
  writeFile: (path, text) => writeFile(path, text),
  replaceFile: writeOutputFile,
};

run(process.argv.slice(2), io)
  .catch((error: unknown) => complain(io, error instanceof Error ? error.message : String(error)))
  // Where even that cannot be said, the exit code still can.
  .catch(() => 2)
  .then((exitCode) => {
    process.exitCode = exitCode;
  });
