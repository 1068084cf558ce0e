import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Io } from "../../src/cli/io/io.js";
import { createScratch } from "../../src/cli/io/scratch.js";
import { run } from "../../src/cli/run.js";
import { fencesOf, pages, root } from "./pages.js";

interface Transcript {
  name: string;
  command: string;
  output: string;
}

/** Every `$ trending-papers ...` of a `console` fence, with what stands below it. */
const transcripts: Transcript[] = pages().flatMap(({ path, text }) =>
  fencesOf(text)
    .filter(({ language }) => language === "console")
    .flatMap(({ code, line }) =>
      code.split(/^\$ /m).flatMap((part) => {
        const [command = "", ...output] = part.split("\n");
        if (command === "") return [];
        return [{ name: `${path}:${line}`, command, output: output.join("\n") }];
      }),
    ),
);

test.each(transcripts)("$name: $command", async ({ command, output }) => {
  expect(await outputOf(command)).toBe(output);
});

describe("the command of the README", () => {
  test("is shown with its help and at work", () => {
    expect(transcripts.length).toBeGreaterThan(1);
  });
});

async function writesNothing(): Promise<never> {
  throw new Error("pages write no files");
}

async function* fileParts(path: string): AsyncGenerator<Uint8Array> {
  yield await readFile(path);
}

/** What the command prints, diagnostics first, when it is run in the root of the repository. */
async function outputOf(command: string): Promise<string> {
  const [name, ...args] = command.split(" ");
  expect(name).toBe("trending-papers");
  const written = { stdout: "", stderr: "" };
  const output = (stream: "stdout" | "stderr") => ({
    isTerminal: false,
    isClosed: false,
    write: async (text: string) => {
      written[stream] += text;
    },
  });
  const io: Io = {
    env: {},
    version: "0.0.0",
    stdinIsTerminal: true,
    stdout: output("stdout"),
    stderr: output("stderr"),
    open: async (path) => ({ parts: fileParts(`${root}/${path}`) }),
    now: () => 0,
    readFolder: (path) => readdir(`${root}/${path}`),
    replaceFile: writesNothing,
    saveMemory: () => {},
    startWorkers: async () => {
      throw new Error("no example starts threads");
    },
    createScratch,
  };
  await run(args, io);
  return written.stderr + written.stdout;
}
