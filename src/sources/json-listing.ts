import { readErrorBody } from "../json/error-body.js";
import { describeJson, isJsonObject } from "../json/json-value.js";
import { type JsonReading, readJson } from "../json/read-json.js";
import { reportJsonFaults, withoutCutItem } from "./json-faults.js";
import { findLists, unwrapped } from "./json-listing/answers.js";
import { type JsonListItem, takeItem } from "./json-listing/items.js";
import { readLongText } from "./json-listing/long-text.js";
import { createMemberReader, type JsonNode, type MemberReader } from "./json-members.js";
import { createJsonReader } from "./json-reader.js";
import type { Draft, Emit, PageFacts, Source, SourceHints } from "./source.js";

/**
 * What an item of a list is. `other` belongs there and is no paper, which is told where it says `why`;
 * `absent` stands for a paper that was asked for and is not there.
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

const DEEPEST = 512;

/** Makes the `parse` of a source whose answers are JSON: lists of records, or one record alone. */
export function jsonListingParser(shape: JsonShape): Source["parse"] {
  const { lists, wrappers } = shape;
  return (emit, hints) =>
    createJsonReader({
      names: { lists, wrappers },
      whole: (text) => readText(text, shape, emit, hints),
      items: (place) => readLongText(place, shape, emit, hints),
    });
}

function readText(text: string, shape: JsonShape, emit: Emit, hints: SourceHints): void {
  const span = { start: 0, end: text.length };
  const error = readErrorBody(text);
  if (error !== undefined) {
    const message = "The site answered with an error.";
    emit({ type: "report", code: "source-error", message, actual: error, pointer: "", ...span });
    return;
  }
  const reading = readJson(text);
  const read = createMemberReader({
    emit,
    at: span,
    maxDepth: hints.maxDepth ?? DEEPEST,
  });
  const facts = readValue(reading, shape, read, emit, hints.url);
  const url = hints.url === undefined ? {} : { url: hints.url };
  emit({ type: "listing", facts: { format: reading.form, ...url, ...facts }, ...span });
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
  const items: JsonListItem[] = single
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
  const drafts = items.flatMap((item, at) => takeItem(item, at + 1, shape, read, emit) ?? []);
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
