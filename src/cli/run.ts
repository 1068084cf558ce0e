import { parseArgs } from "node:util";
import { convertCommand } from "./convert/convert-command.js";
import { dedupeCommand } from "./dedupe/dedupe-command.js";
import { diffCommand } from "./dedupe/diff-command.js";
import { filterCommand } from "./dedupe/filter-command.js";
import { type FilterName, filterUsage } from "./dedupe/filter-usage.js";
import { digestCommand } from "./digest/digest-command.js";
import type { Io } from "./io/io.js";
import { parseCommand } from "./parse/parse-command.js";
import { usage } from "./parse/parse-usage.js";
import { rankCommand } from "./rank/rank-command.js";
import { snapshotCommand } from "./snapshot/snapshot-command.js";
import { statsCommand } from "./stats/stats-command.js";
import { argumentProblem } from "./terminal/argument-problem.js";
import { complainOfUsage } from "./terminal/complain.js";
import type { ExitCode } from "./terminal/exit-code.js";
import { validateCommand } from "./validate/validate-command.js";

const HELP = "trending-papers --help";

const options = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** The whole command, told of the world by `io`. `args` starts after the name of the command. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === undefined) return complainOfUsage(io, "no command given", HELP);
  if (first === "parse") return parseCommand(rest, io);
  if (first === "rank") return rankCommand(rest, io);
  if (first === "dedupe") return dedupeCommand(rest, io);
  if (first === "snapshot") return snapshotCommand(rest, io);
  if (first === "diff") return diffCommand(rest, io);
  if (first === "validate") return validateCommand(rest, io);
  if (first === "stats") return statsCommand(rest, io);
  if (first === "convert") return convertCommand(rest, io);
  if (first === "digest") return digestCommand(rest, io);
  if (isFilter(first)) return filterCommand(first, rest, io);
  if (!first.startsWith("-")) return complainOfUsage(io, unknownCommand(first), HELP);
  try {
    const { values } = parseArgs({ args: [...args], options });
    await io.stdout.write(values.help === true ? usage : `${io.version}\n`);
    return 0;
  } catch (error) {
    return complainOfUsage(io, argumentProblem(error), HELP);
  }
}

function isFilter(name: string): name is FilterName {
  return Object.hasOwn(filterUsage, name);
}

/** Who names a file at once most likely wants it to be read. */
function unknownCommand(name: string): string {
  const hint = /[./]/.test(name) ? `; to read a file, say: trending-papers parse ${name}` : "";
  return `unknown command "${name}"${hint}`;
}
