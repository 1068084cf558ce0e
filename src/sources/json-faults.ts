import type { DiagnosticCode } from "../diagnostics/diagnostic.js";
import { childPointer } from "../json/json-pointer.js";
import { isJsonObject } from "../json/json-value.js";
import type { JsonReading, JsonRepair } from "../json/read-json.js";
import type { JsonListItem } from "../json/read-json-items.js";
import type { JsonNode, MemberReader } from "./json-members.js";
import type { Emit } from "./source.js";

const REPAIRS: Readonly<Record<JsonRepair, string>> = {
  "byte-order-mark": "A byte order mark before the JSON was passed over.",
  "python-literal": "This is written as Python prints it, not as JSON; it was read as that.",
  "trailing-comma": "A comma before a closing bracket was passed over.",
  "control-character":
    "Control characters that JSON wants escaped stand in a text; they were kept.",
};

/**
 * Says what was repaired in a text to read it as JSON and what could not be read. `cutItem` is the
 * item that the end of the input cuts.
 */
export function reportJsonFaults(
  reading: JsonReading,
  cutItem: string | undefined,
  read: MemberReader,
  emit: Emit,
): void {
  const report = (code: DiagnosticCode, message: string, pointer: string) => {
    const node: JsonNode = { value: undefined, pointer, depth: 1 };
    emit({ type: "report", code, message, ...read.spanOf(node) });
  };
  for (const { kind, pointer } of reading.repairs) report("item-repaired", REPAIRS[kind], pointer);
  for (const { kind, pointer } of reading.problems) {
    if (kind === "unreadable") {
      report("item-malformed", "This is no JSON, and no known repair makes it readable.", pointer);
    } else if (kind === "deep") {
      report("limit-reached", "This nests too deeply to be read as anything but JSON.", pointer);
    } else if (kind === "trailing") {
      report("item-malformed", "Text stands behind the end of the JSON; it was not read.", pointer);
    } else if (cutItem !== undefined) {
      const message = "The input ends inside this item; it and whatever followed are not read.";
      report("item-malformed", message, cutItem);
    } else {
      report("partial-listing", "The input ends before this is closed; more may follow.", pointer);
    }
  }
  if (reading.moreProblems > 0) {
    const message = `${reading.moreProblems} more parts could not be read.`;
    report("item-malformed", message, "");
  }
}

/** The same for one item of a text that is read item by item. */
export function reportItemFaults(
  { value, repairs, pointer }: JsonListItem,
  read: MemberReader,
  emit: Emit,
): void {
  if (value !== undefined && repairs.length === 0) return;
  const problems: JsonReading["problems"] =
    value === undefined ? [{ kind: "unreadable", pointer }] : [];
  const faults = repairs.map((kind) => ({ kind, pointer }));
  const reading: JsonReading = {
    value,
    form: "jsonl",
    repairs: faults,
    problems,
    moreProblems: 0,
  };
  reportJsonFaults(reading, undefined, read, emit);
}

/** What stands around the items, of which the end of the input cuts one. */
export function withCut(frame: JsonReading, cutItem: string | undefined): JsonReading {
  if (cutItem === undefined || frame.problems.some(({ kind }) => kind === "cut")) return frame;
  return { ...frame, problems: [...frame.problems, { kind: "cut", pointer: cutItem }] };
}

/** A list without the item that the end of the input cuts, and the pointer of that. */
export function withoutCutItem(
  list: JsonNode,
  reading: JsonReading,
): { list: JsonNode; cutItem?: string } {
  const index = cutIndex(list.pointer, reading);
  if (index === undefined || !Array.isArray(list.value)) return { list };
  const cutItem = childPointer(list.pointer, index);
  return { list: { ...list, value: list.value.slice(0, index) }, cutItem };
}

/** An object whose lists are without such an item. A member that is cut itself is left out. */
export function withoutCutMember({ value, problems, ...rest }: JsonReading): {
  value: unknown;
  cutItem: string | undefined;
} {
  const reading = { value, problems, ...rest };
  if (!isJsonObject(value)) return { value, cutItem: undefined };
  for (const [key, member] of Object.entries(value)) {
    const pointer = childPointer("", key);
    const { list, cutItem } = withoutCutItem({ value: member, pointer, depth: 2 }, reading);
    if (cutItem !== undefined) return { value: { ...value, [key]: list.value }, cutItem };
    if (problems.some((problem) => problem.kind === "cut" && isInside(pointer, problem.pointer))) {
      return { value: { ...value, [key]: undefined }, cutItem: pointer };
    }
  }
  return { value, cutItem: undefined };
}

function isInside(pointer: string, other: string): boolean {
  return other === pointer || other.startsWith(`${pointer}/`);
}

/** The index of the item of a list inside which the input ends. */
function cutIndex(pointer: string, { problems }: JsonReading): number | undefined {
  for (const { kind, pointer: at } of problems) {
    if (kind !== "cut" || !at.startsWith(`${pointer}/`)) continue;
    const index = Number(at.slice(pointer.length + 1).split("/", 1)[0]);
    if (Number.isInteger(index)) return index;
  }
  return undefined;
}
