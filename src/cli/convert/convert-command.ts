import { toFeed } from "../../export/index.js";
import type { Io } from "../io/io.js";
import { writeOutput } from "../io/write-output.js";
import { preparedPapers } from "../papers/prepared-papers.js";
import { complain, complainOfUsage } from "../terminal/complain.js";
import type { ExitCode } from "../terminal/exit-code.js";
import { createProgress } from "../terminal/progress.js";
import { type ConvertArguments, readConvertArguments } from "./convert-arguments.js";
import { converters, feedFormats } from "./convert-formats.js";
import { convertUsage } from "./convert-usage.js";
import { packedParts } from "./packed-parts.js";

const HELP = "trending-papers convert --help";

/** `trending-papers convert`: the papers of some files in another format. */
export async function convertCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const request = readConvertArguments(args);
  if ("problem" in request) return complainOfUsage(io, request.problem, HELP);
  if ("help" in request) {
    await io.stdout.write(convertUsage());
    return 0;
  }
  const { arguments: asked } = request;
  const wrong = await feedProblem(asked);
  if (wrong instanceof TypeError) return complainOfUsage(io, flagNames(wrong.message), HELP);
  if (wrong !== undefined) return complain(io, wrong.message);
  const { files, to, output, preparation, options, quiet, strict } = asked;
  const isShown = !quiet && (output !== undefined || !io.stdout.isTerminal);
  const progress = createProgress(io, { isShown, what: "papers" });
  const input = preparedPapers(files, preparation, { quiet, strict, progress }, io);
  const isTerminal = output === undefined && io.stdout.isTerminal;
  const parts = converters[to](input.papers, { ...options, isTerminal });
  // Parquet is packed inside.
  const written = to === "parquet" ? parts : packedParts(parts, output);
  return writeOutput(output, written, input.exitCode, io);
}

/** The library names a wrong option, and a package that is missing, best; and before files are read. */
async function feedProblem({ to, options }: ConvertArguments): Promise<Error | undefined> {
  if (!feedFormats.includes(to)) return undefined;
  try {
    await toFeed([], { ...options.feed, format: "rss" });
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error;
  }
}

function flagNames(message: string): string {
  return message.replace(/^option (\w+):/, (_whole, name: string) => {
    return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:`;
  });
}
