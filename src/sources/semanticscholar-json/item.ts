import { describeJson, isJsonObject, own } from "../../json/json-value.js";
import type { JsonItem } from "../json-listing.js";
import type { JsonNode, MemberReader } from "../json-members.js";
import type { Draft, Raw, RawAuthor, RawLink } from "../source.js";

/** What the site puts before the titles of some papers. */
const MARK = /^\s*\[(?:pdf|html|book|citation)\]\s+(?=\S)/i;
/** What citations, references and recommendations put around a paper. */
const AROUND = ["citingPaper", "citedPaper"] as const;

/** Reads one paper; `null` stands at the place of an id that was not found. */
export function readSemanticScholarItem(
  outer: JsonNode,
  rank: number,
  read: MemberReader,
): JsonItem {
  if (outer.value === null) return { type: "absent" };
  if (!isJsonObject(outer.value)) return { type: "malformed", what: describeJson(outer.value) };
  const around = AROUND.find((key) => isJsonObject(own(outer.value, key)));
  const node = around === undefined ? outer : (read.object(outer, around) ?? outer);
  // Without a result the answer is an object without a list.
  if (own(node.value, "total") === 0) return { type: "other" };
  const title = read.text(node, "title");
  if (title === undefined) {
    return { type: "malformed", what: "an object without the title of a paper" };
  }
  const mark = MARK.exec(title.text)?.[0];
  const { venue, ...publication } = readPublication(node, read);
  const externalIds = read.object(node, "externalIds", "ids");
  const url = read.text(node, "url");
  const { start, end, pointer } = read.spanOf(outer);
  const draft: Draft = {
    start,
    end,
    pointer,
    rank,
    title: mark === undefined ? title : { ...title, text: title.text.slice(mark.length) },
    printedTitle: mark === undefined ? undefined : title.text,
    abstract: listOf(read.text(node, "abstract")),
    aiSummary: read.text(read.object(node, "tldr", "aiSummary"), "text", "aiSummary"),
    authors: readAuthors(node, read),
    publishedAt: read.text(node, "publicationDate", "publishedAt") ?? yearOf(node, read),
    citations: read.count(node, "citationCount", "citations"),
    arxivId: read.text(externalIds, "ArXiv", "ids.arxiv"),
    ids: {
      ...some("semanticScholar", read.text(node, "paperId", "ids.semanticScholar")),
      ...some("doi", read.text(externalIds, "DOI", "ids.doi")),
    },
    venue,
    ...publication,
    categories: readFields(node, read),
    links: listOf(readPdf(node, read)),
    url: url !== undefined && /^https:\/\/\S+$/.test(url.text) ? url.text : undefined,
  };
  return { type: "draft", draft };
}

function some<Key extends string>(key: Key, raw: Raw | undefined): Partial<Record<Key, Raw>> {
  const one: Partial<Record<Key, Raw>> = {};
  if (raw !== undefined) one[key] = raw;
  return one;
}

function listOf<Item>(item: Item | undefined): Item[] | undefined {
  return item === undefined ? undefined : [item];
}

function yearOf(node: JsonNode, read: MemberReader): Raw | undefined {
  return read.count(node, "year", "publishedAt");
}

/** Authors without a page on the site have no `authorId`; they are authors all the same. */
function readAuthors(node: JsonNode, read: MemberReader): RawAuthor[] | undefined {
  const list = read.list(node, "authors");
  if (list === undefined) return undefined;
  return read.items(list).flatMap((author) => {
    const name = isJsonObject(author.value) ? read.text(author, "name", "authors") : undefined;
    if (name === undefined) read.invalid(author, "An author has no name.", "authors");
    return name ?? [];
  });
}

/** `venue` is a name as text, blank where there is none; `journal` has volume and pages. */
function readPublication(
  node: JsonNode,
  read: MemberReader,
): Pick<Draft, "venue" | "journalRef" | "volume" | "pages"> {
  const journal = read.object(node, "journal", "journalRef");
  const venue = read.object(node, "publicationVenue", "venue");
  return {
    venue: read.text(node, "venue") ?? read.text(venue, "name", "venue"),
    journalRef: read.text(journal, "name", "journalRef"),
    volume: read.text(journal, "volume"),
    pages: read.text(journal, "pages"),
  };
}

/** The fields of study: of older answers a list of names, of newer ones with who found them. */
function readFields(node: JsonNode, read: MemberReader): string[] | undefined {
  const stated = read.texts(node, "fieldsOfStudy", "categories") ?? [];
  const found = read
    .items(read.list(node, "s2FieldsOfStudy", "categories"))
    .flatMap((field) => read.text(field, "category", "categories") ?? []);
  const names = new Set([...stated, ...found].map(({ text }) => text.trim()));
  return names.size === 0 ? undefined : [...names];
}

function readPdf(node: JsonNode, read: MemberReader): RawLink | undefined {
  const url = read.text(read.object(node, "openAccessPdf", "links"), "url", "links");
  return url && { ...url, field: "openAccessPdf", kind: "pdf" };
}
