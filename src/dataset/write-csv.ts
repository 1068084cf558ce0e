import type { Paper } from "../model/paper.js";
import { csvCell } from "../text/write-csv.js";
import { type CsvColumn, csvColumns } from "./csv-columns.js";

/** Rows of CSV (RFC 4180), each ended by CRLF, below a header. */
export async function* writeCsv(papers: AsyncIterable<Paper>): AsyncGenerator<string> {
  yield `${csvColumns.map(({ name }) => name).join(",")}\r\n`;
  for await (const paper of papers) {
    yield `${csvColumns.map((column) => cellOf(paper, column)).join(",")}\r\n`;
  }
}

/** What is absent is an empty cell; an empty text stands between quotes, which tells the two apart. */
function cellOf(paper: Paper, { name, member, field }: CsvColumn): string {
  const owner: unknown = member === undefined ? paper : Reflect.get(paper, member);
  if (typeof owner !== "object" || owner === null || !Object.hasOwn(owner, name)) return "";
  const value: unknown = Reflect.get(owner, name);
  if (value === undefined) return "";
  if (value === "") return '""';
  if (field.type === "text") return csvCell(String(value));
  return csvCell(JSON.stringify(value));
}
