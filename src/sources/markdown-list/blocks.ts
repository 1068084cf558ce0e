import type { Line } from "../../text/read-lines.js";
import { plain } from "../paper-rows/cell.js";
import { isSeparator } from "../paper-rows/split-row.js";

/** What the lines of a Markdown text are. */
export interface BlockListener {
  onHeading(line: Line, text: string): void;
  /** An item of a list with the lines that go on from it; its text begins at `offset` of the first. */
  onItem(lines: readonly Line[], offset: number): void;
  /** A row of a table, and the header above it, where there is one. */
  onRow(line: Line, header: Line | undefined): void;
  onOther(line: Line): void;
}

const HEADING = /^ {0,3}#{1,6}\s+(?=\S)/;
const ITEM = /^\s*(?:[-*+]|\d{1,4}[.)])\s+(?=\S)/;
const ROW = /^\s*\|/;
const FENCE = /^\s*(?:```|~~~)/;
const GOES_ON = /^(?: {2,}|\t)\S/;
const MOST_LINES = 20;

/** Tells headings, items and rows of tables apart, line by line. */
export function readBlocks(listener: BlockListener): { onLine(line: Line): void; end(): void } {
  let item: Line[] = [];
  let offset = 0;
  /** A first row waits: it is a header if a line of dashes follows. */
  let waiting: Line | undefined;
  let header: Line | undefined;
  let inFence = false;

  function finishItem(): void {
    if (item.length > 0) listener.onItem(item, offset);
    item = [];
  }

  function finishWaiting(): void {
    if (waiting !== undefined) listener.onRow(waiting, header);
    waiting = undefined;
  }

  function onTableLine(line: Line): void {
    if (isSeparator(line.text)) {
      if (waiting !== undefined) {
        header = waiting;
        listener.onOther(waiting);
        waiting = undefined;
      }
      listener.onOther(line);
      return;
    }
    finishWaiting();
    waiting = line;
  }

  function onLine(line: Line): void {
    const { text } = line;
    const goesOn = item.length > 0 && item.length < MOST_LINES && GOES_ON.test(text);
    if (goesOn && !ITEM.test(text)) {
      item.push(line);
      return;
    }
    finishItem();
    if (FENCE.test(text)) inFence = !inFence;
    if (!inFence && (ROW.test(text) || (waiting !== undefined && isSeparator(text)))) {
      onTableLine(line);
      return;
    }
    finishWaiting();
    header = undefined;
    if (inFence || FENCE.test(text)) return listener.onOther(line);
    const heading = HEADING.exec(text)?.[0];
    const start = ITEM.exec(text)?.[0];
    if (heading !== undefined) listener.onHeading(line, headingText(text.slice(heading.length)));
    else if (start === undefined) listener.onOther(line);
    else {
      item = [line];
      offset = start.length;
    }
  }

  return {
    onLine,
    end() {
      finishItem();
      finishWaiting();
    },
  };
}

/** Marks can stand behind a heading, too. */
function headingText(text: string): string {
  return plain(text.trim().replace(/#{1,6}$/, ""));
}
