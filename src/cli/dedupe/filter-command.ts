import { createClusterFilter } from "../../dedupe/cluster-lines.js";
import { keyLines } from "../../dedupe/key-lines.js";
import { createMergeFilter } from "../../dedupe/merge-lines.js";
import { settingsOf } from "../../dedupe/options.js";
import { createPairFilter, type LineFilter } from "../../dedupe/pair-lines.js";
import type { Io } from "../io/io.js";
import { createLineWriter } from "../io/line-writer.js";
import { reasonOf } from "../io/read-input.js";
import { complain, complainOfUsage } from "../terminal/complain.js";
import type { ExitCode } from "../terminal/exit-code.js";
import { printableText } from "../terminal/printable-text.js";
import { fileLines, nameOf, paperOf } from "./dedupe-lines.js";
import { type FilterArguments, readFilterArguments } from "./filter-arguments.js";
import { type FilterName, filterUsage } from "./filter-usage.js";

/** `trending-papers keys`, `pairs`, `clusters`, `merge`: lines in, lines out. */
export async function filterCommand(
  name: FilterName,
  args: readonly string[],
  io: Io,
): Promise<ExitCode> {
  const request = readFilterArguments(name, args);
  if ("problem" in request)
    return complainOfUsage(io, request.problem, `trending-papers ${name} --help`);
  const { arguments: asked } = request;
  if (asked.help) {
    await io.stdout.write(filterUsage[name]);
    return 0;
  }
  const said: string[] = [];
  const filter = createFilter(name, asked, (reason) => said.push(reason));
  const out = createLineWriter(io.stdout);
  let rejects = 0;
  const tell = async (place: string) => {
    for (const reason of said.splice(0)) {
      if (name !== "pairs") rejects++;
      if (!asked.quiet) await io.stderr.write(`${place}: ${printableText(reason)}\n`);
    }
  };
  for (const file of asked.files) {
    let place = nameOf(file);
    try {
      for await (const { text, number, cut } of fileLines(file, io)) {
        place = `${nameOf(file)}:${number}`;
        if (cut === true) throw new Error("the line is too long");
        for (const line of filter.write(text)) await out.write(line);
        if (said.length > 0) await tell(place);
      }
    } catch (error) {
      await out.end();
      return complain(io, `${place}: ${reasonOf(error)}`);
    }
  }
  for (const line of filter.end()) await out.write(line);
  await out.end();
  await tell("<end>");
  return asked.strict && rejects > 0 ? 1 : 0;
}

function createFilter(
  name: FilterName,
  { dedupe }: FilterArguments,
  tell: (reason: string) => void,
): LineFilter {
  const settings = settingsOf(dedupe);
  if (name === "pairs") {
    return createPairFilter(settings, (key, size) =>
      tell(`${size} records share the key "${key}": they are divided by finer keys`),
    );
  }
  if (name === "clusters") return createClusterFilter(settings);
  return name === "merge" ? createMergeFilter(paperOf, tell) : createKeyFilter(tell);
}

/** An id in front of the paper ends with a tab, which JSON does not hold. */
const WITH_ID = /^([^\t{]*)\t/;
const NO_ID = /^!|^$|\p{Cc}/u;

function createKeyFilter(tell: (reason: string) => void): LineFilter {
  let number = 0;
  return {
    *write(line) {
      number++;
      if (line.trim() === "") return;
      const [start, id = String(number)] = WITH_ID.exec(line) ?? ["", undefined];
      if (NO_ID.test(id)) return tell("no id: it is empty, or begins with an exclamation mark");
      const paper = paperOf(line.slice(start.length));
      if (typeof paper === "string") tell(paper);
      else yield* keyLines(id, paper);
    },
    end: () => [],
  };
}
