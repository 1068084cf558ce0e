import { type HtmlElement, textOfNodes } from "../../html/html-element.js";
import { cleanText } from "../../text/clean-text.js";
import type { Emit, PageFacts, Raw, SourceHints } from "../source.js";
import type { PageFormat } from "./html-records.js";
import { rawOfNodes } from "./labelled.js";
import { readListHeading } from "./list-heading.js";
import { type ItemHead, readItemBody, readItemHead } from "./list-item.js";

const WHOLE = new Set(["dt", "dd", "h1", "h2", "h3", "h4", "p", "title"]);
const TOTAL = /\btotal of ([\d,]{1,11}) entries/i;
const NO_UPDATES = /^no (?:updates|articles|submissions)\b.{0,60}$/i;

/** Reads a list page: headings say the day or section, a `dt` and the `dd` behind it are a paper. */
export function createListPage(emit: Emit, hints: SourceHints): PageFormat {
  const facts: PageFacts = hints.url === undefined ? {} : { url: hints.url };
  let head: (ItemHead & { start: number; end: number }) | undefined;
  let day: Raw | undefined;
  let section: string | undefined;
  let drafts = 0;
  let lists = 0;
  /** Something has been said of the page, be it that a part of it is not known. */
  let known = false;

  function onHeading(element: HtmlElement): void {
    const raw = rawOfNodes(element.content);
    if (raw === undefined) return;
    const heading = readListHeading(raw);
    if (heading === undefined) return;
    known = true;
    if (heading.kind !== undefined) facts.kind = heading.kind;
    if (heading.date !== undefined) facts.date = heading.date;
    if (heading.day !== undefined) day = heading.day;
    if (heading.section !== undefined) section = heading.section;
    const { shown, total } = heading;
    if (shown === undefined || total === undefined || shown >= total) return;
    const message = `The page shows ${shown} of ${total} entries under this heading.`;
    const { start, end } = raw;
    emit({
      type: "report",
      code: "partial-listing",
      message,
      actual: cleanText(raw.text),
      start,
      end,
    });
  }

  function dropHead(): void {
    if (head === undefined) return;
    const message = "This entry has an identifier and nothing else.";
    emit({ type: "report", code: "item-malformed", message, start: head.start, end: head.end });
    head = undefined;
  }

  function onBody(element: HtmlElement): void {
    const of = head;
    head = undefined;
    const { start, end } = element;
    const { fields, unknown } = readItemBody(element, emit);
    const { title, ...rest } = fields;
    if (of === undefined || title === undefined) {
      if (cleanText(textOfNodes(element.content)) === "") return;
      known = true;
      const message =
        of === undefined
          ? "These details belong to no identifier."
          : "This entry has no title that could be recognised.";
      emit({ type: "report", code: "structure-unknown", message, start: of?.start ?? start, end });
      return;
    }
    for (const block of unknown) emit({ type: "leftover", start: block.start, end: block.end });
    drafts++;
    emit({
      type: "draft",
      draft: {
        rank: drafts,
        start: of.start,
        end,
        title,
        ...rest,
        arxivId: of.arxivId,
        links: [...of.links, ...rest.links],
        announceType: of.announceType(section),
        ...(day === undefined ? {} : { listedAt: day }),
      },
    });
  }

  return {
    isWhole: ({ kind }) => WHOLE.has(kind.name),
    onBound(name, opens) {
      if (name === "dl") lists += opens ? 1 : -1;
    },
    onElement(element) {
      const { name, start, end } = element;
      if (name === "dt") {
        dropHead();
        const read = readItemHead(element);
        if (read !== undefined) head = { ...read, start, end };
        else if (lists > 0) emit({ type: "leftover", start, end });
      } else if (name === "dd") onBody(element);
      else if (name === "p") {
        const text = cleanText(textOfNodes(element.content));
        if (NO_UPDATES.test(text)) known = true;
        else if (lists > 0 && text !== "") emit({ type: "leftover", start, end });
      } else if (name !== "title") onHeading(element);
    },
    onText({ text, start, end }) {
      const total = TOTAL.exec(text)?.[1];
      if (total !== undefined) facts.total ??= Number(total.replaceAll(",", ""));
      else if (lists > 0) emit({ type: "leftover", start, end });
    },
    end() {
      dropHead();
      if (drafts === 0 && !known) {
        const message = "No list of papers was recognised on this page.";
        emit({ type: "report", code: "structure-unknown", message, start: 0, end: 0 });
      }
      return facts;
    },
  };
}
