import { readLiteralText } from "./literal-text.js";
import { isJsonLines, readWholeJson } from "./read-json.js";
import { endOfItem } from "./split-items.js";

/** The list at `pointer`, whose first item is expected at `start`. */
export interface ListPlace {
  form: "json";
  pointer: readonly string[];
  start: number;
}

/** Where the items of a long text stand, so that they can be read one by one. */
export type ItemsPlace = { form: "jsonl" } | ListPlace;

/** Which lists of an object hold items. */
export interface ItemNames {
  /** Members that a list of items stands in. */
  lists: readonly string[];
  /** Members that an object with such a list stands in, or the list itself. */
  wrappers?: readonly string[] | undefined;
  /** Members that show that an object is something else. */
  unless?: readonly string[] | undefined;
  /** Whether items like the first one can be read one by one; it is `undefined` where it is too long. */
  accepts?: ((first: unknown) => boolean) | undefined;
}

const DEEPEST = 3;
const BLANK = /\s*/y;

/**
 * Finds the list of items in the beginning of a JSON text: the lines of JSON lines, the list that the
 * text is, or the first known list in an object. `undefined` where there is none.
 *
 * @example
 * ```ts
 * findItems('{"total": 2, "data": [{"a": 1}, {"a"', { lists: ["data"] });
 * // { form: "json", pointer: ["data"], start: 22 }
 * ```
 */
export function findItems(head: string, names: ItemNames): ItemsPlace | undefined {
  if (isJsonLines(head)) {
    const first = /\S[^\r\n]*/.exec(head)?.[0] ?? "";
    return names.accepts?.(readWholeJson(first)?.value) === false ? undefined : { form: "jsonl" };
  }
  const start = skipBlank(head, 0);
  const found: ListPlace | undefined =
    head[start] === "["
      ? { form: "json", pointer: [], start: start + 1 }
      : findList(head, start, names, []);
  if (found === undefined || names.accepts === undefined) return found;
  const end = endOfItem(head, found.start, "]");
  const first = end < head.length ? readWholeJson(head.slice(found.start, end))?.value : undefined;
  return names.accepts(first) ? found : undefined;
}

function findList(
  head: string,
  object: number,
  names: ItemNames,
  pointer: readonly string[],
): ListPlace | undefined {
  if (head[object] !== "{") return undefined;
  for (let at = object; at < head.length; ) {
    const quote = skipBlank(head, at + 1);
    if (head[quote] !== '"' && head[quote] !== "'") return undefined;
    const key = readLiteralText(head, quote);
    if (typeof key !== "object" || names.unless?.includes(key.value) === true) return undefined;
    const colon = skipBlank(head, key.end);
    if (head[colon] !== ":") return undefined;
    const value = skipBlank(head, colon + 1);
    const inner = [...pointer, key.value];
    const wraps = names.wrappers?.includes(key.value) === true;
    if (head[value] === "[" && (wraps || names.lists.includes(key.value))) {
      return { form: "json", pointer: inner, start: value + 1 };
    }
    if (head[value] === "{" && wraps && inner.length <= DEEPEST) {
      return findList(head, value, names, inner);
    }
    at = endOfItem(head, value, "}");
    if (head[at] !== ",") return undefined;
  }
  return undefined;
}

function skipBlank(text: string, at: number): number {
  BLANK.lastIndex = at;
  BLANK.test(text);
  return BLANK.lastIndex;
}
