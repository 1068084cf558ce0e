import type { ItemsPlace } from "../../json/find-items.js";
import { readJsonItems } from "../../json/read-json-items.js";
import { reportItemFaults, reportJsonFaults, withCut } from "../json-faults.js";
import type { JsonFacts, JsonShape } from "../json-listing.js";
import { createMemberReader, type JsonNode, type MemberReader } from "../json-members.js";
import type { Emit, PageFacts, SourceHints, SourceReader } from "../source.js";
import { type Found, findLists, openAnswer } from "./answers.js";
import { type JsonListItem, takeItem } from "./items.js";

const DEEPEST = 512;

/** What is known when the first item is there. */
interface Begun {
  /** Its list, where the items are answers with lists of records. */
  found: Found | undefined;
  /** The answer around the list, as far as it was read. */
  frame: JsonNode | undefined;
}

/** Reads a long text item by item. What it says of its kind must stand before its list. */
export function readLongText(
  place: ItemsPlace,
  shape: JsonShape,
  emit: Emit,
  hints: SourceHints,
): SourceReader {
  const { url } = hints;
  const at = { start: 0, end: 0 };
  const maxDepth = hints.maxDepth ?? DEEPEST;
  const read = createMemberReader({ emit, at, maxDepth });
  const silent = createMemberReader({ emit: () => {}, at, maxDepth });
  const depth = place.form === "json" ? place.pointer.length + 2 : 2;
  let begun: Begun | undefined;
  let count = 0;
  let cutItem: string | undefined;
  let namesAuthors = false;

  function frameOf(reader: MemberReader): Found | undefined {
    return findLists({ value: items.frame().value, pointer: "", depth: 1 }, shape, reader)[0];
  }

  function factsOf(found: Found | undefined, reader: MemberReader): JsonFacts {
    return shape.readFacts(found?.answer, { items: count, list: found?.name, url }, reader);
  }

  /** The first item shows whether the items are records or answers with lists of them. */
  function begin(first: JsonNode): Begun {
    const answer = openAnswer(first, shape, silent);
    const frame = answer ?? frameOf(silent);
    const { facts } = factsOf(frame, silent);
    const { kind, printsBylines } = facts;
    const known: PageFacts = {
      ...(kind === undefined ? {} : { kind }),
      ...(printsBylines === undefined ? {} : { printsBylines }),
    };
    emit({ type: "facts", facts: { format: place.form, ...known } });
    return { found: answer, frame: frame?.answer };
  }

  function recordsOf(node: JsonNode, isAnswer: boolean): JsonListItem[] {
    if (isAnswer && Array.isArray(node.value))
      return read.items(node).map((one) => ({ node: one }));
    const areAnswers = isAnswer || begun?.found !== undefined;
    const found = areAnswers ? openAnswer(node, shape, read) : undefined;
    if (found === undefined) return [{ node, answer: begun?.frame }];
    return read.items(found.list).map((one) => ({ node: one, answer: found.answer }));
  }

  const items = readJsonItems(place, (item) => {
    at.start = item.start;
    at.end = item.end;
    if (item.isCut) {
      cutItem = item.pointer;
      return;
    }
    reportItemFaults(item, read, emit);
    const node: JsonNode = { value: item.value, pointer: item.pointer, depth };
    begun ??= begin(node);
    for (const record of recordsOf(node, item.isAnswer)) {
      const draft = takeItem(record, ++count, shape, read, emit);
      if (draft?.authors !== undefined) namesAuthors = true;
    }
  });

  return {
    write: items.write,
    end() {
      items.end();
      const frame = items.frame();
      reportJsonFaults(withCut(frame, cutItem), cutItem, read, emit);
      const { facts, more } = factsOf(begun?.found ?? frameOf(read), read);
      if (more !== undefined) {
        emit({ type: "report", code: "partial-listing", message: more, ...at, pointer: "" });
      }
      const said = { printsBylines: namesAuthors, format: place.form, ...(url && { url }) };
      emit({ type: "listing", facts: { ...said, ...facts }, start: 0, end: at.end });
    },
  };
}
