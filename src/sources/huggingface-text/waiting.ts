import { type Paragraph, splitParagraph } from "../../text/paragraphs.js";
import type { Line } from "../../text/read-lines.js";
import type { Span } from "../source.js";

/** A paragraph that waits until a mark says what it is. */
export interface Waiting extends Paragraph {
  /** One word of page furniture, which a title could consist of too. */
  weak: boolean;
}

/** Running text between marks. */
export interface WaitingText {
  add(line: Line): void;
  addWeak(line: Line): void;
  /** A blank line or a mark parts paragraphs. */
  endParagraph(): void;
  isEmpty(): boolean;
  /** Whether so much waits that no record can be made of it. */
  isFull(): boolean;
  /** Whether there is nothing but furniture words. */
  isWeak(): boolean;
  peek(): readonly Waiting[];
  /** Takes the last paragraph back out, when what follows says that it is something else. */
  pop(): Waiting | undefined;
  restore(part: Waiting): void;
  clear(): void;
  /** Takes all text; furniture words that no prose follows go to `furniture`. */
  take(furniture: (span: Span) => void): Paragraph[];
}

/** No abstract has as many lines; the bound keeps memory and work from growing with the input. */
const MOST_WAITING = 2000;

/** Shorter text under a furniture word does not make a title of it. */
const PROSE = 200;

export function createWaitingText(): WaitingText {
  let lines: Line[] = [];
  let parts: Waiting[] = [];

  function endParagraph(): void {
    if (lines.length === 0) return;
    for (const { lines: own, start, end } of splitParagraph(lines)) {
      parts.push({ lines: own, start, end, weak: false });
    }
    lines = [];
  }

  return {
    add(line) {
      lines.push(line);
    },
    addWeak(line) {
      endParagraph();
      parts.push({ lines: [line], start: line.start, end: line.end, weak: true });
    },
    endParagraph,
    isEmpty: () => lines.length === 0 && parts.length === 0,
    isFull: () => lines.length + parts.length >= MOST_WAITING,
    isWeak: () => lines.length === 0 && parts.every(({ weak }) => weak),
    peek() {
      endParagraph();
      return parts;
    },
    pop() {
      endParagraph();
      return parts.pop();
    },
    restore(part) {
      parts.push(part);
    },
    clear() {
      lines = [];
      parts = [];
    },
    take(furniture) {
      endParagraph();
      const taken = parts;
      parts = [];
      if (!taken.some(({ weak }) => weak)) return taken;
      return taken.filter((part, at) => {
        if (!part.weak) return true;
        const next = taken[at + 1];
        if (next !== undefined && !next.weak && next.end - next.start > PROSE) return true;
        furniture(part);
        return false;
      });
    },
  };
}
