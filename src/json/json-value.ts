/** A JSON object whose members are not known yet; read them with {@link own}. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object: neither a list nor `null`. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The member of an object that the JSON itself has: what every object inherits (`constructor`,
 * `__proto__`) is absent, and so is `null`.
 *
 * @example
 * ```ts
 * own({ a: 1 }, "a"); // 1
 * own({}, "constructor"); // undefined
 * ```
 */
export function own(value: unknown, key: string): unknown {
  if (!isJsonObject(value)) return undefined;
  const member = value[key];
  // Most members that are asked for and not there are found nowhere, which is seen first.
  if (member === undefined || member === null || !Object.hasOwn(value, key)) return undefined;
  return member;
}

const LONGEST_NUMBER = 40;

/** Names the type of a JSON value for a message; its content is not looked into. */
export function describeJson(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") return value.trim() === "" ? "blank text" : "a text";
  if (typeof value === "number") return `the number ${String(value).slice(0, LONGEST_NUMBER)}`;
  if (typeof value === "boolean") return String(value);
  return Array.isArray(value) ? "a list" : "an object";
}
