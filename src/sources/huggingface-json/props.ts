import { describeJson, isJsonObject, own } from "../../json/json-value.js";
import { createMemberReader, type JsonNode, type MemberReader } from "../json-members.js";
import type { Draft, Emit, PageFacts, Raw, Span } from "../source.js";
import { type ItemsRead, readItems } from "./items.js";

/** Where the props stand in the input; `pointer` is that of their root. */
export interface PropsPlace {
  start: number;
  end: number;
  pointer: string;
}

/** The site cuts lists here; so many records, or a multiple, may not be all. */
const PAGE_SIZE = 50;
const DEEPEST = 512;
const KINDS = { day: "daily", week: "weekly", month: "monthly" } as const;

/**
 * Reads the data that a papers page is made from (`data-props` of `DailyPapers` or `PaperContent`):
 * hands over its records and what is wrong with them, and returns what the page says of itself.
 * `undefined` where the data holds no papers. Ending the listing is left to the caller.
 */
export function readHuggingFaceProps(
  value: unknown,
  emit: Emit,
  at: PropsPlace,
  limits: { maxDepth?: number | undefined } = {},
): PageFacts | undefined {
  const { start, end, pointer } = at;
  const maxDepth = limits.maxDepth ?? DEEPEST;
  const read = createMemberReader({ emit, at: { start, end }, maxDepth });
  const root: JsonNode = { value, pointer, depth: 1 };
  const facts = isPaperContent(value)
    ? readPaperContent(root, read, emit)
    : readDailyPapers(root, read, emit);
  return facts;
}

/** Whether a value has the members of page data rather than of an answer of the API. */
export function isHuggingFaceProps(value: unknown): boolean {
  return isDailyPapers(value) || (isPaperContent(value) && !isListItem(value));
}

function isDailyPapers(value: unknown): boolean {
  return Array.isArray(own(value, "dailyPapers")) || Array.isArray(own(value, "searchResults"));
}

function isPaperContent(value: unknown): boolean {
  return isJsonObject(own(value, "paper")) && !isDailyPapers(value);
}

function isListItem(value: unknown): boolean {
  if (Array.isArray(own(value, "comments"))) return false;
  return ["numComments", "publishedAt", "submittedBy", "thumbnail", "title"].some(
    (key) => own(value, key) !== undefined,
  );
}

function readPaperContent(root: JsonNode, read: MemberReader, emit: Emit): PageFacts {
  const comments = read.list(root, "comments");
  const count = read.items(comments).filter(({ value }) => own(value, "type") === "comment").length;
  const withComments = (draft: Draft): Draft =>
    comments === undefined
      ? draft
      : { ...draft, comments: { text: String(count), ...read.spanOf(comments) } };
  readItems([root], read, emit, withComments);
  return { kind: "paper" };
}

function readDailyPapers(root: JsonNode, read: MemberReader, emit: Emit): PageFacts | undefined {
  if (!isDailyPapers(root.value)) return undefined;
  const query = queryOf(root, read);
  if (query !== undefined) {
    const results = read.list(root, "searchResults");
    if (results === undefined) reportNoResults(root, read, emit);
    else reportPage(readItems(read.items(results), read, emit), root, read, emit);
    return { kind: "search", query };
  }
  const list = read.list(root, "dailyPapers") ?? read.list(root, "searchResults");
  reportPage(readItems(read.items(list), read, emit), root, read, emit);
  const kind = kindOf(root, read);
  if (kind === undefined) return {};
  if (kind !== "daily") return { kind };
  reportNewestDay(root, read, emit);
  const date = dayOf(read.text(root, "date") ?? read.text(root, "dateString", "date"));
  return date === undefined ? { kind } : { kind, date };
}

function queryOf(root: JsonNode, read: MemberReader): string | undefined {
  const stated = own(root.value, "query");
  const query = isJsonObject(stated)
    ? read.text(read.object(root, "query"), "q", "query")
    : read.text(root, "query");
  return query?.text.trim();
}

/** Pages of 2024 state a date and no period; those of 2026 for trending state neither. */
function kindOf(
  root: JsonNode,
  read: MemberReader,
): (typeof KINDS)[keyof typeof KINDS] | undefined {
  const period = read.text(root, "periodType", "kind")?.text;
  if (period === "day" || period === "week" || period === "month") return KINDS[period];
  if (period !== undefined) return undefined;
  const date = read.text(root, "date") ?? read.text(root, "dateString", "date");
  return dayOf(date) === undefined ? undefined : "daily";
}

function dayOf(raw: Raw | undefined): Raw | undefined {
  const day = raw && /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(raw.text.trim())?.[0];
  return raw === undefined || day === undefined ? undefined : { ...raw, text: day };
}

function reportNoResults(root: JsonNode, read: MemberReader, emit: Emit): void {
  const found = describeJson(own(root.value, "searchResults"));
  const message = `The data answers a search, and its "searchResults" are ${found}.`;
  emit({ type: "report", code: "structure-unknown", message, ...read.spanOf(root) });
}

function reportPage({ papers }: ItemsRead, root: JsonNode, read: MemberReader, emit: Emit): void {
  reportFullPage(papers, undefined, () => read.spanOf(root), emit);
}

/** The newest day has one before and none after it, and papers may still be added. */
function reportNewestDay(root: JsonNode, read: MemberReader, emit: Emit): void {
  const before = read.text(root, "prevDate", "date");
  const after = read.text(root, "nextDate", "date");
  if (before === undefined || after !== undefined) return;
  const message =
    "This is the newest day that the page knows; more papers may still be added to it.";
  emit({ type: "report", code: "partial-listing", message, ...read.spanOf(root) });
}

/** Says that a list as long as a page of the site, or several, may go on. */
export function reportFullPage(
  papers: number,
  limit: number | undefined,
  spanOf: () => Span,
  emit: Emit,
): void {
  if (papers === 0 || (papers !== limit && papers % PAGE_SIZE !== 0)) return;
  const size = papers === limit ? limit : PAGE_SIZE;
  const message = `The list holds ${papers} records, and an answer has at most ${size}; there may be more.`;
  emit({ type: "report", code: "partial-listing", message, ...spanOf() });
}
