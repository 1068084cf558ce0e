import type { HtmlElement, HtmlText } from "../../html/html-element.js";
import { readElements } from "../../html/read-elements.js";
import type { HtmlTag } from "../../html/read-html.js";
import type { Emit, PageFacts, SourceHints, SourceReader } from "../source.js";

/** What one kind of page adds to the reading of arXiv's pages. */
export interface PageFormat {
  isWhole(tag: HtmlTag): boolean;
  onElement(element: HtmlElement): void;
  onText?(text: HtmlText): void;
  onBound?(name: string, opens: boolean): void;
  end(): PageFacts;
}

const DEEPEST = 512;
/** Elements are gone through by functions that call themselves. */
const MOST_DEPTH = 2_000;
const ATTRIBUTES = ["href", "id", "name", "content", "data-tooltip", "data-doi"];

/** A reader of records in HTML: what the pages of arXiv share. */
export function createPageReader(
  emit: Emit,
  hints: SourceHints,
  create: (emit: Emit) => PageFormat,
): SourceReader {
  const maxDepth = Math.min(hints.maxDepth ?? DEEPEST, MOST_DEPTH);
  const format = create(emit);
  let length = 0;

  const reader = readElements(
    {
      isWhole: format.isWhole,
      onElement: format.onElement,
      onText: (text) => format.onText?.(text),
      onBound: (name, opens) => format.onBound?.(name, opens),
      onTooDeep(start, end) {
        const message = `Elements more than ${maxDepth} deep were not followed (maxDepth).`;
        emit({ type: "report", code: "limit-reached", message, start, end });
      },
    },
    { maxDepth, attributes: ATTRIBUTES },
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
