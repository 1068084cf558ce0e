import type { Listing, Paper } from "../../index.js";
import type { Paint } from "../terminal/paint.js";
import { tablePrinter } from "../terminal/table.js";
import { csvPrinter } from "./csv.js";
import { jsonLinesPrinter, jsonPrinter } from "./json.js";
import type { OutputFormat } from "./output-format.js";

/** Turns listings into text of one format: `begin`, then every listing, then `end`. */
export interface ListingPrinter {
  readonly begin: string;
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
