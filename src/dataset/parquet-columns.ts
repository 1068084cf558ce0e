import type { Paper } from "../model/paper.js";
import { dayColumns, dayNumber } from "./day-columns.js";
import type { Field, Fields } from "./paper-fields.js";

/** A column as hyparquet-writer takes it. */
export interface ParquetColumn {
  name: string;
  data: unknown[];
}

/** Turns records into columns. */
export function parquetColumns(papers: readonly Paper[], fields: Fields): ParquetColumn[] {
  const columns = Object.entries(fields).map(([name, field]) => {
    const values = papers.map((paper) => own(paper, name));
    return { name, data: differs(field) ? values.map((value) => toColumn(value, field)) : values };
  });
  const days = Object.entries(dayColumns).map(([name, of]) => {
    return { name, data: papers.map((paper) => dayNumber(paper[of])) };
  });
  return [...columns, ...days];
}

function own(record: object, name: string): unknown {
  return Object.hasOwn(record, name) ? Reflect.get(record, name) : undefined;
}

/** Whether Parquet holds another value than the record: counts are of 64 bits, JSON is text. */
function differs(field: Field): boolean {
  if (field.type === "list") return differs(field.item);
  if (field.type === "record") return Object.values(field.members).some(differs);
  return field.type === "json" || field.type === "count";
}

function toColumn(value: unknown, field: Field): unknown {
  if (value === undefined) return undefined;
  if (field.type === "json") return JSON.stringify(value);
  if (field.type === "count" && typeof value === "number") return BigInt(value);
  if (field.type === "list" && Array.isArray(value)) {
    return value.map((item) => toColumn(item, field.item));
  }
  if (field.type === "record" && typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(field.members).map(([name, of]) => [name, toColumn(own(value, name), of)]),
    );
  }
  return value;
}
