import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { isBlank } from "../text/clean-text.js";
import type { Writer } from "../text/read-lines.js";
import { decodeReferences } from "./decode-references.js";
import { createNamespaces } from "./namespaces.js";

/** The decoded value of an attribute, and where it stands without its quotes. */
export interface XmlAttribute {
  /** As written, with its prefix. */
  name: string;
  text: string;
  start: number;
  end: number;
}

/** A start tag. The prefix is resolved: two documents that differ in prefixes alone read the same. */
export interface XmlTag {
  /** Without its prefix. */
  name: string;
  /** Empty where none is declared. */
  namespace: string;
  attributes: readonly XmlAttribute[];
  start: number;
  end: number;
}

/** What the reader tells of. Offsets are UTF-16 units from the start of the input. */
export interface XmlHandler {
  onOpen(tag: XmlTag): void;
  /** An element ends. `complete` is false where its own end tag is missing. */
  onClose(end: number, complete: boolean): void;
  /** Text that is not blank, decoded, from one tag, comment or section to the next. */
  onText(text: string, start: number, end: number): void;
  /** The first element that is too deep to be followed. */
  onTooDeep(start: number, end: number): void;
}

const MAX_ATTRIBUTES = 1024;
const NO_ATTRIBUTES: readonly XmlAttribute[] = [];

/**
 * Follows the elements of an XML document in one pass, on htmlparser2's tokenizer. Document type
 * declarations, comments and processing instructions are passed over, and entities that a document
 * declares stay as they are written. What is not well-formed is read as far as it goes.
 *
 * @example
 * ```ts
 * const texts: string[] = [];
 * const ignore = () => {};
 * const reader = readXml(
 *   { onText: (text) => texts.push(text), onOpen: ignore, onClose: ignore, onTooDeep: ignore },
 *   { maxDepth: 512 },
 * );
 * reader.write("<a>R&am");
 * reader.write("p;D<b><![CDATA[<x>]]></b></a>");
 * reader.end(); // texts: ["R&D", "<x>"]
 * ```
 */
export function readXml(handler: XmlHandler, { maxDepth }: { maxDepth: number }): Writer {
  /** The part of the input that is still needed, and where it begins. */
  let held = "";
  let base = 0;
  let length = 0;
  let settled = 0;
  let textStart = -1;
  let textEnd = -1;
  let inTag = false;
  let tooDeep = false;

  let nameStart = 0;
  let nameEnd = 0;
  let tagStart = 0;
  let attributes = 0;
  /** For each attribute the start and end of its name and of its value. */
  const bounds: number[] = [];

  const names: string[] = [];
  /** How many elements of a name are open, so that a stray end tag costs nothing. */
  const counts = new Map<string, number>();
  const namespaces = createNamespaces();

  function slice(start: number, end: number): string {
    return held.slice(start - base, end - base);
  }

  function flushText(): void {
    if (textStart === -1) return;
    const start = textStart;
    textStart = -1;
    const raw = slice(start, textEnd);
    if (!isBlank(raw)) handler.onText(decodeReferences(raw), start, textEnd);
  }

  function readAttributes(): readonly XmlAttribute[] {
    const read: XmlAttribute[] = [];
    for (let at = 0; at < attributes * 4; at += 4) {
      const start = bounds[at + 2] ?? 0;
      const end = bounds[at + 3] ?? 0;
      read.push({
        name: slice(bounds[at] ?? 0, bounds[at + 1] ?? 0),
        text: decodeReferences(slice(start, end)),
        start,
        end,
      });
    }
    return read;
  }

  function openTag(end: number, selfClosing: boolean): void {
    inTag = false;
    settled = end;
    const written = slice(nameStart, nameEnd);
    names.push(written);
    counts.set(written, (counts.get(written) ?? 0) + 1);
    const read = attributes === 0 ? NO_ATTRIBUTES : readAttributes();
    namespaces.open(read);
    if (names.length <= maxDepth) {
      const { name, namespace } = namespaces.resolve(written);
      handler.onOpen({ name, namespace, attributes: read, start: tagStart, end });
    } else if (!tooDeep) {
      tooDeep = true;
      handler.onTooDeep(tagStart, end);
    }
    if (selfClosing) pop(end, true);
  }

  function pop(end: number, complete: boolean): void {
    const written = names.pop();
    if (written === undefined) return;
    counts.set(written, (counts.get(written) ?? 0) - 1);
    namespaces.close();
    if (names.length < maxDepth) handler.onClose(end, complete);
  }

  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      flushText();
      nameStart = start;
      nameEnd = end;
      tagStart = start - 1;
      attributes = 0;
      inTag = true;
    },
    onattribname(start, end) {
      // Those beyond the limit take the place of the last one.
      const at = Math.min(attributes, MAX_ATTRIBUTES - 1) * 4;
      attributes = Math.min(attributes + 1, MAX_ATTRIBUTES);
      bounds[at] = start;
      bounds[at + 1] = end;
      bounds[at + 2] = -1;
      bounds[at + 3] = -1;
    },
    onattribdata(start, end) {
      const at = attributes * 4 - 4;
      if (bounds[at + 2] === -1) bounds[at + 2] = start;
      bounds[at + 3] = end;
    },
    onattribend(_quote, end) {
      const at = attributes * 4 - 4;
      if (bounds[at + 2] !== -1) return;
      bounds[at + 2] = end;
      bounds[at + 3] = end;
    },
    onopentagend: (end) => openTag(end + 1, false),
    onselfclosingtag: (end) => openTag(end + 1, true),
    onclosetag(start, end) {
      flushText();
      settled = end;
      const written = slice(start, end);
      if ((counts.get(written) ?? 0) === 0) return;
      while (names[names.length - 1] !== written) pop(start - 2, false);
      pop(end + 1, true);
    },
    ontext(start, end) {
      if (start !== textEnd) flushText();
      settled = end;
      if (names.length === 0 || names.length > maxDepth) return;
      if (textStart === -1) textStart = start;
      textEnd = end;
    },
    oncdata(start, end, offset) {
      flushText();
      settled = end;
      const text = slice(start, end - offset);
      if (names.length === 0 || names.length > maxDepth || isBlank(text)) return;
      handler.onText(text, start, end - offset);
    },
    oncomment(_start, end) {
      flushText();
      settled = end;
    },
    ondeclaration(_start, end) {
      flushText();
      settled = end;
    },
    onprocessinginstruction(_start, end) {
      flushText();
      settled = end;
    },
    onattribentity: ignore,
    onend: ignore,
    ontextentity: ignore,
  };
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, callbacks);

  return {
    write(chunk) {
      if (chunk === "") return;
      const from = textStart !== -1 ? textStart : inTag ? tagStart : settled;
      if (from >= length) {
        held = chunk;
        base = length;
      } else {
        held = (from > base ? held.slice(from - base) : held) + chunk;
        base = from;
      }
      length += chunk.length;
      tokenizer.write(chunk);
    },
    end() {
      tokenizer.end();
      flushText();
      while (names.length > 0) pop(length, false);
    },
  };
}

function ignore(): void {}
