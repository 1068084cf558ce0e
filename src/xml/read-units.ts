import type { Writer } from "../text/read-lines.js";
import { readXml } from "./read-xml.js";
import type { XmlElement } from "./xml-element.js";

export interface UnitHandler {
  /** Whether the content of an element is handed over child by child instead of as a whole. */
  opens(element: XmlElement): boolean;
  /** An element with all that stands in it; `complete` is false where the document breaks off. */
  onUnit(element: XmlElement, complete: boolean): void;
  /** Text that stands between units. */
  onLooseText(start: number, end: number): void;
  onTooDeep(start: number, end: number): void;
  /** The document ends before an element that holds units does. */
  onCut(end: number): void;
}

/**
 * Reads a document unit by unit: an element that `opens` denies is built whole and handed over as
 * soon as it ends. So a feed of any length needs no more memory than its largest entry.
 *
 * @example
 * ```ts
 * const units: string[] = [];
 * const ignore = () => {};
 * const reader = readUnits(
 *   { opens: ({ name }) => name === "feed", onUnit: ({ name }) => units.push(name), onLooseText: ignore, onTooDeep: ignore, onCut: ignore },
 *   { maxDepth: 512 },
 * );
 * reader.write("<feed><title>T</title><entry><id>1</id></entry></feed>");
 * reader.end(); // units: ["title", "entry"]
 * ```
 */
export function readUnits(handler: UnitHandler, limits: { maxDepth: number }): Writer {
  /** The elements that are open within the unit at hand; the first is the unit itself. */
  const open: XmlElement[] = [];
  let broken = false;
  let cut = false;

  return readXml(
    {
      onOpen({ name, namespace, attributes, start, end }) {
        const element = { name, namespace, attributes, content: [], start, end };
        const parent = open[open.length - 1];
        if (parent === undefined && handler.opens(element)) return;
        parent?.content.push(element);
        open.push(element);
      },
      onClose(end, complete) {
        const element = open.pop();
        if (element === undefined) {
          // An element that was handed over child by child.
          if (!complete && !cut) handler.onCut(end);
          if (!complete) cut = true;
          return;
        }
        element.end = end;
        if (!complete) broken = true;
        if (open.length > 0) return;
        handler.onUnit(element, !broken);
        broken = false;
      },
      onText(text, start, end) {
        const parent = open[open.length - 1];
        if (parent === undefined) handler.onLooseText(start, end);
        else parent.content.push({ text, start, end });
      },
      onTooDeep: handler.onTooDeep,
    },
    limits,
  );
}
