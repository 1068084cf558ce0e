import type { SchemaElement } from "hyparquet";
import { dayColumns } from "./day-columns.js";
import type { Field, Fields } from "./paper-fields.js";

/**
 * The Parquet schema of records with these fields: texts as UTF8, counts as INT64, lists as real
 * lists in three levels, and a DATE column beside each time.
 */
export function parquetSchema(fields: Fields): SchemaElement[] {
  const days = Object.keys(dayColumns);
  return [
    { name: "paper", num_children: Object.keys(fields).length + days.length },
    ...Object.entries(fields).flatMap(([name, field]) => elementsOf(name, field)),
    ...days.map((name): SchemaElement => {
      return { name, type: "INT32", converted_type: "DATE", repetition_type: "OPTIONAL" };
    }),
  ];
}

function elementsOf(name: string, field: Field): SchemaElement[] {
  const repetition_type = field.required === true ? "REQUIRED" : "OPTIONAL";
  switch (field.type) {
    case "list":
      return [
        { name, repetition_type, num_children: 1, converted_type: "LIST" },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        ...elementsOf("element", field.item),
      ];
    case "record":
      return [
        { name, repetition_type, num_children: Object.keys(field.members).length },
        ...Object.entries(field.members).flatMap(([member, of]) => elementsOf(member, of)),
      ];
    case "count":
      return [{ name, repetition_type, type: "INT64" }];
    case "number":
      return [{ name, repetition_type, type: "DOUBLE" }];
    case "flag":
      return [{ name, repetition_type, type: "BOOLEAN" }];
    case "text":
    case "json":
      return [{ name, repetition_type, type: "BYTE_ARRAY", converted_type: "UTF8" }];
  }
}
