import { childPointer, type JsonStep } from "../json/json-pointer.js";
import { describeJson, isJsonObject, own } from "../json/json-value.js";
import { isBlank } from "../text/clean-text.js";
import type { Emit, Raw, Span } from "./source.js";

/** A value inside JSON, and where. */
export interface JsonNode {
  value: unknown;
  pointer: string;
  /** How many objects and lists it stands in, itself included. */
  depth: number;
  /** In a text that was itself read as JSON: no pointer leads into it, so all places are that text. */
  inText?: boolean;
}

/**
 * Reads the members of JSON objects. A value of another type than asked for is reported as
 * `field-invalid` and absent; `null`, blank text and a missing member are absent.
 */
export interface MemberReader {
  text(from: JsonNode | undefined, key: string, field?: string): Raw | undefined;
  /** A whole number that is not negative, as text. */
  count(from: JsonNode | undefined, key: string, field?: string): Raw | undefined;
  /** `true` or `false`. */
  flag(from: JsonNode | undefined, key: string, field?: string): boolean | undefined;
  object(from: JsonNode | undefined, key: string, field?: string): JsonNode | undefined;
  list(from: JsonNode | undefined, key: string, field?: string): JsonNode | undefined;
  /** The texts of a list; blank ones are passed over. */
  texts(from: JsonNode | undefined, key: string, field?: string): Raw[] | undefined;
  /** The items of a list. */
  items(list: JsonNode | undefined): JsonNode[];
  /** Says that a value does not fit its field. */
  invalid(node: JsonNode, message: string, field: string): void;
  /** Says that an address is not safe to follow. */
  unsafe(raw: Raw, field: string): void;
  spanOf(node: JsonNode): Span;
}

export interface MemberReaderOptions {
  emit: Emit;
  /** Where the JSON stands in the input; of a text that is read item by item, the item at hand. */
  at: { start: number; end: number };
  /** Deeper objects and lists are not read. */
  maxDepth: number;
}

const LARGEST_COUNT = 999_999_999_999_999;
const LONGEST_ACTUAL = 80;

export function createMemberReader({ emit, at, maxDepth }: MemberReaderOptions): MemberReader {
  let tooDeep = false;

  function spanOf({ pointer }: JsonNode): Span {
    return { start: at.start, end: at.end, pointer };
  }

  function invalid(node: JsonNode, message: string, field: string): void {
    const actual = actualOf(node.value);
    emit({
      type: "report",
      code: "field-invalid",
      message,
      field,
      ...(actual === undefined ? {} : { actual }),
      ...spanOf(node),
    });
  }

  function child(from: JsonNode, step: JsonStep, value: unknown): JsonNode {
    const { depth, inText = false } = from;
    return { value, pointer: pointerTo(from, step), depth: depth + 1, inText };
  }

  function rawOf(from: JsonNode, step: JsonStep, text: string): Raw {
    return { text, start: at.start, end: at.end, pointer: pointerTo(from, step) };
  }

  function member(from: JsonNode | undefined, key: string): JsonNode | undefined {
    const value = own(from?.value, key);
    return from === undefined || value === undefined ? undefined : child(from, key, value);
  }

  function wrongType(node: JsonNode, key: string, wanted: string, field: string): void {
    invalid(node, `"${key}" is ${describeJson(node.value)} where ${wanted} belongs.`, field);
  }

  function isReachable(node: JsonNode): boolean {
    if (node.depth <= maxDepth) return true;
    if (tooDeep) return false;
    tooDeep = true;
    const message = `Values that stand in more than ${maxDepth} others were not read (maxDepth).`;
    emit({ type: "report", code: "limit-reached", message, ...spanOf(node) });
    return false;
  }

  function unsafe({ text, ...span }: Raw, field: string): void {
    const actual = text.slice(0, LONGEST_ACTUAL);
    const message = `"${actual}" is not an address that is safe to follow.`;
    emit({ type: "report", code: "link-unsafe", message, field, actual, ...span });
  }

  function items(list: JsonNode | undefined): JsonNode[] {
    if (list === undefined) return [];
    return valuesOf(list).map((value, index) => child(list, index, value));
  }

  const reader: MemberReader = {
    spanOf,
    invalid,
    unsafe,
    items,
    text(from, key, field = key) {
      const value = own(from?.value, key);
      if (from === undefined || value === undefined) return undefined;
      if (typeof value === "string") return isBlank(value) ? undefined : rawOf(from, key, value);
      wrongType(child(from, key, value), key, "text", field);
      return undefined;
    },
    count(from, key, field = key) {
      const value = own(from?.value, key);
      if (from === undefined || value === undefined) return undefined;
      if (typeof value === "number" && isCount(value)) return rawOf(from, key, String(value));
      wrongType(child(from, key, value), key, "a count", field);
      return undefined;
    },
    flag(from, key, field = key) {
      const value = own(from?.value, key);
      if (from === undefined || value === undefined) return undefined;
      if (typeof value === "boolean") return value;
      wrongType(child(from, key, value), key, "true or false", field);
      return undefined;
    },
    object(from, key, field = key) {
      const node = member(from, key);
      if (node === undefined) return undefined;
      if (isJsonObject(node.value)) return isReachable(node) ? node : undefined;
      wrongType(node, key, "an object", field);
      return undefined;
    },
    list(from, key, field = key) {
      const node = member(from, key);
      if (node === undefined) return undefined;
      if (Array.isArray(node.value)) return isReachable(node) ? node : undefined;
      wrongType(node, key, "a list", field);
      return undefined;
    },
    texts(from, key, field = key) {
      const list = reader.list(from, key, field);
      if (list === undefined) return undefined;
      const texts: Raw[] = [];
      valuesOf(list).forEach((value, at) => {
        if (typeof value === "string") {
          if (!isBlank(value)) texts.push(rawOf(list, at, value));
        } else if (value !== null) {
          const message = `"${key}" holds ${describeJson(value)} where text belongs.`;
          invalid(child(list, at, value), message, field);
        }
      });
      return texts;
    },
  };
  return reader;
}

/** No pointer leads into a text that was itself read as JSON. */
function pointerTo({ pointer, inText }: JsonNode, step: JsonStep): string {
  return inText === true ? pointer : childPointer(pointer, step);
}

function valuesOf({ value }: JsonNode): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT;
}

/** What a diagnostic quotes of a value: nothing of objects and lists, which can be of any size. */
export function actualOf(value: unknown): string | undefined {
  if (typeof value === "string") return value.slice(0, LONGEST_ACTUAL);
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}
