import { type Listing, type ParseOptions, parseListing } from "../../index.js";
import type { Io } from "../io/io.js";
import { lookAhead } from "../io/look-ahead.js";
import { decodeText, type Input, openFile, reasonOf } from "../io/read-input.js";
import { writeParts } from "../io/write-parts.js";
import { filterLines } from "../papers/filter-lines.js";
import { reportDiagnostics } from "../papers/report-diagnostics.js";
import { reportProblems } from "../papers/report-problems.js";
import { complain, complainOfUsage } from "../terminal/complain.js";
import { type ExitCode, highestExitCode, listingExitCode } from "../terminal/exit-code.js";
import { createPaint } from "../terminal/paint.js";
import { createPrinter, type ListingPrinter } from "./listing-printer.js";
import { type ParseArguments, readParseArguments } from "./parse-arguments.js";
import { type LargeInput, parseLarge } from "./parse-large.js";
import { createParseFilter } from "./parse-lines.js";
import { parseUsage } from "./parse-usage.js";

const HELP = "trending-papers parse --help";
const DEFAULT_WIDTH = 100;

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

async function parseFiles(parse: ParseArguments, io: Io): Promise<ExitCode> {
  const printer = printerFor(parse, io);
  let exitCode: ExitCode = 0;
  let begun = false;
  for (const file of parse.files) {
    if (file === "-") await promptForInput(parse, io);
    const input = await readSome(file, printer.paper !== undefined, io);
    if ("problem" in input) {
      exitCode = await complain(io, input.problem);
      continue;
    }
    if (!begun) await io.stdout.write(printer.begin);
    begun = true;
    if ("parts" in input) {
      const code = await parseLarge(input, printer, parse, io);
      exitCode = highestExitCode(exitCode, code);
      continue;
    }
    const listing = reportProblems(parseListing(input.text, parse.listing), input);
    await writeParts(io.stdout, printer.listing(listing, input.name));
    await report(listing, input.text, input.name, parse, io);
    exitCode = highestExitCode(exitCode, listingExitCode(listing, parse.strict));
  }
  if (begun) await io.stdout.write(printer.end);
  return exitCode;
}

/** The text of an input or, where it is large and papers can be printed one by one, its parts. */
async function readSome(file: string, inParts: boolean, io: Io): Promise<Input | LargeInput> {
  const input = await openFile(file, io);
  if ("problem" in input) return input;
  const { name } = input;
  try {
    const { parts, isLarge } = await lookAhead(input.parts);
    return isLarge && inParts ? { ...input, parts } : { name, ...(await decodeText(parts)) };
  } catch (error) {
    return { name, problem: `${name}: ${reasonOf(error)}` };
  }
}

function printerFor({ files, format }: ParseArguments, { stdout, env }: Io): ListingPrinter {
  return createPrinter(format ?? (stdout.isTerminal ? "table" : "jsonl"), {
    several: files.length > 1,
    isTerminal: stdout.isTerminal,
    width: stdout.columns ?? DEFAULT_WIDTH,
    paint: createPaint(stdout, env),
  });
}

async function report(
  listing: Listing,
  text: string,
  file: string,
  { quiet }: ParseArguments,
  { stderr, env }: Io,
): Promise<void> {
  const options = { file, quiet, paint: createPaint(stderr, env) };
  await writeParts(stderr, reportDiagnostics(listing, text, options));
}

/** Somebody who forgot the file name would otherwise wait for an answer that never comes. */
async function promptForInput({ quiet }: ParseArguments, io: Io): Promise<void> {
  if (!io.stdinIsTerminal || quiet) return;
  await io.stderr.write(
    "Paste a listing, then end the input (Ctrl-D, on Windows Ctrl-Z and Enter).\n",
  );
}
