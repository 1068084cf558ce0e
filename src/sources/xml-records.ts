import { readUnits } from "../xml/read-units.js";
import type { XmlElement, XmlText } from "../xml/xml-element.js";
import { textOf } from "../xml/xml-element.js";
import type { Emit, PageFacts, Raw, SourceHints, SourceReader } from "./source.js";

/** What one XML format adds to the reading of its documents. */
export interface XmlFormat {
  /** Whether the children of an element are read one by one. */
  opens(element: XmlElement): boolean;
  /** Reads a child of such an element; false where it is none that the format knows. */
  onUnit(element: XmlElement): boolean;
  /** Called at the end of the document, before the listing is closed. */
  end(): PageFacts;
}

const DEEPEST = 512;
/** Elements are gone through by functions that call themselves. */
const MOST_DEPTH = 2_000;

/** A reader of records in XML: what all formats of feeds and answers share. */
export function createXmlReader(
  emit: Emit,
  hints: SourceHints,
  create: (emit: Emit) => XmlFormat,
): SourceReader {
  const maxDepth = Math.min(hints.maxDepth ?? DEEPEST, MOST_DEPTH);
  const format = create(emit);
  let length = 0;
  let cutUnit = false;

  const reader = readUnits(
    {
      opens: format.opens,
      onUnit(element, complete) {
        const { start, end, name } = element;
        if (!complete) {
          cutUnit = true;
          const message = `The element "${name}" has no end; it was not read.`;
          emit({ type: "report", code: "item-malformed", message, start, end });
        } else if (format.onUnit(element)) emit({ type: "chrome", start, end });
        else emit({ type: "leftover", start, end });
      },
      onLooseText: (start, end) => emit({ type: "leftover", start, end }),
      onTooDeep(start, end) {
        const message = `Elements more than ${maxDepth} deep were not followed (maxDepth).`;
        emit({ type: "report", code: "limit-reached", message, start, end });
      },
      onCut(end) {
        if (cutUnit) return;
        const message = "The document ends before it is closed; more may follow.";
        emit({ type: "report", code: "partial-listing", message, start: end, end });
      },
    },
    { maxDepth },
  );

  return {
    write(chunk) {
      length += chunk.length;
      reader.write(chunk);
    },
    end() {
      reader.end();
      emit({ type: "listing", facts: format.end(), start: 0, end: length });
    },
  };
}

/** The text of an element for a draft; `undefined` where there is no element or no text in it. */
export function rawOf(element: XmlElement | undefined): Raw | undefined {
  const text: XmlText | undefined = element === undefined ? undefined : textOf(element);
  return text === undefined || text.text.trim() === "" ? undefined : text;
}
