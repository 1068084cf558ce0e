import { createClusterFilter } from "../../dedupe/cluster-lines.js";
import { keyLines } from "../../dedupe/key-lines.js";
import { createMergeFilter } from "../../dedupe/merge-lines.js";
import { settingsOf } from "../../dedupe/options.js";
import { createPairFilter, type LineFilter } from "../../dedupe/pair-lines.js";
import type { Io } from "../io/io.js";
import { type FilterVoice, filterLines } from "../papers/filter-lines.js";
import { paperOf } from "../papers/paper-lines.js";
import { complainOfUsage } from "../terminal/complain.js";
import type { ExitCode } from "../terminal/exit-code.js";
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
  const run = { ...asked, rejectsLongLines: name === "keys" };
  return filterLines((voice) => createFilter(name, asked, voice), run, io);
}

function createFilter(
  name: FilterName,
  { dedupe }: FilterArguments,
  { reject, note }: FilterVoice,
): LineFilter {
  const settings = settingsOf(dedupe);
  if (name === "pairs") {
    return createPairFilter(settings, (key, size) =>
      note(`${size} records share the key "${key}": they are divided by finer keys`),
    );
  }
  if (name === "clusters") return createClusterFilter(settings);
  return name === "merge" ? createMergeFilter(paperOf, reject) : createKeyFilter(reject);
}

/** An id in front of the paper ends with a tab, which JSON does not hold. */
const WITH_ID = /^([^\t{]*)\t/;
const NO_ID = /^!|^$|\p{Cc}/u;

function createKeyFilter(reject: FilterVoice["reject"]): LineFilter {
  let number = 0;
  return {
    *write(line) {
      number++;
      if (line.trim() === "") return;
      const [start, id = String(number)] = WITH_ID.exec(line) ?? ["", undefined];
      if (NO_ID.test(id)) return reject("no id: it is empty, or begins with an exclamation mark");
      const paper = paperOf(line.slice(start.length));
      if (typeof paper === "string") reject(paper);
      else yield* keyLines(id, paper);
    },
    end: () => [],
  };
}
