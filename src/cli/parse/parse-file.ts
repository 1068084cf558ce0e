import { type Listing, parseListing } from "../../index.js";
import type { FileIo } from "../io/io.js";
import { lookAhead } from "../io/look-ahead.js";
import { decodeText, type Input, openFile, reasonOf } from "../io/read-input.js";
import { writeParts } from "../io/write-parts.js";
import { reportDiagnostics } from "../papers/report-diagnostics.js";
import { reportProblems } from "../papers/report-problems.js";
import { complain } from "../terminal/complain.js";
import { type ExitCode, listingExitCode } from "../terminal/exit-code.js";
import { createPaint } from "../terminal/paint.js";
import type { ListingPrinter } from "./listing-printer.js";
import type { ParseArguments } from "./parse-arguments.js";
import { type LargeInput, parseLarge } from "./parse-large.js";

/** What is to be done with one file, beside reading it. */
export interface FileWork {
  parse: ParseArguments;
  printer: ListingPrinter;
  /** Called once the file could be read, before anything of it is printed. */
  begin: () => Promise<void>;
  /** Reads an input that is printed while it is read. */
  large?: (input: LargeInput) => Promise<ExitCode>;
}

/** Reads a file, prints its papers and reports what is to be said. */
export async function parseFile(
  file: string,
  { parse, printer, begin, large }: FileWork,
  io: FileIo,
): Promise<ExitCode> {
  const input = await readSome(file, printer.paper !== undefined, io);
  if ("problem" in input) return complain(io, input.problem);
  if ("parts" in input) {
    if (large !== undefined) return large(input);
    await begin();
    return parseLarge(input, printer, parse, io);
  }
  await begin();
  const listing = reportProblems(parseListing(input.text, parse.listing), input);
  await writeParts(io.stdout, printer.listing(listing, input.name));
  await report(listing, input.text, input.name, parse, io);
  return listingExitCode(listing, parse.strict);
}

/** The text of an input or, where it is large and papers can be printed one by one, its parts. */
async function readSome(file: string, inParts: boolean, io: FileIo): Promise<Input | LargeInput> {
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

async function report(
  listing: Listing,
  text: string,
  file: string,
  { quiet }: ParseArguments,
  { stderr, env }: FileIo,
): Promise<void> {
  const options = { file, quiet, paint: createPaint(stderr, env) };
  await writeParts(stderr, reportDiagnostics(listing, text, options));
}
