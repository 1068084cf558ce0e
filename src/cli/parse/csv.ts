import { csvCells, csvColumns } from "../../export/to-csv.js";
import type { Paper } from "../../index.js";
import { csvRow } from "../../text/write-csv.js";
import { printableText } from "../terminal/printable-text.js";
import type { ListingPrinter, PrinterOptions } from "./listing-printer.js";

/** RFC 4180 with one header, also where several files are read. */
export function csvPrinter({ isTerminal }: PrinterOptions): ListingPrinter {
  const printed = isTerminal ? printableText : (text: string) => text;
  const row = (paper: Paper) => csvRow(csvCells(paper).map(printed));
  return {
    begin: csvRow(csvColumns),
    between: "",
    end: "",
    *listing({ papers }) {
      for (const paper of papers) yield row(paper);
    },
    paper: row,
  };
}
