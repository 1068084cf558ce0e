import { readWholeJson } from "../../json/read-json.js";
import { actualOf, type JsonNode, type MemberReader } from "../json-members.js";
import type { Draft, Emit, Raw } from "../source.js";
import { readHuggingFaceItem } from "./item.js";

/** What the items of one list came to. */
export interface ItemsRead {
  /** Items that stand for papers, readable or not. */
  papers: number;
  drafts: number;
  /** The day on which all of them were listed, where all state the same. */
  day: Raw | undefined;
}

/** Hands over items one by one. */
export interface ItemReader {
  read(item: JsonNode, rank: number): void;
  result(): ItemsRead;
}

/** Hands over the items of one list, in their order; the position is the rank. */
export function readItems(
  items: readonly JsonNode[],
  read: MemberReader,
  emit: Emit,
  more?: (draft: Draft) => Draft,
): ItemsRead {
  const reader = createItemReader(read, emit, more);
  items.forEach((item, at) => {
    reader.read(item, at + 1);
  });
  return reader.result();
}

export function createItemReader(
  read: MemberReader,
  emit: Emit,
  more: (draft: Draft) => Draft = (draft) => draft,
): ItemReader {
  const days = new Map<string, Raw>();
  let papers = 0;
  let drafts = 0;
  let undated = 0;

  function malformed(node: JsonNode, what: string): void {
    const message = `The item is ${what}, which is no record.`;
    const actual = actualOf(node.value);
    const quoted = actual === undefined ? {} : { actual };
    emit({ type: "report", code: "item-malformed", message, ...quoted, ...read.spanOf(node) });
  }

  function readOne(item: JsonNode, rank: number): void {
    const node = openText(item);
    if (node === undefined) {
      malformed(item, "a text");
      return;
    }
    const result = readHuggingFaceItem(node, rank, read);
    if (result.type === "malformed") malformed(item, result.what);
    if (result.type === "other") {
      papers--;
      emit({ type: "chrome", ...read.spanOf(item) });
    }
    if (result.type !== "draft") return;
    drafts++;
    if (node !== item) {
      const message = "The item is a text; it was read as the record that is written in it.";
      emit({ type: "report", code: "item-repaired", message, ...read.spanOf(item) });
    }
    const { listedAt } = result.draft;
    const day = listedAt && /^\d{4}-\d{2}-\d{2}/.exec(listedAt.text)?.[0];
    if (listedAt === undefined || day === undefined) undated++;
    // Two days are as good as many: they have none in common.
    else if (days.size < 2 && !days.has(day)) days.set(day, { ...listedAt, text: day });
    emit({ type: "draft", draft: more(result.draft) });
  }

  return {
    read(item, rank) {
      // What could not be read at all was reported as such.
      papers++;
      if (item.value !== undefined) readOne(item, rank);
    },
    result() {
      const [day] = days.values();
      return { papers, drafts, day: undated === 0 && days.size === 1 ? day : undefined };
    },
  };
}

/** Collectors have written the `repr` of each item, or its JSON, as a text. */
function openText(item: JsonNode): JsonNode | undefined {
  if (typeof item.value !== "string") return item;
  const whole = /^\s*[[{(]/.test(item.value) ? readWholeJson(item.value) : undefined;
  if (whole === undefined || typeof whole.value !== "object") return undefined;
  return { ...item, value: whole.value, inText: true };
}
