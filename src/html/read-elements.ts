import type { Writer } from "../text/read-lines.js";
import type { HtmlElement, HtmlText } from "./html-element.js";
import { type HtmlTag, readHtml } from "./read-html.js";

export interface ElementHandler {
  /** Whether an element is handed over as a whole; others are gone through. */
  isWhole(tag: HtmlTag): boolean;
  onElement(element: HtmlElement): void;
  /** Text outside of such elements. */
  onText(text: HtmlText): void;
  /** An element that is gone through begins or ends. */
  onBound?(name: string, opens: boolean): void;
  onTooDeep(start: number, end: number): void;
}

export interface ElementLimits {
  maxDepth: number;
  /** The attributes that are kept. */
  attributes: readonly string[];
}

/**
 * Reads a page and hands over chosen elements whole, as soon as they end, so that a long page needs
 * no more memory than the largest of them.
 *
 * @example
 * ```ts
 * const items: string[] = [];
 * const ignore = () => {};
 * const reader = readElements(
 *   { isWhole: ({ kind }) => kind.name === "li", onElement: ({ content }) => items.push(`${content.length} parts`), onText: ignore, onTooDeep: ignore },
 *   { maxDepth: 512, attributes: ["href"] },
 * );
 * reader.write("<ul><li>R&amp;D<li>A <b>b</b></ul>");
 * reader.end(); // items: ["1 parts", "2 parts"]
 * ```
 */
export function readElements(handler: ElementHandler, limits: ElementLimits): Writer {
  const open: HtmlElement[] = [];

  function elementOf(tag: HtmlTag): HtmlElement {
    const { kind, start, end } = tag;
    let attributes: Map<string, HtmlText> | undefined;
    for (const name of limits.attributes) {
      const attribute = tag.attribute(name);
      if (attribute === undefined) continue;
      attributes ??= new Map();
      attributes.set(name, attribute);
    }
    return {
      name: kind.name,
      block: kind.block,
      attributes: attributes ?? NONE,
      content: [],
      start,
      end,
    };
  }

  return readHtml(
    {
      onOpen(tag) {
        const parent = open[open.length - 1];
        if (parent === undefined && !handler.isWhole(tag)) {
          if (!tag.kind.isVoid) handler.onBound?.(tag.kind.name, true);
          return;
        }
        const element = elementOf(tag);
        parent?.content.push(element);
        if (!tag.kind.isVoid) open.push(element);
        else if (parent === undefined) handler.onElement(element);
      },
      onClose(kind, _depth, _start, end) {
        const element = open.pop();
        if (element === undefined) {
          handler.onBound?.(kind.name, false);
          return;
        }
        element.end = end;
        if (open.length === 0) handler.onElement(element);
      },
      onText(text, start, end) {
        const parent = open[open.length - 1];
        if (parent === undefined) handler.onText({ text, start, end });
        else parent.content.push({ text, start, end });
      },
      onBlank() {
        const parent = open[open.length - 1];
        parent?.content.push({ text: " ", start: parent.end, end: parent.end });
      },
      onTooDeep: handler.onTooDeep,
      onCut: ignore,
    },
    limits,
  );
}

const NONE: ReadonlyMap<string, HtmlText> = new Map();

function ignore(): void {}
