import type { ItemsPlace } from "../../json/find-items.js";
import { own } from "../../json/json-value.js";
import { readJsonItems } from "../../json/read-json-items.js";
import { reportItemFaults, reportJsonFaults, withCut } from "../json-faults.js";
import { createMemberReader, type JsonNode } from "../json-members.js";
import type { Emit, PageFacts, SourceHints, SourceReader } from "../source.js";
import type { HuggingFaceAnswer } from "./api-address.js";
import { ENVELOPES, holdsList, openEnvelope } from "./envelope.js";
import { createItemReader } from "./items.js";
import { reportFullPage } from "./props.js";

const DEEPEST = 512;

/** The lists whose items can be read one by one: those that hold records, not further lists. */
export const LONG_LISTS = {
  lists: ENVELOPES,
  wrappers: ENVELOPES,
  unless: ["paper", "dailyPapers", "searchResults"],
  accepts: (first: unknown) => !Array.isArray(first) && !holdsList(first),
};

/** Reads a long text item by item. The first item shows whether it is a collection. */
export function readLongText(
  place: ItemsPlace,
  { answer, stated }: { answer: HuggingFaceAnswer | undefined; stated: PageFacts },
  emit: Emit,
  hints: SourceHints,
): SourceReader {
  const at = { start: 0, end: 0 };
  const read = createMemberReader({ emit, at, maxDepth: hints.maxDepth ?? DEEPEST });
  const reader = createItemReader(read, emit);
  const root: JsonNode = { value: undefined, pointer: "", depth: 1 };
  const depth = place.form === "json" ? place.pointer.length + 2 : 2;
  let kind: PageFacts["kind"];
  let begun = false;
  let rank = 0;
  let answers = 0;
  let cutItem: string | undefined;

  function begin(first: unknown): void {
    begun = true;
    const type = own(first, "type");
    kind = typeof type === "string" && own(first, "paper") === undefined ? "list" : answer?.kind;
    const known = kind === undefined ? {} : { kind };
    emit({ type: "facts", facts: { ...stated, format: place.form, ...known } });
  }

  function recordsOf(node: JsonNode): JsonNode[] {
    const list = Array.isArray(node.value) ? node : openEnvelope(node, read);
    if (list === undefined) return [node];
    rank = 0;
    answers++;
    return read.items(list);
  }

  const items = readJsonItems(place, (item) => {
    at.start = item.start;
    at.end = item.end;
    if (item.isCut) {
      cutItem = item.pointer;
      return;
    }
    reportItemFaults(item, read, emit);
    if (!begun) begin(item.value);
    const node: JsonNode = { value: item.value, pointer: item.pointer, depth };
    for (const record of item.isAnswer ? recordsOf(node) : [node]) reader.read(record, ++rank);
  });

  return {
    write: items.write,
    end() {
      items.end();
      if (place.form === "json" && place.pointer.length > 0) {
        const message = "The records stand in an envelope, which was taken off.";
        emit({ type: "report", code: "item-repaired", message, ...read.spanOf(root) });
      }
      reportJsonFaults(withCut(items.frame(), cutItem), cutItem, read, emit);
      const { papers, day } = reader.result();
      if (answers === 0 && kind !== "list") {
        reportFullPage(papers, answer?.limit, () => read.spanOf(root), emit);
      }
      const date = (kind === undefined || kind === "daily") && day !== undefined && { date: day };
      const url = hints.url === undefined ? {} : { url: hints.url };
      const facts: PageFacts = { ...stated, format: place.form, ...url, ...(date || {}) };
      emit({
        type: "listing",
        facts: kind === undefined ? facts : { ...facts, kind },
        start: 0,
        end: at.end,
      });
    },
  };
}
