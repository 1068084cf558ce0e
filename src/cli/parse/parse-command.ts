import { type ParseOptions, parseListing } from "../../index.js";
import type { Io } from "../io/io.js";
import { filterLines } from "../papers/filter-lines.js";
import { complainOfUsage } from "../terminal/complain.js";
import type { ExitCode } from "../terminal/exit-code.js";
import { readParseArguments } from "./parse-arguments.js";
import { parseFiles } from "./parse-files.js";
import { createParseFilter } from "./parse-lines.js";
import { parseUsage } from "./parse-usage.js";

const HELP = "trending-papers parse --help";

/** `trending-papers parse`: reads every file, prints its papers, reports what is to be said. */
export async function parseCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const request = readParseArguments(args);
  if ("problem" in request) return complainOfUsage(io, request.problem, HELP);
  const { arguments: parse } = request;
  if (parse.help) {
    await io.stdout.write(parseUsage());
    return 0;
  }
  const wrong = problemWithOptions(parse.listing);
  if (wrong !== undefined) return complainOfUsage(io, wrong, HELP);
  if (!parse.lines) return parseFiles(parse, io);
  const run = { ...parse, quiet: false, rejectsLongLines: true };
  return filterLines((voice) => createParseFilter(parse, voice), run, io);
}

/** The library names a wrong option best; it looks at the options before it looks at the input. */
function problemWithOptions(options: ParseOptions): string | undefined {
  try {
    parseListing("", options);
    return undefined;
  } catch (error) {
    if (error instanceof TypeError) return asFlag(error.message);
    throw error;
  }
}

/** "option referenceDate: ..." is `--reference-date` on a command line. */
function asFlag(message: string): string {
  return message.replace(/^option (\w+)/, (_match, name: string) => {
    return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  });
}
