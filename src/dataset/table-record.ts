import { csvColumns } from "./csv-columns.js";
import { dayColumns } from "./day-columns.js";
import { fieldValue } from "./field-value.js";
import {
  foreignColumn,
  type PutCell,
  plainName,
  putAuthors,
  putLinks,
  putOrgs,
} from "./foreign-columns.js";
import { paperFields } from "./paper-fields.js";

/** A record that is made from the cells of a row. It is not validated. */
export interface TableRecord {
  [field: string]: unknown;
  ids: Record<string, unknown>;
  authors: unknown;
  orgs: unknown;
  links: unknown;
}

/** The columns of a table, by their names. */
export interface TableColumns {
  /** Reads one row; a cell that is `undefined` states nothing. */
  record(cells: readonly unknown[]): TableRecord;
  /** Whether one of the columns holds titles. */
  hasTitle: boolean;
  /** Columns that say nothing of a paper. */
  unknown: readonly string[];
}

const fieldsByName = new Map(csvColumns.map((column) => [plainName(column.name), column]));
const madeColumns = new Set(Object.keys(dayColumns).map(plainName));

/**
 * Finds out what the columns of a table hold: the fields of a paper by their names, and what other
 * tables call them. A field of its own name stands before one of another.
 */
export function tableColumns(names: readonly string[]): TableColumns {
  const own = names.map(ownColumn);
  const foreign = names.map((name, at) =>
    own[at] === undefined ? foreignColumn(name) : undefined,
  );
  const plain = new Set(names.map(plainName));
  return {
    record(cells) {
      const record: TableRecord = { ids: {}, authors: [], orgs: [], links: [], provenance: [] };
      for (const columns of [own, foreign]) {
        columns.forEach((put, at) => {
          if (put !== undefined && cells[at] !== undefined && cells[at] !== null)
            put(record, cells[at]);
        });
      }
      return record;
    },
    hasTitle: ["title", "papertitle", "articletitle"].some((name) => plain.has(name)),
    unknown: names.filter((name, at) => {
      return (
        own[at] === undefined && foreign[at] === undefined && !madeColumns.has(plainName(name))
      );
    }),
  };
}

function ownColumn(name: string): PutCell | undefined {
  if (name === "ids") return putIds;
  const column = fieldsByName.get(plainName(name));
  if (column === undefined) return undefined;
  return (record, cell) => {
    const value = fieldValue(cell, column.field);
    const put = PUT_OTHER[column.name];
    if (put !== undefined && !holdsRecords(value)) put(record, value);
    else if (column.member === undefined) record[column.name] = value;
    else record.ids[column.name] = value;
  };
}

function putIds(record: TableRecord, cell: unknown): void {
  const field = paperFields["ids"];
  const ids = field === undefined ? undefined : fieldValue(cell, field);
  if (typeof ids === "object" && ids !== null) Object.assign(record.ids, ids);
}

/** How a cell is read that holds names or addresses where records are expected. */
const PUT_OTHER: Readonly<Record<string, PutCell>> = {
  authors: putAuthors,
  orgs: putOrgs,
  links: putLinks,
  submitter: (record, name) => {
    record["submitter"] = { name };
  },
  // The names of inferred fields alone, as they are printed for people: what settled them is not told.
  inferred: () => {},
};

function holdsRecords(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item === "object");
  return typeof value === "object";
}
