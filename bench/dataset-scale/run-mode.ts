import { closeSync, createReadStream, openSync, statSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { nodeIo } from "../../src/cli/io/node-io.js";
import { run } from "../../src/cli/run.js";
import { type DatasetFormat, readPapers, writePapers } from "../../src/dataset/index.js";
import { madePapers } from "./made-papers.js";

/** What one run in a process of its own came to. */
export interface ScaleRun {
  seconds: number;
  /** Of the processor, which other work on the machine does not lengthen. */
  cpuSeconds: number;
  megabytes: number;
  fileMegabytes: number;
  papers: number;
}

/** `make`, `write`, `read` or `convert`, and a format with or without gzip. */
export async function runMode(mode: string, file: string, count: number): Promise<ScaleRun> {
  const [task = "", format = "jsonl", packing] = mode.split(" ");
  const start = performance.now();
  const papers = await runTask(
    task,
    format as DatasetFormat,
    packing === "gzip",
    packing === "redacted" ? ["--redact"] : [],
    file,
    count,
  );
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage();
  return {
    seconds,
    cpuSeconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    fileMegabytes: task === "make" ? 0 : statSync(file).size / 1e6,
    papers,
  };
}

async function runTask(
  task: string,
  format: DatasetFormat,
  gzip: boolean,
  flags: readonly string[],
  file: string,
  count: number,
): Promise<number> {
  if (task === "make") return made(count);
  if (task === "convert") return convert(format, file, count, flags);
  return task === "write" ? write(format, gzip, file, count) : read(format, file);
}

/** Making the papers is the floor below writing them. */
function made(count: number): number {
  let papers = 0;
  for (const { title } of madePapers(count)) if (title !== "") papers++;
  return papers;
}

async function write(
  format: DatasetFormat,
  gzip: boolean,
  file: string,
  count: number,
): Promise<number> {
  const out = openSync(file, "w");
  for await (const part of writePapers(madePapers(count), { format, gzip })) {
    if (typeof part === "string") writeSync(out, part);
    else writeSync(out, part);
  }
  closeSync(out);
  return count;
}

/** The command, from what `write jsonl` wrote. */
async function convert(
  format: DatasetFormat,
  file: string,
  count: number,
  flags: readonly string[],
): Promise<number> {
  const input = file.replace(/papers\..*$/, "papers.jsonl");
  const code = await run(
    ["convert", "--to", format, input, "-o", file, ...flags],
    nodeIo("0.0.0", new URL("./tasks.js", import.meta.url)),
  );
  return code === 0 ? count : 0;
}

async function read(format: DatasetFormat, file: string): Promise<number> {
  let papers = 0;
  const handle = format === "parquet" ? await open(file) : undefined;
  const input =
    handle === undefined
      ? createReadStream(file)
      : {
          byteLength: statSync(file).size,
          async slice(from: number, to = statSync(file).size) {
            const bytes = new Uint8Array(to - from);
            await handle.read(bytes, 0, bytes.length, from);
            return bytes.buffer;
          },
        };
  for await (const event of readPapers(input, { format })) if (event.type === "paper") papers++;
  await handle?.close();
  return papers;
}
