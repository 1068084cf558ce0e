import { isJsonObject, own } from "../../json/json-value.js";
import { joinName, type NameParts } from "../../names/inverted-name.js";
import { journalDoi } from "../arxiv/journal-doi.js";
import { subjectsOf } from "../arxiv/subjects.js";
import { statesWithdrawal } from "../arxiv/withdrawal.js";
import { type Authors, authorsOfLine, authorsOfNames } from "../author-lists.js";
import type { JsonItem } from "../json-listing.js";
import type { JsonNode, MemberReader } from "../json-members.js";
import type { Draft, Raw, RawAuthor, StatedFact } from "../source.js";

/** Reads a record of arXiv's own metadata, or of the data set that is made of it. */
export function readArxivRecord(node: JsonNode, rank: number, read: MemberReader): JsonItem {
  const text = (...keys: string[]): Raw | undefined => {
    return keys.map((key) => read.text(node, key)).find((raw) => raw !== undefined);
  };
  const title = text("title_utf8", "title");
  if (title === undefined)
    return { type: "malformed", what: "an object without the title of a paper" };
  const note = text("comments");
  const abstract = text("abstract_utf8", "abstract");
  const versions = versionsOf(node, read);
  const withdrawn =
    read.flag(node, "is_withdrawn", "withdrawn") === true || statesWithdrawal(note?.text ?? "");
  const announced = text("announced_date_first");
  const { classes, ...subjects } = categoriesOf(node, read);
  const stated = [...classes, ...factsOf(node, read)];
  const submitter = read.text(node, "submitter")?.text.trim();
  const draft: Draft = {
    ...read.spanOf(node),
    rank,
    title,
    ...(abstract === undefined ? {} : { abstract: [abstract] }),
    ...authorsOf(node, read),
    arxivId: idOf(
      text("paper_id", "id"),
      versions,
      read.count(node, "version", "ids.arxivVersion"),
    ),
    publishedAt: versions.first ?? text("submitted_date"),
    updatedAt: versions.last ?? text("updated_date"),
    listedAt: announced,
    ...subjects,
    note,
    journalRef: text("journal_ref", "journal-ref"),
    ...journalDoi(text("doi")),
    ...(withdrawn ? { withdrawn } : {}),
    ...(submitter === undefined ? {} : { submitter: { name: submitter } }),
    ...(stated.length === 0 ? {} : { stated }),
  };
  return { type: "draft", draft };
}

interface Versions {
  first?: Raw | undefined;
  last?: Raw | undefined;
  /** "v3" */
  name?: string | undefined;
}

/** The days of the first and the last version: a list of versions, or of days alone. */
function versionsOf(node: JsonNode, read: MemberReader): Versions {
  const days = read.texts(node, "submitted_date_all", "publishedAt") ?? [];
  const listed = read.items(read.list(node, "versions", "ids.arxivVersion"));
  const last = listed[listed.length - 1];
  const created = listed.map((version) => read.text(version, "created", "publishedAt"));
  const all = listed.length > 0 ? created : days;
  return {
    first: all[0],
    last: all.length > 1 ? all[all.length - 1] : undefined,
    name: read.text(last, "version", "ids.arxivVersion")?.text.trim(),
  };
}

function idOf(id: Raw | undefined, { name }: Versions, version: Raw | undefined): Raw | undefined {
  const stated = name ?? (version === undefined ? "" : `v${version.text}`);
  const isBare = id !== undefined && /^v[1-9]\d*$/.test(stated) && !/v\d+\s*$/.test(id.text);
  return isBare ? { ...id, text: id.text.trim() + stated } : id;
}

/** The line says who is a group and what is cut; the list beside it says which name is the family's. */
function authorsOf(node: JsonNode, read: MemberReader): Authors {
  const line = read.text(node, "authors_utf8", "authors") ?? read.text(node, "authors");
  const parsed = read.items(read.list(node, "authors_parsed", "authors")).flatMap((entry) => {
    const name = partsOf(entry, read);
    return name === undefined ? [] : [{ ...name, ...read.spanOf(entry) }];
  });
  if (line === undefined) return authorsOfNames(parsed, ignore);
  const ofLine = authorsOfLine(line, ignore);
  const { authors = [] } = ofLine;
  if (authors.length !== parsed.length || ofLine.authorsTruncated !== undefined) return ofLine;
  return { ...ofLine, authors: authors.map((author, at) => withParts(author, parsed[at])) };
}

function withParts(author: RawAuthor, parts: NameParts | undefined): RawAuthor {
  if (parts?.family === undefined || author.kind === "organization") return author;
  if (!author.text.includes(parts.family)) return author;
  const { name: _, ...stated } = parts;
  return { ...author, ...stated, start: author.start, end: author.end };
}

/** `["Last", "First", "Jr"]`, or an object with the names of the parts. */
function partsOf(entry: JsonNode, read: MemberReader): NameParts | undefined {
  const texts = Array.isArray(entry.value)
    ? entry.value.map((part: unknown) => (typeof part === "string" ? part.trim() : ""))
    : ["last_name", "first_name", "suffix"].map((key) =>
        read.text(entry, key, "authors")?.text.trim(),
      );
  const [family = "", given, suffix] = texts;
  if (family === "") return undefined;
  return given === undefined || given === ""
    ? { name: family }
    : joinName({ family, given, suffix });
}

function categoriesOf(node: JsonNode, read: MemberReader): ReturnType<typeof subjectsOf> {
  const line = read.text(node, "categories") ?? read.text(node, "abs_categories", "categories");
  const classified = read.items(read.list(node, "secondary_classification", "categories"));
  const main = categoryOf(read.object(node, "primary_classification", "categories"));
  const others = classified.flatMap((item) => categoryOf(item) ?? []);
  const terms = line?.text.trim().split(/[\s;,]+/) ?? [];
  const primary = main ?? terms[0];
  const all = [...(main === undefined ? [] : [main]), ...terms, ...others];
  return subjectsOf([...new Set(all)], primary, line ?? read.spanOf(node));
}

/** A category is a name, or an object with its id. */
function categoryOf(node: JsonNode | undefined): string | undefined {
  const category = own(node?.value, "category");
  const id = isJsonObject(category) ? own(category, "id") : category;
  return typeof id === "string" && id !== "" ? id : undefined;
}

const FACTS: readonly (readonly [key: string, field: string])[] = [
  ["report_num", "reportNumber"],
  ["report-no", "reportNumber"],
  ["msc_class", "mscClass"],
  ["acm_class", "acmClass"],
  ["license", "license"],
  // Of the record, not of the paper.
  ["update_date", "datestamp"],
];

function factsOf(node: JsonNode, read: MemberReader): StatedFact[] {
  return FACTS.flatMap(([key, field]): StatedFact[] => {
    const raw = isJsonObject(own(node.value, key))
      ? read.text(read.object(node, key, field), "uri", field)
      : read.text(node, key, field);
    return raw === undefined ? [] : [{ ...read.spanOf(node), field, value: raw.text.trim() }];
  });
}

/** That a list is cut is reported of the record. */
function ignore(): void {}
