import { readLines, type Writer } from "../text/read-lines.js";
import type { ItemsPlace, ListPlace } from "./find-items.js";
import { childPointer, toPointer } from "./json-pointer.js";
import type { JsonRepair } from "./literal.js";
import { type JsonReading, readOneJson, readWholeJson } from "./read-json.js";
import { type ListSplitter, splitList } from "./split-list.js";

/** One item, and where it stands. */
export interface JsonListItem {
  /** `undefined` where it could not be read. */
  value: unknown;
  pointer: string;
  start: number;
  end: number;
  /** What had to be overlooked to read a line of JSON lines. */
  repairs: readonly JsonRepair[];
  /** Whether the input ends inside it. */
  isCut: boolean;
  /** Whether it is a whole answer on a line of its own, behind a first one that holds a list. */
  isAnswer: boolean;
}

export interface JsonItemsReader extends Writer {
  /** What stands around the items, with an empty list in their place, as far as it was written. */
  frame(): JsonReading;
}

type OnItem = (item: JsonListItem) => void;

const EMPTY: JsonReading = {
  value: [],
  form: "jsonl",
  repairs: [],
  problems: [],
  moreProblems: 0,
};

/**
 * Reads the items of a long JSON text one by one; none of them is kept. The text is written from its
 * start on, in parts of any size.
 *
 * @example
 * ```ts
 * const values: unknown[] = [];
 * const place = { form: "json", pointer: ["data"], start: 10 } as const;
 * const reader = readJsonItems(place, ({ value }) => values.push(value));
 * for (const part of ['{"data": [', "1, {}, 'it", "s'],", ' "total": 3}']) reader.write(part);
 * reader.end();
 * values; // [1, {}, "its"]
 * JSON.stringify(reader.frame().value); // '{"data":[],"total":3}'
 * ```
 */
export function readJsonItems(place: ItemsPlace, onItem: OnItem): JsonItemsReader {
  return place.form === "jsonl"
    ? { ...readLineItems({ index: 0, offset: 0, isAnswer: false }, onItem), frame: () => EMPTY }
    : readListItems(place, onItem);
}

function readLineItems(
  first: { index: number; offset: number; isAnswer: boolean },
  onItem: OnItem,
): Writer {
  const { offset, isAnswer } = first;
  let { index } = first;
  let ending = false;
  const lines = readLines(({ text, start, end }) => {
    if (text.trim() === "") return;
    const read = readWholeJson(text);
    onItem({
      value: read?.value,
      pointer: childPointer("", index++),
      start: offset + start,
      end: offset + end,
      repairs: read?.repairs ?? [],
      isCut: ending && read === undefined,
      isAnswer,
    });
  });
  return {
    write: lines.write,
    end() {
      ending = true;
      lines.end();
    },
  };
}

function readListItems(place: ListPlace, onItem: OnItem): JsonItemsReader {
  const list = toPointer(place.pointer);
  const repairs = new Set<JsonRepair>();
  const items = splitList(place.start, {
    onItem: (text, start) => readItem(text, start, false),
  });
  const around = place.pointer.map(() => splitList(0, { onItem: () => {} }));
  const open: ListSplitter[] = [items, ...around];
  /** The text around the items. */
  const frame: string[] = [];
  let index = 0;
  let length = 0;
  let behind: Writer | undefined;

  function readItem(text: string, start: number, isCut: boolean): void {
    const read = isCut ? undefined : readWholeJson(text);
    for (const repair of read?.repairs ?? []) repairs.add(repair);
    onItem({
      value: read?.value,
      pointer: childPointer(list, index++),
      start,
      end: start + text.length,
      repairs: [],
      isCut,
      isAnswer: false,
    });
  }

  /** Passes a part on to the innermost list or object that is open; what follows it goes further. */
  function write(chunk: string): void {
    let rest = chunk;
    while (rest !== "") {
      const [innermost] = open;
      if (innermost === undefined) {
        behind ??= readLineItems(
          { index: 1, offset: length - rest.length, isAnswer: true },
          onItem,
        );
        behind.write(rest);
        return;
      }
      const end = innermost.write(rest);
      if (innermost !== items) frame.push(rest.slice(0, end));
      if (end === undefined) return;
      frame.push(rest.charAt(end));
      open.shift();
      rest = rest.slice(end + 1);
    }
  }

  return {
    write(chunk) {
      const before = Math.max(0, place.start - length);
      length += chunk.length;
      if (before > 0) frame.push(chunk.slice(0, before));
      write(before > 0 ? chunk.slice(before) : chunk);
    },
    end() {
      const rest = open.includes(items) ? items.rest() : "";
      if (rest.trim() !== "") readItem(rest, length - rest.length, true);
      if (items.endsInComma) repairs.add("trailing-comma");
      behind?.end();
    },
    frame() {
      const reading = readOneJson(frame.join(""));
      const known = new Set(reading.repairs.map(({ kind }) => kind));
      const more = [...repairs].filter((kind) => !known.has(kind));
      const ofItems = more.map((kind) => ({ kind, pointer: "" }));
      return { ...reading, repairs: [...reading.repairs, ...ofItems] };
    },
  };
}
