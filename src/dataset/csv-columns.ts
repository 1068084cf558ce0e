import { type Field, paperFields } from "./paper-fields.js";

/** A column of CSV. `member` is the record that holds it, for identifiers. */
export interface CsvColumn {
  name: string;
  member?: "ids";
  field: Field;
}

/**
 * The columns of a paper: each field one, and each identifier. Lists and records within a paper stand
 * in one cell as JSON.
 */
export const csvColumns: readonly CsvColumn[] = Object.entries(paperFields).flatMap(
  ([name, field]): CsvColumn[] => {
    if (name !== "ids" || field.type !== "record") return [{ name, field }];
    return Object.entries(field.members).map(([id, of]) => ({
      name: id,
      member: "ids",
      field: of,
    }));
  },
);
