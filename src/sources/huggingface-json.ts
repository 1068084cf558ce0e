import { readErrorBody } from "../json/error-body.js";
import { describeJson, own } from "../json/json-value.js";
import { type JsonReading, readJson } from "../json/read-json.js";
import { type HuggingFaceAnswer, readHuggingFaceAnswer } from "./huggingface-json/api-address.js";
import { detectHuggingFaceJson } from "./huggingface-json/detect.js";
import { type Unwrapped, unwrapItems } from "./huggingface-json/envelope.js";
import { type ItemsRead, readItems } from "./huggingface-json/items.js";
import { LONG_LISTS, readLongText } from "./huggingface-json/long-text.js";
import {
  isHuggingFaceProps,
  readHuggingFaceProps,
  reportFullPage,
} from "./huggingface-json/props.js";
import { reportJsonFaults, withoutCutItem, withoutCutMember } from "./json-faults.js";
import { createMemberReader, type JsonNode, type MemberReader } from "./json-members.js";
import { createJsonReader } from "./json-reader.js";
import type { Emit, PageFacts, Source, SourceHints, SourceReader } from "./source.js";

/**
 * Papers of Hugging Face as data: answers of the API in every shape since 2024, the data of its
 * pages, collections, and what collectors make of them.
 */
export const huggingFaceJson: Source = {
  id: "huggingface-json",
  source: "huggingface",
  format: "json",
  kind: "daily",
  detect: detectHuggingFaceJson,
  parse: parseHuggingFaceJson,
};

const DEEPEST = 512;

function parseHuggingFaceJson(emit: Emit, hints: SourceHints): SourceReader {
  const answer = hints.url === undefined ? undefined : readHuggingFaceAnswer(hints.url);
  return createJsonReader({
    names: LONG_LISTS,
    whole: (text) => readText(text, answer, emit, hints),
    items: (place) => readLongText(place, { answer, stated: addressFacts(answer) }, emit, hints),
  });
}

function readText(
  text: string,
  answer: HuggingFaceAnswer | undefined,
  emit: Emit,
  hints: SourceHints,
): void {
  const span = { start: 0, end: text.length };
  const error = readErrorBody(text);
  if (error !== undefined) {
    const message = "The site answered with an error.";
    emit({ type: "report", code: "source-error", message, actual: error, pointer: "", ...span });
    return;
  }
  const reading = readJson(text);
  const facts = readValue(reading, answer, emit, { ...span, maxDepth: hints.maxDepth ?? DEEPEST });
  const url = hints.url === undefined ? {} : { url: hints.url };
  emit({ type: "listing", facts: { format: reading.form, ...url, ...facts }, ...span });
}

interface Reading {
  reading: JsonReading;
  root: JsonNode;
  read: MemberReader;
  emit: Emit;
  answer: HuggingFaceAnswer | undefined;
}

function readValue(
  reading: JsonReading,
  answer: HuggingFaceAnswer | undefined,
  emit: Emit,
  bounds: { start: number; end: number; maxDepth: number },
): PageFacts {
  const root: JsonNode = { value: reading.value, pointer: "", depth: 1 };
  const read = createMemberReader({ emit, at: bounds, maxDepth: bounds.maxDepth });
  const all: Reading = { reading, root, read, emit, answer };
  const stated = addressFacts(answer);
  if (isHuggingFaceProps(root.value)) {
    const { start, end, maxDepth } = bounds;
    const { value, cutItem } = withoutCutMember(reading);
    reportJsonFaults(reading, cutItem, read, emit);
    const facts = readHuggingFaceProps(value, emit, { start, end, pointer: "" }, { maxDepth });
    return { ...stated, ...facts };
  }
  const unwrapped = unwrapItems(root, read);
  if (unwrapped?.single !== undefined) return { ...stated, ...readSingle(unwrapped, all) };
  if (unwrapped !== undefined) return { ...stated, ...readLists(unwrapped, all) };
  reportJsonFaults(reading, undefined, read, emit);
  if (root.value !== undefined) {
    const message = `The input is ${describeJson(root.value)}, which holds no papers.`;
    emit({ type: "report", code: "item-malformed", message, ...read.spanOf(root) });
  }
  return stated;
}

function addressFacts(answer: HuggingFaceAnswer | undefined): PageFacts {
  return {
    ...(answer?.kind === undefined ? {} : { kind: answer.kind }),
    ...(answer?.query === undefined ? {} : { query: answer.query }),
    ...(answer?.day === undefined ? {} : { urlDate: answer.day }),
  };
}

/** The answer for one paper is flat; an item of a list that stands alone is not. */
function readSingle(
  { single, around }: Unwrapped,
  { reading, root, read, emit }: Reading,
): PageFacts {
  const cut = reading.problems.some(({ kind }) => kind === "cut");
  reportJsonFaults(reading, cut ? "" : undefined, read, emit);
  if (single === undefined || cut) return {};
  const { drafts } = readItems([single], read, emit);
  if (drafts === 0) return {};
  const flat = typeof single.value === "object" && own(single.value, "paper") === undefined;
  if (around !== undefined) reportEnvelope(around, root, read, emit);
  else if (!flat && typeof single.value === "object") {
    const message = "One record stands where the site gives a list; it was read as a list of one.";
    emit({ type: "report", code: "item-repaired", message, ...read.spanOf(root) });
  }
  return flat ? { kind: "paper" } : {};
}

function readLists({ lists, around }: Unwrapped, all: Reading): PageFacts {
  const { reading, root, read, emit, answer } = all;
  const whole = lists.map((list) => withoutCutItem(list, reading));
  const cutItem = whole.find((list) => list.cutItem !== undefined)?.cutItem;
  if (around !== undefined) reportEnvelope(around, root, read, emit);
  reportJsonFaults(reading, cutItem, read, emit);
  const parts = whole.map(({ list }) => readItems(read.items(list), read, emit));
  const [only, ...others] = parts;
  const collected = lists.some((list) => isCollection(read.items(list)));
  if (only !== undefined && others.length === 0 && !collected) {
    reportFullPage(only.papers, answer?.limit, () => read.spanOf(root), emit);
  }
  const kind = collected ? "list" : answer?.kind;
  const date = kind === undefined || kind === "daily" ? commonDay(parts) : undefined;
  return { ...(kind === undefined ? {} : { kind }), ...(date === undefined ? {} : { date }) };
}

function isCollection(items: readonly JsonNode[]): boolean {
  return items.some(({ value }) => own(value, "type") === "paper");
}

function commonDay(parts: readonly ItemsRead[]): PageFacts["date"] {
  const read = parts.filter(({ drafts }) => drafts > 0);
  const [first] = read;
  return read.every(({ day }) => day?.text === first?.day?.text) ? first?.day : undefined;
}

function reportEnvelope(around: string, root: JsonNode, read: MemberReader, emit: Emit): void {
  const message = `The records stand in ${around}, which was taken off.`;
  emit({ type: "report", code: "item-repaired", message, ...read.spanOf(root) });
}
