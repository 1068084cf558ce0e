import {
  findElements,
  type HtmlElement,
  type HtmlText,
  textOfNodes,
} from "../../html/html-element.js";
import { readInvertedName } from "../../names/inverted-name.js";
import { cleanText } from "../../text/clean-text.js";
import { authorsOfNames } from "../author-lists.js";
import type { Draft, Emit, PageFacts, Raw, SourceHints } from "../source.js";
import { readAuthorBlock } from "./author-block.js";
import type { PageFormat } from "./html-records.js";
import { createItemFields, readField } from "./item-fields.js";
import { journalDoi } from "./journal-doi.js";
import { rawOfNodes, readLabelled } from "./labelled.js";
import { createPaperDates } from "./paper-dates.js";
import { linkOf } from "./rich-text.js";

const WHOLE = new Set(["h1", "meta", "div", "blockquote", "tr", "title"]);
const ID_IN_TITLE = /^\[([^\]\s]+)\]\s*(.*)$/s;
const THIS_VERSION = /arXiv:(\S+v\d+)\b/;
const OWN_PAGE = /^https?:\/\/(?:[a-z]+\.)?arxiv\.org\/(?:abs|pdf)\//i;
const WITHDRAWN = /^This paper has been withdrawn\b/i;

/** Reads the page of one paper: its labelled parts, and where they are missing its meta tags. */
export function createAbstractPage(emit: Emit, hints: SourceHints): PageFormat {
  const fields = createItemFields();
  const metas = new Map<string, HtmlText[]>();
  const dates = createPaperDates();
  let titleTag: RegExpExecArray | null = null;
  let titleAt: Raw | undefined;
  let version: Raw | undefined;
  let start = -1;
  let end = 0;

  function onMeta({ attributes }: HtmlElement): void {
    const name = attributes.get("name")?.text.trim().toLowerCase() ?? "";
    const content = attributes.get("content");
    if (!name.startsWith("citation_") || content === undefined) return;
    const known = metas.get(name);
    if (known === undefined) metas.set(name, [content]);
    else known.push(content);
  }

  function meta(name: string): Raw | undefined {
    const content = metas.get(`citation_${name}`)?.[0];
    return content === undefined || content.text.trim() === "" ? undefined : content;
  }

  function mark(element: HtmlElement): void {
    if (start === -1) start = element.start;
    end = Math.max(end, element.end);
  }

  function onBlock(element: HtmlElement): void {
    const { label, value } = readLabelled(element);
    if (label === "authors" || label === "author") {
      Object.assign(fields, readAuthorBlock(value, emit));
      mark(element);
    } else if (label === "title" || label === "abstract") {
      if (fields[label] !== undefined) return;
      readField({ label, value }, fields, emit);
      mark(element);
    } else {
      const raw = rawOfNodes(element.content);
      if (raw !== undefined && dates.read(raw)) mark(element);
    }
  }

  function onRow(row: HtmlElement): void {
    const [name, value] = findElements(row.content, (cell) => cell.name === "td");
    if (name === undefined || value === undefined) return;
    const label = cleanText(textOfNodes(name.content)).replace(/:$/, "").toLowerCase();
    const stated = THIS_VERSION.exec(cleanText(textOfNodes(value.content)))?.[1];
    if (stated !== undefined) version ??= { text: stated, start: value.start, end: value.end };
    if (label === "" || label === "cite as") {
      for (const anchor of findElements(value.content, (inner) => inner.name === "a")) {
        const link = linkOf(anchor);
        if (link !== undefined && OWN_PAGE.test(link.text)) fields.links.push(link);
      }
      mark(row);
    } else if (readField({ label, value: value.content }, fields, emit)) mark(row);
  }

  function onElement(element: HtmlElement): void {
    const { name } = element;
    if (name === "meta") onMeta(element);
    else if (name === "title") {
      titleAt = rawOfNodes(element.content);
      titleTag = ID_IN_TITLE.exec(titleAt?.text ?? "");
    } else if (name === "tr") onRow(element);
    else if (name === "div") {
      walk(element);
      seekWithdrawal(element);
    } else onBlock(element);
  }

  /** A `div` may hold the whole page. Those inside are looked at one by one, labels first. */
  function walk(element: HtmlElement): void {
    const { label } = readLabelled(element);
    const isList = label === "authors" || label === "author";
    const inside = isList ? [] : findElements(element.content, ({ name }) => WHOLE.has(name));
    if (inside.length === 0) onBlock(element);
    for (const child of inside) {
      if (child.name === "div") walk(child);
      else onElement(child);
    }
  }

  function seekWithdrawal(element: HtmlElement): void {
    for (const one of findElements(element.content, ({ name }) => name === "span")) {
      if (WITHDRAWN.test(cleanText(textOfNodes(one.content)))) fields.withdrawn = true;
    }
  }

  function fillFromMetas(): void {
    const title = meta("title");
    if (fields.title === undefined && title !== undefined) fields.title = title;
    const abstract = meta("abstract");
    if (fields.abstract === undefined && abstract !== undefined) fields.abstract = [abstract];
    fields.ids ??= journalDoi(meta("doi")).ids;
    if (fields.authors !== undefined) return;
    const names = (metas.get("citation_author") ?? []).map(({ text, start: from, end: to }) => {
      return { ...readInvertedName(text), start: from, end: to };
    });
    Object.assign(fields, authorsOfNames(names, emit));
  }

  function finish(): Draft | undefined {
    fillFromMetas();
    const { title, ...rest } = fields;
    if (title === undefined) return undefined;
    const bare = meta("arxiv_id");
    const named = titleAt === undefined ? undefined : { ...titleAt, text: titleTag?.[1] ?? "" };
    const arxivId = version ?? (named?.text === "" ? bare : (named ?? bare));
    const stated = meta("pdf_url");
    const pdf = stated !== undefined && OWN_PAGE.test(stated.text) ? stated : undefined;
    const from = start === -1 ? title.start : start;
    return {
      rank: 1,
      start: from,
      end: Math.max(end, title.end),
      title,
      ...rest,
      arxivId,
      ...dates.take(meta("date"), meta("online_date"), version?.text),
      links: pdf === undefined ? rest.links : [pdf, ...rest.links],
    };
  }

  return {
    isWhole: ({ kind }) => WHOLE.has(kind.name),
    onElement,
    end(): PageFacts {
      const draft = finish();
      if (draft !== undefined) emit({ type: "draft", draft });
      else {
        const message = "No title of a paper was recognised on this page.";
        emit({ type: "report", code: "structure-unknown", message, start: 0, end: 0 });
      }
      return { kind: "paper", ...(hints.url === undefined ? {} : { url: hints.url }) };
    },
  };
}
