import { parseArxivId } from "../../ids/parse-arxiv-id.js";
import { attributeOf, type XmlElement } from "../../xml/xml-element.js";
import type { PageFacts, Raw, ReportText, SourceHints } from "../source.js";
import { rawOf } from "../xml-records.js";

/** What an Atom document says about itself. */
export interface AtomFacts {
  /** Reads an element beside the entries; false where it is none of Atom. */
  onElement(element: XmlElement): boolean;
  /** An entry shows that this is a daily feed, and of which day. */
  setFeed(day: Raw | undefined): void;
  /** The message of a feed that stands for an error. */
  readonly error: ReportText | undefined;
  /** What is missing: results that the document counts, or papers that were asked for by id. */
  missing(entries: number, ids: ReadonlySet<string>): ReportText[];
  take(): PageFacts;
}

const KNOWN = new Set([
  "author",
  "category",
  "contributor",
  "generator",
  "icon",
  "id",
  "itemsPerPage",
  "link",
  "logo",
  "rights",
  "startIndex",
  "subtitle",
  "title",
  "totalResults",
  "updated",
]);
const QUERY = /^ArXiv Query:\s*(?:search_query=)?(.*?)(?:&id_list=([^&]*))?&start=/is;
const BY_ID = /search_query=&id_list=([^&]+)&/i;
const UPDATES = /^(.*) updates on arXiv\.org$/i;

export function createAtomFacts(hints: SourceHints): AtomFacts {
  const texts = new Map<string, Raw>();
  let self: string | undefined;
  let isFeed = false;
  let date: Raw | undefined;

  function number(name: string): number | undefined {
    const text = texts.get(name)?.text.trim() ?? "";
    return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  }

  return {
    onElement(element) {
      const { name } = element;
      if (!KNOWN.has(name)) return false;
      if (name === "link") self ??= attributeOf(element, "href")?.text;
      const raw = rawOf(element);
      if (raw !== undefined && !texts.has(name)) texts.set(name, raw);
      return true;
    },
    setFeed(day) {
      isFeed = true;
      date ??= day;
    },
    get error() {
      const title = texts.get("title");
      if (title === undefined || !/^Feed error for query/i.test(title.text)) return undefined;
      return errorReport(texts.get("subtitle") ?? title);
    },
    missing(entries, ids) {
      const total = number("totalResults");
      const start = number("startIndex") ?? 0;
      const perPage = number("itemsPerPage") ?? Number.POSITIVE_INFINITY;
      const at = texts.get("totalResults");
      if (total === undefined || at === undefined) return [];
      if (entries < Math.min(perPage, total - start)) {
        const message = `The answer counts ${total} results and shows ${entries} from number ${start + 1} on.`;
        const { text: actual } = at;
        return [{ code: "partial-listing", message, actual, start: at.start, end: at.end }];
      }
      return start > 0 || entries < total || entries === 0
        ? []
        : absentIds(texts.get("title"), ids);
    },
    take() {
      const total = number("totalResults");
      const title = texts.get("title")?.text.replace(/\s+/g, " ").trim() ?? "";
      const asked = QUERY.exec(title);
      const named = asked === null ? UPDATES.exec(title)?.[1] : asked[1] || asked[2];
      const feed = isFeed || UPDATES.test(title);
      const url = hints.url ?? self;
      return {
        kind: feed ? "feed" : "search",
        ...(url === undefined ? {} : { url }),
        ...(total === undefined ? {} : { total }),
        ...(date === undefined ? {} : { date }),
        ...(named === undefined || named === "" ? {} : { query: named }),
      };
    },
  };
}

/** The API leaves out papers that it does not know; what was asked for stands in the title. */
function absentIds(title: Raw | undefined, ids: ReadonlySet<string>): ReportText[] {
  const asked = BY_ID.exec(title?.text ?? "")?.[1]?.split(",") ?? [];
  return asked.flatMap((text, at): ReportText[] => {
    const id = parseArxivId(text)?.id ?? text.trim();
    if (title === undefined || id === "" || ids.has(id)) return [];
    const message = `Paper ${at + 1} of ${asked.length} that were asked for is not in the answer.`;
    const { start, end } = title;
    return [{ code: "partial-listing", message, actual: id, start, end }];
  });
}

/** The report of an error of the site, with its own words. */
export function errorReport({ text, start, end }: Raw): ReportText {
  const actual = text.replace(/\s+/g, " ").trim();
  return {
    code: "source-error",
    message: "The site answered with an error.",
    actual,
    start,
    end,
  };
}
