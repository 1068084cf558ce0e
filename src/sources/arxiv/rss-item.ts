import { attributeOf, childOf, childrenOf, type XmlElement } from "../../xml/xml-element.js";
import { type Authors, authorsOfLine } from "../author-lists.js";
import { readFragment } from "../fragment.js";
import { openDraft } from "../open-draft.js";
import type { Draft, Emit, Raw, ReportText } from "../source.js";
import { rawOf } from "../xml-records.js";
import { readAnnouncement } from "./announcement.js";
import { batchDay } from "./batch-day.js";
import { journalDoi } from "./journal-doi.js";
import { isCategory, subjectsOf } from "./subjects.js";

export type RssItem = { draft: Draft } | { problem: ReportText };

/** "Title. (arXiv:1805.06430v2 [nucl-th] UPDATED)": what feeds before 2024 put behind a title. */
const SUFFIX = /^(.*?)\.?\s+\(arXiv:(\S+)\s+\[([^\]\s]+)\](?:\s+(UPDATED|CROSS LISTED))?\)\s*$/is;
const TYPES: ReadonlyMap<string, string> = new Map([
  ["updated", "replace"],
  ["cross listed", "cross"],
]);

export function readRssItem(
  item: XmlElement,
  context: { index: number; rank: number; day: Raw | undefined; emit: Emit },
): RssItem {
  const { index, rank, day, emit } = context;
  const text = (name: string) => rawOf(childOf(item, name));
  const printed = text("title");
  const { start, end } = item;
  if (printed === undefined) {
    const message = `Item ${index} has no title, so no record was made of it.`;
    return { problem: { code: "item-malformed", message, field: "title", start, end } };
  }
  const suffix = SUFFIX.exec(printed.text);
  const link = text("link");
  const about = attributeOf(item, "about");
  const description = text("description");
  const announcement = description === undefined ? {} : readAnnouncement(description);
  const arxivId =
    suffix === null
      ? (text("guid") ?? announcement.id ?? link ?? about)
      : { ...printed, text: suffix[2] ?? "" };
  const stated = text("pubDate") ?? text("date");
  const title = suffix === null ? printed : { ...printed, text: suffix[1] ?? "" };
  const draft = openDraft(item, rank, title);
  draft.arxivId = arxivId;
  Object.assign(draft, authorsOf(text("creator"), emit));
  draft.listedAt = stated === undefined ? day : batchDay(stated);
  draft.ids = journalDoi(text("DOI") ?? text("doi")).ids;
  draft.journalRef = text("journal_reference");
  draft.announceType = text("announce_type")?.text.trim() ?? announcement.type ?? typeOf(suffix);
  addSubjects(draft, item, suffix?.[3]);
  const { abstract } = announcement;
  if (abstract !== undefined) draft.abstract = [announcement.id ? abstract : plainText(abstract)];
  const address = link ?? about;
  if (address !== undefined) {
    draft.links = [{ text: address.text.trim(), start: address.start, end: address.end }];
  }
  const rights = text("rights");
  if (rights !== undefined) {
    const license = {
      field: "license",
      value: rights.text.trim(),
      start: rights.start,
      end: rights.end,
    };
    draft.stated = [...(draft.stated ?? []), license];
  }
  return { draft };
}

/** A feed of the old form marks what is not new, so a title with a suffix and no mark is new. */
function typeOf(suffix: RegExpExecArray | null): string | undefined {
  if (suffix === null) return undefined;
  const mark = suffix[4]?.replace(/\s+/g, " ").toLowerCase();
  return mark === undefined ? "new" : TYPES.get(mark);
}

/** Old feeds hold names as links, in markup that was escaped. */
function authorsOf(creator: Raw | undefined, emit: Emit): Authors {
  return creator === undefined ? {} : authorsOfLine(plainText(creator), emit);
}

function plainText(raw: Raw): Raw {
  return /<\/?[a-z]|&[a-z#]/i.test(raw.text) ? { ...raw, text: readFragment(raw.text).text } : raw;
}

function addSubjects(draft: Draft, item: XmlElement, primary: string | undefined): void {
  const elements = [...childrenOf(item, "category"), ...childrenOf(item, "subject")];
  const terms = elements.flatMap((element) => rawOf(element)?.text ?? []);
  const main = primary !== undefined && isCategory(primary) ? primary : undefined;
  const listed = main === undefined ? terms : [main, ...terms];
  const { classes, ...subjects } = subjectsOf(listed, main, elements[0] ?? item);
  Object.assign(draft, subjects, classes.length === 0 ? {} : { stated: classes });
}
