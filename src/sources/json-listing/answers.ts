import { childPointer } from "../../json/json-pointer.js";
import { isJsonObject, own } from "../../json/json-value.js";
import type { JsonShape } from "../json-listing.js";
import type { JsonNode, MemberReader } from "../json-members.js";

/** A list of records, and what stands around it. */
export interface Found {
  answer: JsonNode | undefined;
  list: JsonNode;
  name: string | undefined;
}

const DEEPEST_WRAPPER = 3;

/** The lists of an answer, or of several answers that stand in a list or line by line. */
export function findLists(root: JsonNode, shape: JsonShape, read: MemberReader): Found[] {
  const node = unwrapped(root, shape);
  if (Array.isArray(node.value)) {
    const answers = read.items(node).map((item) => openAnswer(item, shape, read));
    const all = answers.flatMap((answer) => answer ?? []);
    if (all.length > 0 && all.length === answers.length) return all;
    return [{ answer: undefined, list: node, name: undefined }];
  }
  const answer = openAnswer(node, shape, read);
  return answer === undefined ? [] : [answer];
}

export function unwrapped(root: JsonNode, { wrappers = [] }: JsonShape): JsonNode {
  let node = root;
  for (let depth = 0; depth < DEEPEST_WRAPPER; depth++) {
    const name = wrappers.find((wrapper) => {
      const inner = own(node.value, wrapper);
      return isJsonObject(inner) || Array.isArray(inner);
    });
    if (name === undefined) return node;
    const inner = { value: own(node.value, name), pointer: childPointer(node.pointer, name) };
    node = { ...inner, depth: node.depth + 1 };
    if (!isJsonObject(node.value)) return node;
  }
  return node;
}

/** The list in an answer, with the answer around it. */
export function openAnswer(
  node: JsonNode,
  shape: JsonShape,
  read: MemberReader,
): Found | undefined {
  const name = shape.lists.find((list) => Array.isArray(own(node.value, list)));
  const list = name === undefined ? undefined : read.list(node, name);
  return list === undefined ? undefined : { answer: node, list, name };
}
