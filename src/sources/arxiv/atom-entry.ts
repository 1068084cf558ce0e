import type { ListedName } from "../../names/author-names.js";
import { attributeOf, childOf, childrenOf, type XmlElement } from "../../xml/xml-element.js";
import { type Authors, authorsOfLine, authorsOfNames } from "../author-lists.js";
import { openDraft } from "../open-draft.js";
import type { Draft, Emit, Raw, RawLink, ReportText, Span } from "../source.js";
import { rawOf } from "../xml-records.js";
import { type Announcement, readAnnouncement } from "./announcement.js";
import { errorReport } from "./atom-facts.js";
import { batchDay } from "./batch-day.js";
import { journalDoi } from "./journal-doi.js";
import { subjectsOf } from "./subjects.js";
import { statesWithdrawal } from "./withdrawal.js";

/** A record, or what is wrong with it. */
export interface AtomEntry {
  draft?: Draft;
  problem?: ReportText;
  /** Whether it is an entry of a daily feed rather than of an answer of the API. */
  isFeed: boolean;
}

const ERROR_ID = /\/api\/errors(?:#|$)/i;

export function readAtomEntry(
  entry: XmlElement,
  { index, rank, emit }: { index: number; rank: number; emit: Emit },
): AtomEntry {
  const text = (name: string) => rawOf(childOf(entry, name));
  const id = text("id");
  const title = text("title");
  const summary = text("summary");
  const isFeed =
    /^oai:/i.test(id?.text.trim() ?? "") || childOf(entry, "announce_type") !== undefined;
  const { start, end } = entry;
  if (isErrorEntry(entry, id, title)) {
    return { isFeed, problem: errorReport(summary ?? title ?? { text: "Error", start, end }) };
  }
  if (id === undefined || title === undefined) {
    const lacks = id === undefined ? "id" : "title";
    const message = `Entry ${index} has no ${lacks}, so no record was made of it.`;
    return { isFeed, problem: { code: "item-malformed", message, field: lacks, start, end } };
  }
  const announcement: Announcement =
    summary === undefined ? {} : isFeed ? readAnnouncement(summary) : { abstract: summary };
  const note = text("comment");
  const draft = openDraft(entry, rank, title);
  draft.arxivId = id;
  Object.assign(draft, authorsOf(entry, emit));
  addDates(draft, entry, isFeed);
  addSubjects(draft, entry);
  draft.ids = journalDoi(text("doi") ?? text("DOI")).ids;
  draft.journalRef = text("journal_ref") ?? text("journal_reference");
  draft.note = note;
  draft.links = linksOf(entry);
  draft.announceType = text("announce_type")?.text.trim() ?? announcement.type;
  if (announcement.abstract !== undefined) draft.abstract = [announcement.abstract];
  if (note !== undefined && statesWithdrawal(note.text)) draft.withdrawn = true;
  const rights = text("rights");
  if (rights !== undefined) {
    draft.stated = [
      ...(draft.stated ?? []),
      { ...rights, field: "license", value: rights.text.trim() },
    ];
  }
  return { isFeed, draft };
}

/** The API answers a wrong question with an entry that looks like a paper called "Error". */
function isErrorEntry(entry: XmlElement, id: Raw | undefined, title: Raw | undefined): boolean {
  if (ERROR_ID.test(id?.text ?? "")) return true;
  if (title?.text.trim() !== "Error") return false;
  return childrenOf(entry, "author").some((author) => {
    return rawOf(childOf(author, "name"))?.text.trim() === "arXiv api core";
  });
}

function authorsOf(entry: XmlElement, emit: Emit): Authors {
  const creator = rawOf(childOf(entry, "creator"));
  const names: (ListedName & Span)[] = [];
  for (const author of childrenOf(entry, "author")) {
    const name = rawOf(childOf(author, "name"));
    if (name === undefined) continue;
    const { text, start, end } = name;
    const listed: ListedName & Span = { name: text.trim(), start, end };
    const affiliations = childrenOf(author, "affiliation").flatMap((affiliation) => {
      return rawOf(affiliation)?.text ?? [];
    });
    if (affiliations.length > 0) listed.affiliations = affiliations;
    names.push(listed);
  }
  if (names.length === 0 && creator !== undefined) return authorsOfLine(creator, emit);
  return authorsOfNames(names, emit);
}

function addDates(draft: Draft, entry: XmlElement, isFeed: boolean): void {
  const published = rawOf(childOf(entry, "published"));
  if (isFeed) {
    // A feed states its batch, and as "updated" the moment at which it was served.
    if (published !== undefined) draft.listedAt = batchDay(published);
    return;
  }
  draft.publishedAt = published;
  draft.updatedAt = rawOf(childOf(entry, "updated"));
}

function addSubjects(draft: Draft, entry: XmlElement): void {
  const elements = childrenOf(entry, "category");
  const terms = elements.map((element) => attributeOf(element, "term")?.text ?? "");
  const primary = childOf(entry, "primary_category");
  const main = primary === undefined ? undefined : attributeOf(primary, "term")?.text;
  const subjects = subjectsOf(terms, main, elements[0] ?? entry);
  draft.categories = subjects.categories;
  draft.primaryCategory = subjects.primaryCategory;
  if (subjects.classes.length > 0) draft.stated = subjects.classes;
}

/** Old and new answers differ in the order of links; the page of the paper comes first. */
const ORDER = [/\/abs\//, /\/pdf\//, /^https?:\/\/(?:dx\.)?doi\.org\//];

function linksOf(entry: XmlElement): RawLink[] {
  const links: RawLink[] = [];
  for (const link of childrenOf(entry, "link")) {
    const href = attributeOf(link, "href");
    const text = href?.text.trim() ?? "";
    if (href !== undefined && text !== "") links.push({ text, start: href.start, end: href.end });
  }
  const rank = ({ text }: RawLink) => {
    const at = ORDER.findIndex((form) => form.test(text));
    return at === -1 ? ORDER.length : at;
  };
  return links.sort((a, b) => rank(a) - rank(b));
}
