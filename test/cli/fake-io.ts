import type { Io } from "../../src/cli/io/io.js";
import { openPath } from "../../src/cli/io/node-io.js";
import { createScratch } from "../../src/cli/io/scratch.js";
import { inspectInThread, parseInThread } from "../../src/cli/jobs/tasks.js";
import type { Workers } from "../../src/cli/jobs/workers.js";
import { run } from "../../src/cli/run.js";
import type { ExitCode } from "../../src/cli/terminal/exit-code.js";

/** What a run is given instead of a process. */
export interface World {
  files?: Readonly<Record<string, string | Uint8Array>>;
  /** Whether files are real ones. */
  onDisk?: boolean;
  stdin?: string;
  stdinIsTerminal?: boolean;
  /** The width of the terminal that both outputs are; without it they are pipes. */
  terminal?: number;
  /** Whether files can be begun and not written. */
  diskIsFull?: boolean;
  /** Threads; without it their tasks are done here. */
  startWorkers?: Io["startWorkers"];
  env?: Readonly<Record<string, string>>;
  /** Whether standard output is a pipe although the terminal is there. */
  piped?: boolean;
  /** How many characters whoever reads standard output takes. */
  readerLeavesAfter?: number;
}

export interface Outcome {
  exitCode: ExitCode;
  stdout: string;
  stderr: string;
  /** Files that were written; absent where there are none. */
  written?: Record<string, string>;
}

/** Tasks are given copies, as threads are. */
const workersHere: Workers = {
  parseInThread: async (task) => structuredClone(await parseInThread(structuredClone(task))),
  inspectInThread: async (block) => structuredClone(inspectInThread(block)),
  end: async () => {},
};

/** Runs the command in a made-up world and tells what came of it. */
export async function runIn(world: World, ...args: string[]): Promise<Outcome> {
  const written = { stdout: "", stderr: "", files: {} as Record<string, string> };
  let time = 0;
  const output = (name: "stdout" | "stderr") => ({
    isTerminal: world.terminal !== undefined && !(name === "stdout" && world.piped === true),
    get isClosed() {
      return name === "stdout" && written.stdout.length > (world.readerLeavesAfter ?? Infinity);
    },
    columns: world.terminal,
    write: async (text: string) => {
      written[name] += text;
    },
  });
  const io: Io = {
    env: world.env ?? {},
    version: "1.2.3",
    stdinIsTerminal: world.stdinIsTerminal ?? false,
    stdout: output("stdout"),
    stderr: output("stderr"),
    open: async (path) => {
      if (world.onDisk === true && path !== "-") return openPath(path);
      const content =
        path === "-" ? (world.stdin ?? "") : (world.files?.[path] ?? noSuchFile(path));
      const bytes = bytesOf(content);
      return { parts: partsOf(bytes), ...(path !== "-" && { size: bytes.length }) };
    },
    now: () => (time += 200),
    readFolder: async (path) => namesIn(world, path),
    replaceFile: async (path, parts) => {
      let whole = "";
      for await (const part of parts) {
        if (world.diskIsFull === true) throw new Error("ENOSPC: no space left on device, write");
        // Bytes are kept as characters of one byte each.
        whole += typeof part === "string" ? part : Buffer.from(part).toString("latin1");
      }
      written.files[path] = whole;
    },
    saveMemory: () => {},
    startWorkers: world.startWorkers ?? (async () => workersHere),
    createScratch,
  };
  const exitCode = await run(args, io);
  const { stdout, stderr, files } = written;
  return { exitCode, stdout, stderr, ...(Object.keys(files).length > 0 && { written: files }) };
}

function namesIn({ files = {} }: World, folder: string): string[] {
  const names = Object.keys(files).flatMap((path) => {
    const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : "";
    return name === "" || name.includes("/") ? [] : [name];
  });
  return names.length === 0 ? noSuchFile(folder) : names;
}

async function* partsOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const part = 65_536;
  for (let at = 0; at < bytes.length; at += part) yield bytes.subarray(at, at + part);
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

function noSuchFile(path: string): never {
  throw Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), {
    code: "ENOENT",
  });
}
