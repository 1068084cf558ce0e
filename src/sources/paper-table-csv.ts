import { readDate } from "../dates/read-date.js";
import { parseArxivId } from "../ids/parse-arxiv-id.js";
import { type CsvField, readCsv } from "../text/read-csv.js";
import { readAuthorCell } from "./paper-rows/authors.js";
import { type ColumnRole, readHeader } from "./paper-rows/columns.js";
import { toRawLink } from "./paper-rows/links.js";
import type {
  Draft,
  Emit,
  Raw,
  RawLink,
  Source,
  SourceHints,
  SourceReader,
  Span,
} from "./source.js";

/**
 * Tables of papers as CSV: what their columns hold is told from the names in the first line, of which
 * one must be a title and one a link.
 */
export const paperTableCsv: Source = {
  id: "paper-table-csv",
  source: "generic",
  format: "csv",
  kind: "list",
  detect: detectPaperTable,
  parse: parsePaperTable,
};

const HEADER = /^\ufeff?["\w][\w "/.()-]{0,200}(?:,[\w "/.()-]{1,200}){1,60}\r?$/m;
const ADDRESS = /^https?:\/\/\S+$/i;

function detectPaperTable(head: string): number {
  const [line = ""] = head.split("\n", 1);
  if (!HEADER.test(line)) return 0;
  const roles = rolesOf(line.split(",").map((name) => name.replace(/["\r\ufeff]/g, "")));
  return roles !== undefined && /https?:\/\//.test(head) ? 0.6 : 0;
}

function rolesOf(names: readonly string[]): ColumnRole[] | undefined {
  const roles = readHeader(names.map((name) => name.replaceAll("_", " ")));
  return roles?.some((role) => role === "paper") ? roles : undefined;
}

function parsePaperTable(emit: Emit, hints: SourceHints): SourceReader {
  let roles: ColumnRole[] | undefined;
  let rank = 0;
  let length = 0;
  let printsBylines = false;
  let isHeader = true;

  function onRecord(fields: CsvField[]): void {
    const span = { start: fields[0]?.start ?? 0, end: fields[fields.length - 1]?.end ?? 0 };
    if (isHeader) {
      isHeader = false;
      roles = rolesOf(fields.map(({ text }) => text.replace(/^\ufeff/, "")));
      emit({ type: "chrome", ...span });
      return;
    }
    const draft = roles && readRecord(fields, roles, span, rank + 1);
    if (draft === undefined) {
      emit({ type: "leftover", ...span });
      return;
    }
    rank++;
    if (draft.authors !== undefined) printsBylines = true;
    emit({ type: "draft", draft });
  }

  const records = readCsv(onRecord);
  return {
    write(chunk) {
      length += chunk.length;
      records.write(chunk);
    },
    end() {
      records.end();
      const url = hints.url === undefined ? {} : { url: hints.url };
      emit({ type: "listing", facts: { printsBylines, ...url }, start: 0, end: length });
    },
  };
}

function readRecord(
  fields: readonly CsvField[],
  roles: readonly ColumnRole[],
  span: Span,
  rank: number,
): Draft | undefined {
  const named = (role: ColumnRole): Raw | undefined => {
    const field = fields.find((_, at) => roles[at] === role);
    return field === undefined || field.text.trim() === "" ? undefined : field;
  };
  const title = named("title");
  const links = readLinks(fields, roles);
  if (title === undefined || links.length === 0) return undefined;
  const authors = named("authors");
  const date = named("date");
  const abstract = named("abstract");
  return {
    ...span,
    rank,
    title,
    abstract: abstract && [abstract],
    ...(authors === undefined ? {} : readAuthorCell(authors)),
    publishedAt: date !== undefined && readDate(date.text) !== undefined ? date : undefined,
    venue: named("venue"),
    githubStars: named("stars"),
    arxivId: links.find(({ text, field }) => field === "paper" && parseArxivId(text) !== undefined),
    links,
  };
}

function readLinks(fields: readonly CsvField[], roles: readonly ColumnRole[]): RawLink[] {
  return fields.flatMap((field, at) => {
    const text = field.text.trim();
    if (!ADDRESS.test(text)) return [];
    return [toRawLink({ ...field, text, label: "" }, roles[at] === "paper")];
  });
}
