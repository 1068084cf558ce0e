import Table from "cli-table3";
import type { Listing } from "../../index.js";
import type { ListingPrinter, PrinterOptions } from "../parse/listing-printer.js";
import { displayWidth } from "./display-width.js";
import { fitWidths } from "./fit-widths.js";
import { printableText } from "./printable-text.js";
import { type TableColumn, tableColumns } from "./table-columns.js";

const PADDING = 2;

/** The library takes time with the square of the rows of a table, so a long one is laid out in parts. */
const ROWS_AT_ONCE = 200;

/** Only a rule below the heads: the numbers in the first column tell the rows apart. */
const chars = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "─",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};

/** A caption and a table for each listing. */
export function tablePrinter({ several, width, paint }: PrinterOptions): ListingPrinter {
  let separator = "";
  return {
    begin: "",
    end: "",
    *listing(listing, file) {
      yield separator;
      yield `${paint("bold", printableText(caption(listing, several ? file : undefined)))}\n`;
      if (listing.papers.length > 0) {
        const rows = cellsOf(listing);
        yield `\n${renderTable(rows, width, (text) => paint("bold", text))}\n`;
        if (rows.some(({ cells }) => cells.some((cell) => /^~/.test(cell)))) {
          yield `\n${paint("dim", "~ worked out or rounded: the listing does not state it exactly")}\n`;
        }
      }
      separator = "\n";
    },
  };
}

/** How a column looks, whatever stands in it. */
export type ColumnLook = Pick<TableColumn, "head" | "align" | "share">;

interface FilledColumn {
  column: ColumnLook;
  cells: string[];
}

/** The cells of the columns that at least one paper fills. */
function cellsOf({ papers }: Listing): FilledColumn[] {
  return tableColumns
    .map((column) => ({
      column,
      cells: papers.map((paper, index) => printableLines(column.cell(paper, index))),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

function printableLines(text: string): string {
  return text.split("\n").map(printableText).join("\n");
}

/** A table of columns whose cells are text that is safe to print. */
export function renderTable(
  filled: readonly FilledColumn[],
  width: number,
  heading: (text: string) => string,
): string {
  const colWidths = fitWidths(
    filled.map(({ column, cells }) => ({
      wished:
        PADDING +
        [column.head, ...cells].reduce((most, cell) => Math.max(most, displayWidth(cell)), 0),
      share: column.share,
    })),
    width,
  );
  const rowCount = filled[0]?.cells.length ?? 0;
  const parts: string[] = [];
  for (let first = 0; first === 0 || first < rowCount; first += ROWS_AT_ONCE) {
    const table = new Table({
      head: first === 0 ? filled.map(({ column }) => heading(column.head)) : [],
      colWidths,
      colAligns: filled.map(({ column }) => column.align),
      wordWrap: true,
      chars,
      style: { head: [], border: [], compact: true },
    });
    const end = Math.min(first + ROWS_AT_ONCE, rowCount);
    for (let row = first; row < end; row++) table.push(filled.map(({ cells }) => cells[row] ?? ""));
    parts.push(table.toString().replace(/[ ]+$/gm, ""));
  }
  return parts.join("\n");
}

function caption(
  { papers, source, kind, format, date }: Listing,
  file: string | undefined,
): string {
  const count = papers.length === 1 ? "1 paper" : `${papers.length} papers`;
  const facts = [count, `${source} ${kind} (${format})`, date].filter((fact) => fact !== undefined);
  return `${file === undefined ? "" : `${file}: `}${facts.join(", ")}`;
}
