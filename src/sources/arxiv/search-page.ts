import { findElements, type HtmlElement, textOfNodes } from "../../html/html-element.js";
import { cleanText } from "../../text/clean-text.js";
import type { Emit, PageFacts, SourceHints } from "../source.js";
import type { PageFormat } from "./html-records.js";
import { readSearchResult } from "./search-result.js";

const RESULTS =
  /^Showing ([\d,]{1,11})\D{1,3}([\d,]{1,11}) of ([\d,]{1,11}) results?(?: for (?:all|[a-z ]{1,30})?:? ?(.*))?$/i;
const NOTHING = /\b(?:produced no results|returned no results|no results (?:were )?found)\b/i;

/** Reads a page of results: each item of its list that leads to a paper is a record. */
export function createSearchPage(emit: Emit, hints: SourceHints): PageFormat {
  const facts: PageFacts = { kind: "search" };
  if (hints.url !== undefined) facts.url = hints.url;
  let drafts = 0;
  let known = false;

  function onHeading(element: HtmlElement): void {
    const text = cleanText(textOfNodes(element.content));
    const results = RESULTS.exec(text);
    if (results === null) {
      if (NOTHING.test(text)) known = true;
      return;
    }
    known = true;
    facts.total = Number((results[3] ?? "").replaceAll(",", ""));
    const query = results[4]?.trim() ?? "";
    if (query !== "") facts.query = query;
  }

  return {
    isWhole: ({ kind }) => kind.name === "li" || /^(?:h1|p|title)$/.test(kind.name),
    onElement(element) {
      const { name, start, end } = element;
      if (name === "title") return;
      if (name !== "li") {
        onHeading(element);
        return;
      }
      const leadsToPaper = findElements(element.content, ({ attributes }) => {
        return /^https?:\/\/arxiv\.org\/abs\//i.test(attributes.get("href")?.text ?? "");
      });
      if (leadsToPaper.length === 0) return;
      const { draft, unknown } = readSearchResult(element, drafts + 1, emit);
      if (draft === undefined) {
        const message = "This result has no title that could be recognised.";
        emit({ type: "report", code: "structure-unknown", message, start, end });
        return;
      }
      for (const block of unknown) emit({ type: "leftover", start: block.start, end: block.end });
      drafts++;
      emit({ type: "draft", draft });
    },
    onText({ text }) {
      if (NOTHING.test(text)) known = true;
    },
    end() {
      if (drafts === 0 && !known) {
        const message = "No list of results was recognised on this page.";
        emit({ type: "report", code: "structure-unknown", message, start: 0, end: 0 });
      }
      return facts;
    },
  };
}
