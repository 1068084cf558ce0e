import { createReadStream } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { setFlagsFromString } from "node:v8";
import { createOutput } from "./create-output.js";
import type { Io } from "./io.js";
import { createNewFile } from "./new-file.js";
import { createScratch } from "./scratch.js";
import { writeOutputFile } from "./write-output-file.js";

/** The heap grows by so much before it is cleaned up; the engine would let it grow fourfold. */
const HEAP_GROWTH = 15;

/** The world of a process of Node. */
export function nodeIo(version: string): Io {
  return {
    env: process.env,
    version,
    stdinIsTerminal: process.stdin.isTTY === true,
    stdout: createOutput(process.stdout),
    stderr: createOutput(process.stderr),
    readFile: (path) => readFile(path),
    readStdin: () => buffer(process.stdin),
    openFile: (path) => createReadStream(path, { highWaterMark: 2 ** 18 }),
    openStdin: () => process.stdin,
    readFolder: async (path) => {
      const entries = await readdir(path, { withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
    writeFile: (path, text) => writeFile(path, text),
    replaceFile: writeOutputFile,
    createFile: createNewFile,
    saveMemory: () => setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`),
    createScratch,
  };
}
