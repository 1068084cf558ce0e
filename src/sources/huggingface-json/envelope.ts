import { isJsonObject, own } from "../../json/json-value.js";
import type { JsonNode, MemberReader } from "../json-members.js";

/** The lists of records that a JSON value holds. */
export interface Unwrapped {
  lists: JsonNode[];
  /** Where one record stands instead of a list. */
  single?: JsonNode;
  /** What stands around the list, in words. */
  around?: string;
}

export const ENVELOPES = [
  "papers",
  "dailyPapers",
  "daily_papers",
  "data",
  "items",
  "results",
] as const;
const DEEPEST = 3;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Finds the records in what collectors make of an answer: the list, a list of lists, a list in up to
 * three envelopes, lists by date, or one record alone. `undefined` where there are none.
 */
export function unwrapItems(root: JsonNode, read: MemberReader): Unwrapped | undefined {
  let node = root;
  for (let depth = 0; ; depth++) {
    const around = depth === 0 ? {} : { around: "an envelope" };
    if (Array.isArray(node.value)) return { ...unwrapList(node, read), ...around };
    if (typeof node.value === "string") return { lists: [], single: node, ...around };
    if (!isJsonObject(node.value)) return undefined;
    const inner = depth < DEEPEST ? openEnvelope(node, read) : undefined;
    if (inner === undefined) return unwrapObject(node, read, around);
    node = inner;
  }
}

function unwrapList(list: JsonNode, read: MemberReader): Unwrapped {
  const items = read.items(list);
  if (!items.every(({ value }) => Array.isArray(value) || holdsList(value)))
    return { lists: [list] };
  const lists = items.flatMap((item) =>
    Array.isArray(item.value) ? item : (openEnvelope(item, read) ?? []),
  );
  return lists.length === 0 ? { lists: [list] } : { lists, around: "a list of lists" };
}

export function holdsList(value: unknown): boolean {
  if (own(value, "paper") !== undefined) return false;
  return ENVELOPES.some((key) => Array.isArray(own(value, key)));
}

export function openEnvelope(node: JsonNode, read: MemberReader): JsonNode | undefined {
  if (own(node.value, "paper") !== undefined) return undefined;
  const holds = (test: (value: unknown) => boolean) =>
    ENVELOPES.find((key) => test(own(node.value, key)));
  const list = holds(Array.isArray);
  if (list !== undefined) return read.list(node, list);
  const inner = holds(isJsonObject);
  return inner === undefined ? undefined : read.object(node, inner);
}

function unwrapObject(
  node: JsonNode,
  read: MemberReader,
  around: { around?: string },
): Unwrapped | undefined {
  const keys = Object.keys(node.value ?? {});
  if (
    keys.length > 0 &&
    keys.every((key) => DAY.test(key) && Array.isArray(own(node.value, key)))
  ) {
    return { lists: keys.flatMap((key) => read.list(node, key) ?? []), around: "lists by date" };
  }
  return { lists: [], single: node, ...around };
}
