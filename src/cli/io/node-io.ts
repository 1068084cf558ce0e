import { open, readdir } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";
import { startWorkers } from "../jobs/start-workers.js";
import { createOutput } from "./create-output.js";
import type { Io, OpenedFile } from "./io.js";
import { createScratch } from "./scratch.js";
import { writeOutputFile } from "./write-output-file.js";

/** The heap grows by so much before it is cleaned up; the engine would let it grow fourfold. */
const HEAP_GROWTH = 15;

/** The world of a process of Node. `tasks` is the module that threads load. */
export function nodeIo(version: string, tasks: URL): Io {
  return {
    env: process.env,
    version,
    stdinIsTerminal: process.stdin.isTTY === true,
    stdout: createOutput(process.stdout),
    stderr: createOutput(process.stderr),
    open: openPath,
    now: () => performance.now(),
    readFolder: async (path) => {
      const entries = await readdir(path, { withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
    replaceFile: writeOutputFile,
    saveMemory: () => setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`),
    startWorkers: (count) => startWorkers(count, tasks),
    createScratch,
  };
}

const PART_BYTES = 2 ** 16;

/** A file, or standard input where the path is `-`. */
export async function openPath(path: string): Promise<OpenedFile> {
  if (path === "-") return { parts: process.stdin };
  const file = await open(path);
  const stats = await file.stat();
  const size = stats.isFile() ? stats.size : undefined;
  return { parts: file.createReadStream({ highWaterMark: PART_BYTES }), size };
}
