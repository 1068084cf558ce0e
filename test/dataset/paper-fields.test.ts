import { expect, test } from "vitest";
import * as z from "zod";
import { type Field, paperFields } from "../../src/dataset/paper-fields.js";
import { Paper } from "../../src/model/paper.js";

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: unknown;
}

/** What the table says of a field, in the words of a JSON schema. */
function shapeOf(field: Field): unknown {
  if (field.type === "list") return { list: shapeOf(field.item) };
  if (field.type !== "record") return field.type;
  return Object.fromEntries(
    Object.entries(field.members).map(([name, of]) => [
      of.required === true ? name : `${name}?`,
      shapeOf(of),
    ]),
  );
}

/** The same from the schema. Of a value that may be anything, and of places, columns hold JSON. */
function shapeOfSchema(schema: Schema, path: string): unknown {
  if (path.endsWith("provenance.place") || path.endsWith("provenance.fields")) return "json";
  if (schema.type === "array") return { list: shapeOfSchema(schema.items ?? {}, path) };
  if (schema.type === "object") {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, of]) => [
        schema.required?.includes(name) ? name : `${name}?`,
        shapeOfSchema(of, `${path}.${name}`),
      ]),
    );
  }
  const types: Record<string, string> = {
    string: "text",
    integer: "count",
    number: "number",
    boolean: "flag",
  };
  return types[schema.type ?? ""];
}

test("the columns are the fields of the schema", () => {
  const shape = shapeOf({ type: "record", members: paperFields });
  expect(shape).toEqual(shapeOfSchema(z.toJSONSchema(Paper) as Schema, ""));
});
