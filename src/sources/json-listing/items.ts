import { describeJson, isJsonObject } from "../../json/json-value.js";
import type { JsonItem, JsonShape } from "../json-listing.js";
import { actualOf, type JsonNode, type MemberReader } from "../json-members.js";
import type { Draft, Emit } from "../source.js";

/** An item of a list, and the answer that the list stands in. */
export interface JsonListItem {
  node: JsonNode;
  answer?: JsonNode | undefined;
}

/** Hands over what an item is; the draft where it is a record. */
export function takeItem(
  { node, answer }: JsonListItem,
  rank: number,
  shape: JsonShape,
  read: MemberReader,
  emit: Emit,
): Draft | undefined {
  // What could not be read at all was reported as such.
  if (node.value === undefined) return undefined;
  const item = readItem({ node, answer }, rank, shape, read);
  if (item.type === "draft") {
    emit({ type: "draft", draft: item.draft });
    return item.draft;
  }
  if (item.type === "other") {
    const span = read.spanOf(node);
    if (item.why === undefined) emit({ type: "chrome", ...span });
    else emit({ type: "report", code: "leftover-text", message: item.why, ...span });
  } else if (item.type === "absent") {
    const message = "Nothing was found for what was asked at this place.";
    emit({ type: "report", code: "paper-not-found", message, ...read.spanOf(node) });
  } else {
    const message = `The item is ${item.what}, which is no record.`;
    const actual = actualOf(node.value);
    const quoted = actual === undefined ? {} : { actual };
    emit({ type: "report", code: "item-malformed", message, ...quoted, ...read.spanOf(node) });
  }
  return undefined;
}

function readItem(
  { node, answer }: JsonListItem,
  rank: number,
  shape: JsonShape,
  read: MemberReader,
): JsonItem {
  if (!isJsonObject(node.value) && node.value !== null) {
    return { type: "malformed", what: describeJson(node.value) };
  }
  const item = shape.readItem(node, rank, read, answer);
  if (item.type !== "draft" || shape.titleSuffices === true || statesMore(item.draft)) return item;
  return { type: "malformed", what: "an object with a title and nothing else of a paper" };
}

/** What a draft has without anything having been recognised. */
const BARE = new Set(["rank", "start", "end", "pointer", "title", "printedTitle", "ids"]);

function statesMore(draft: Draft): boolean {
  const { arxivId, ids = {} } = draft;
  if (arxivId !== undefined || Object.keys(ids).length > 0) return true;
  return Object.entries(draft).some(([key, part]) => !BARE.has(key) && part !== undefined);
}
