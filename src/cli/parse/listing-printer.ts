import type { Listing, Paper } from "../../index.js";
import type { Io } from "../io/io.js";
import { createPaint, type Paint } from "../terminal/paint.js";
import { tablePrinter } from "../terminal/table.js";
import { csvPrinter } from "./csv.js";
import { jsonLinesPrinter, jsonPrinter } from "./json.js";
import type { OutputFormat } from "./output-format.js";
import type { ParseArguments } from "./parse-arguments.js";

/** Turns listings into text of one format: `begin`, listings with `between` among them, `end`. */
export interface ListingPrinter {
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  listing(listing: Listing, file: string): Iterable<string>;
  /** One paper, where the format needs nothing else of its listing. */
  paper?(paper: Paper): string;
}

/** What a printer may know about where its text goes. */
export interface PrinterOptions {
  several: boolean;
  isTerminal: boolean;
  width: number;
  paint: Paint;
}

const printers: Readonly<Record<OutputFormat, (options: PrinterOptions) => ListingPrinter>> = {
  table: tablePrinter,
  json: jsonPrinter,
  jsonl: jsonLinesPrinter,
  csv: csvPrinter,
};

export function createPrinter(format: OutputFormat, options: PrinterOptions): ListingPrinter {
  return printers[format](options);
}

const DEFAULT_WIDTH = 100;

/** The printer that was asked for, or the one that suits where it prints to. */
export function printerFor(
  { files, format }: Pick<ParseArguments, "files" | "format">,
  { stdout, env }: Pick<Io, "stdout" | "env">,
): ListingPrinter {
  return createPrinter(format ?? (stdout.isTerminal ? "table" : "jsonl"), {
    several: files.length > 1,
    isTerminal: stdout.isTerminal,
    width: stdout.columns ?? DEFAULT_WIDTH,
    paint: createPaint(stdout, env),
  });
}
