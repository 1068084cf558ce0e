import { createReadStream } from "node:fs";
import { nodeIo } from "../../src/cli/io/node-io.js";
import { run } from "../../src/cli/run.js";
import { readPapers, readRows, summarizePapers, validatePapers } from "../../src/dataset/index.js";
import { Paper } from "../../src/index.js";

/** What one run in a process of its own came to. */
export interface ScaleRun {
  seconds: number;
  /** Of the processor, which other work on the machine does not lengthen. */
  cpuSeconds: number;
  megabytes: number;
  papers: number;
}

export async function runMode(mode: string, file: string): Promise<ScaleRun> {
  const start = performance.now();
  const papers = await tasks[mode]?.(file);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage();
  return {
    seconds,
    cpuSeconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    papers: papers ?? 0,
  };
}

const tasks: Readonly<Record<string, (file: string) => Promise<number>>> = {
  floor: lines,
  validate,
  "validate --jobs 2": validateInThreads,
  stats: async (file) => (await summarizePapers(papersOf(file))).records,
};

/** What cannot be left out: the lines, their JSON, and the schema. */
async function lines(file: string): Promise<number> {
  let papers = 0;
  let rest = "";
  const take = (line: string) => {
    if (line !== "" && Paper.safeParse(JSON.parse(line)).success) papers++;
  };
  for await (const chunk of createReadStream(file, "utf8")) {
    const parts = `${rest}${chunk}`.split("\n");
    rest = parts.pop() ?? "";
    for (const line of parts) take(line);
  }
  take(rest);
  return papers;
}

async function validate(file: string): Promise<number> {
  for await (const event of validatePapers(readRows(createReadStream(file)))) {
    if (event.type === "report") return event.report.sound;
    if (event.problem.severity !== "info") throw new Error(JSON.stringify(event.problem));
  }
  return 0;
}

/** The command; which threads it starts is its own business. */
async function validateInThreads(file: string): Promise<number> {
  const tasks = new URL("./tasks.mjs", import.meta.url);
  let printed = "";
  const io = nodeIo("0.0.0", tasks);
  const stdout = {
    ...io.stdout,
    isClosed: false,
    write: async (text: string) => {
      printed += text;
    },
  };
  await run(["validate", file, "--jobs", "2", "--quiet"], { ...io, stdout });
  return Number(/, (\d+) of them sound/.exec(printed)?.[1]);
}

async function* papersOf(file: string): AsyncGenerator<Paper> {
  for await (const event of readPapers(createReadStream(file))) {
    if (event.type === "paper") yield event.paper;
  }
}
