import { isJsonObject } from "../json/json-value.js";
import { readWholeJson } from "../json/read-json.js";
import type { Field, Fields } from "./paper-fields.js";

/** A number as tables print it: data frames print counts with ".0" where one of them is missing. */
const COUNT = /^\d{1,16}(?:\.0{1,6})?$/;
const NUMBER = /^-?\d{1,22}(?:\.\d{1,22})?(?:e[+-]?\d{1,3})?$/i;

/**
 * What a cell of a table means for a field: text of CSV, or a value of Parquet. What does not fit the
 * field stays as it is, for whoever validates the record. `undefined` where the cell states nothing.
 */
export function fieldValue(raw: unknown, field: Field): unknown {
  if (raw === null || raw === undefined) return undefined;
  switch (field.type) {
    case "text":
      return typeof raw === "number" || typeof raw === "bigint" ? String(raw) : raw;
    case "count":
      if (typeof raw === "bigint") return Number(raw);
      return typeof raw === "string" && COUNT.test(raw) ? Number(raw) : raw;
    case "number":
      if (typeof raw === "bigint") return Number(raw);
      return typeof raw === "string" && NUMBER.test(raw) ? Number(raw) : raw;
    case "flag":
      return typeof raw === "string" ? (FLAGS[raw.toLowerCase()] ?? raw) : raw;
    case "json":
      return typeof raw === "string" ? parsed(raw, "") : raw;
    case "list":
      return listValue(typeof raw === "string" ? parsed(raw, "[") : raw, field.item);
    case "record":
      return recordValue(typeof raw === "string" ? parsed(raw, "{") : raw, field.members);
  }
}

const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false };

/** Lists in one cell are JSON, or what Python prints of them. */
function parsed(text: string, start: string): unknown {
  if (!text.startsWith(start)) return text;
  const reading = readWholeJson(text);
  return reading === undefined ? text : reading.value;
}

function listValue(value: unknown, item: Field): unknown {
  if (Array.isArray(value)) return value.map((each) => fieldValue(each, item) ?? null);
  return typeof value === "string" && item.type === "text" ? entriesOf(value) : value;
}

/** The entries of a list in one cell: between semicolons or, where there are none, commas. */
export function entriesOf(text: string): string[] {
  return text
    .split(text.includes(";") ? ";" : ",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

function recordValue(value: unknown, members: Fields): unknown {
  if (!isJsonObject(value)) return value;
  const record: Record<string, unknown> = {};
  for (const [name, of] of Object.entries(members)) {
    const member = Object.hasOwn(value, name) ? fieldValue(value[name], of) : undefined;
    if (member !== undefined) record[name] = member;
  }
  return record;
}
