/** What a caller without types passed, for a message; where that is known, with what to pass instead. */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (typeof value === "string") return `"${value.slice(0, 60)}"`;
  if (typeof value === "function") return "a function";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return "a list";
  if (isFunction(value, "then")) return "a Promise: await it first";
  if (isFunction(value, "text")) return "a Response or file: pass await value.text()";
  if (isFunction(value, "toISOString")) return "a Date: pass date.toISOString()";
  if (typeof Reflect.get(value, "href") === "string") return "a URL: pass url.href";
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
    return "bytes: pass new TextDecoder().decode(bytes)";
  }
  if (Array.isArray(Reflect.get(value, "papers"))) return "an object with papers: pass its papers";
  return "an object";
}

/** Throws a `TypeError` that names what was expected to be text and says what it is. */
export function requireText(value: unknown, name: string): asserts value is string {
  if (typeof value === "string") return;
  throw new TypeError(`${name}: expected text, got ${describeValue(value)}`);
}

/** The records that a caller passed. What is no list of objects throws a `TypeError` that says so. */
export function requireRecords<Item>(records: Iterable<Item>, name: string): readonly Item[] {
  const given: unknown = records;
  const iterates = typeof given === "object" && given !== null && Symbol.iterator in given;
  if (!iterates) throw new TypeError(`${name}: expected a list, got ${describeValue(given)}`);
  const all: readonly Item[] = Array.isArray(records) ? records : [...records];
  const wrong = all.findIndex((item) => !isRecord(item));
  if (wrong < 0) return all;
  throw new TypeError(`${name}[${wrong}]: expected a paper, got ${describeValue(all[wrong])}`);
}

/** A listing is an object, too, and the likeliest one to be passed for a paper. */
function isRecord(item: unknown): boolean {
  return typeof item === "object" && item !== null && !("papers" in item);
}

function isFunction(value: object, name: string): boolean {
  return typeof Reflect.get(value, name) === "function";
}
