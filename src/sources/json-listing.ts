import { readErrorBody } from "../json/error-body.js";
import { childPointer } from "../json/json-pointer.js";
import { describeJson, isJsonObject, own } from "../json/json-value.js";
import { type JsonReading, readJson } from "../json/read-json.js";
import { reportJsonFaults, withoutCutItem } from "./json-faults.js";
import { actualOf, createMemberReader, type JsonNode, type MemberReader } from "./json-members.js";
import { limitReports } from "./report-limit.js";
import type { Draft, Emit, PageFacts, Source, SourceHints, SourceReader } from "./source.js";

/**
 * What an item of a list is. `other` belongs there and is no paper, which is told where it is said `why`; `absent` stands for a paper that
 * was asked for and is not there.
 */
export type JsonItem =
  | { type: "draft"; draft: Draft }
  | { type: "other"; why?: string }
  | { type: "absent" }
  | { type: "malformed"; what: string };

/** How the answers of one site are built. */
export interface JsonShape {
  /** Members that a list of records stands in; the first that holds one counts. */
  lists: readonly string[];
  /** Members that a whole answer stands in. */
  wrappers?: readonly string[];
  /** Whether an object of this shape is a paper by its title alone. */
  titleSuffices?: boolean;
  /** Reads an item; `answer` is the object around the list, where there is one. */
  readItem(node: JsonNode, rank: number, read: MemberReader, answer?: JsonNode): JsonItem;
  /** What an answer says of itself; `answer` is the object around the list, where there is one. */
  readFacts(answer: JsonNode | undefined, found: JsonAnswer, read: MemberReader): JsonFacts;
}

/** What stands in an answer. */
export interface JsonAnswer {
  /** How many items there are; `undefined` for a record that stands alone. */
  items: number | undefined;
  /** The member that the list stands in. */
  list: string | undefined;
  url: string | undefined;
}

export interface JsonFacts {
  facts: PageFacts;
  /** Why there may be more than the answer holds. */
  more?: string;
}

interface Found {
  answer: JsonNode | undefined;
  list: JsonNode;
  name: string | undefined;
}

const DEEPEST = 512;
const DEEPEST_WRAPPER = 3;

/** Makes the `parse` of a source whose answers are JSON: lists of records, or one record alone. */
export function jsonListingParser(shape: JsonShape): Source["parse"] {
  return (emit, hints): SourceReader => {
    const chunks: string[] = [];
    return {
      write(chunk) {
        chunks.push(chunk);
      },
      end() {
        readText(chunks.splice(0).join(""), shape, emit, hints);
      },
    };
  };
}

function readText(text: string, shape: JsonShape, emitAll: Emit, hints: SourceHints): void {
  const span = { start: 0, end: text.length };
  const error = readErrorBody(text);
  if (error !== undefined) {
    const message = "The site answered with an error.";
    emitAll({ type: "report", code: "source-error", message, actual: error, pointer: "", ...span });
    return;
  }
  const reports = limitReports(emitAll);
  const reading = readJson(text);
  const read = createMemberReader({
    emit: reports.emit,
    ...span,
    maxDepth: hints.maxDepth ?? DEEPEST,
  });
  const facts = readValue(reading, shape, read, reports.emit, hints.url);
  reports.flush();
  const url = hints.url === undefined ? {} : { url: hints.url };
  emitAll({ type: "listing", facts: { format: reading.form, ...url, ...facts }, ...span });
}

function readValue(
  reading: JsonReading,
  shape: JsonShape,
  read: MemberReader,
  emit: Emit,
  url: string | undefined,
): PageFacts {
  const root: JsonNode = { value: reading.value, pointer: "", depth: 1 };
  const found = findLists(root, shape, read);
  const whole = found.map(({ list }) => withoutCutItem(list, reading));
  const cut = reading.problems.some(({ kind }) => kind === "cut");
  const single = found.length === 0 && isJsonObject(root.value);
  const cutItem = whole.find((list) => list.cutItem !== undefined)?.cutItem;
  reportJsonFaults(reading, cutItem ?? (single && cut ? "" : undefined), read, emit);
  const items = single
    ? cut
      ? []
      : [{ node: unwrapped(root, shape) }]
    : whole.flatMap(({ list }, at) =>
        read.items(list).map((node) => ({ node, answer: found[at]?.answer })),
      );
  if (!single && found.length === 0 && root.value !== undefined) {
    const message = `The input is ${describeJson(root.value)}, which holds no papers.`;
    emit({ type: "report", code: "item-malformed", message, ...read.spanOf(root) });
  }
  const drafts = readItems(items, shape, read, emit);
  const [first] = found;
  const about: JsonAnswer = {
    items: single ? undefined : items.length,
    list: first?.name,
    url,
  };
  const { facts, more } = shape.readFacts(first?.answer, about, read);
  if (more !== undefined) {
    emit({ type: "report", code: "partial-listing", message: more, ...read.spanOf(root) });
  }
  return { printsBylines: drafts.some(({ authors }) => authors !== undefined), ...facts };
}

/** The lists of an answer, or of several answers that stand in a list or line by line. */
function findLists(root: JsonNode, shape: JsonShape, read: MemberReader): Found[] {
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

function unwrapped(root: JsonNode, { wrappers = [] }: JsonShape): JsonNode {
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

function openAnswer(node: JsonNode, shape: JsonShape, read: MemberReader): Found | undefined {
  const name = shape.lists.find((list) => Array.isArray(own(node.value, list)));
  const list = name === undefined ? undefined : read.list(node, name);
  return list === undefined ? undefined : { answer: node, list, name };
}

function readItems(
  items: readonly { node: JsonNode; answer?: JsonNode | undefined }[],
  shape: JsonShape,
  read: MemberReader,
  emit: Emit,
): Draft[] {
  const drafts: Draft[] = [];
  items.forEach(({ node, answer }, at) => {
    // What could not be read at all was reported as such.
    if (node.value === undefined) return;
    const item = readItem(node, at + 1, shape, read, answer);
    if (item.type === "draft") {
      drafts.push(item.draft);
      emit({ type: "draft", draft: item.draft });
    } else if (item.type === "other") {
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
  });
  return drafts;
}

function readItem(
  node: JsonNode,
  rank: number,
  shape: JsonShape,
  read: MemberReader,
  answer: JsonNode | undefined,
): JsonItem {
  if (!isJsonObject(node.value) && node.value !== null) {
    return { type: "malformed", what: describeJson(node.value) };
  }
  const item = shape.readItem(node, rank, read, answer);
  if (item.type !== "draft" || shape.titleSuffices === true || statesMore(item.draft)) return item;
  return { type: "malformed", what: "an object with a title and nothing else of a paper" };
}

/** What a draft has without anything having been recognised. */
const BARE = new Set(["rank", "start", "end", "pointer", "title", "printedTitle"]);

function statesMore({ ids = {}, ...draft }: Draft): boolean {
  if (Object.keys(ids).length > 0) return true;
  return Object.entries(draft).some(([key, part]) => !BARE.has(key) && part !== undefined);
}
