import { parseArxivId } from "../../ids/parse-arxiv-id.js";
import { parseDoi } from "../../ids/parse-doi.js";
import { describeJson, isJsonObject, own } from "../../json/json-value.js";
import { readEpochTime } from "../epoch-time.js";
import type { JsonItem } from "../json-listing.js";
import type { JsonNode, MemberReader } from "../json-members.js";
import type { Draft, Raw, RawLink } from "../source.js";
import { readNoteAuthors } from "./authors.js";
import { type NoteContent, readNoteContent } from "./content.js";

const SITE = "https://openreview.net";
const WITHDRAWN = /\/Withdrawn_Submission\b|\bWithdrawn Submission\b/i;
/** Where a note states addresses, and what they lead to. */
const LINKS = [
  ["pdf", "pdf"],
  ["html", "paper"],
  ["code", undefined],
] as const;

/** Reads one note. Reviews, comments and decisions are notes too: they stand in the forum of another. */
export function readOpenReviewNote(node: JsonNode, rank: number, read: MemberReader): JsonItem {
  if (!isJsonObject(node.value)) return { type: "malformed", what: describeJson(node.value) };
  const id = read.text(node, "id", "ids.openreview");
  const forum = read.text(node, "forum", "ids.openreview");
  const isReply =
    own(node.value, "replyto") !== undefined && own(node.value, "replyto") !== id?.text;
  if (isReply || (id !== undefined && forum !== undefined && forum.text !== id.text)) {
    return { type: "other" };
  }
  const content = readNoteContent(read.object(node, "content", "title"), read);
  const title = content.text("title", "title");
  if (title === undefined)
    return { type: "malformed", what: "a note without the title of a paper" };
  const openreview = forum ?? id;
  const links = readLinks(content);
  const addresses = links.map(({ raw }) => raw);
  const doi = content.text("doi", "ids.doi") ?? addresses.find(({ text }) => isDoiPage(text));
  const abstract = content.text("abstract", "abstract");
  const venue = content.text("venue", "venue");
  const { start, end, pointer } = read.spanOf(node);
  const draft: Draft = {
    start,
    end,
    pointer,
    rank,
    title,
    abstract: abstract && [abstract],
    ...readNoteAuthors(content, read),
    keywords: content.texts("keywords", "keywords")?.map(({ text }) => text),
    publishedAt:
      timeOf(node, "pdate", "publishedAt", read) ??
      timeOf(node, "cdate", "publishedAt", read) ??
      timeOf(node, "tcdate", "publishedAt", read),
    updatedAt:
      timeOf(node, "mdate", "updatedAt", read) ?? timeOf(node, "tmdate", "updatedAt", read),
    arxivId: addresses.find(({ text }) => parseArxivId(text) !== undefined),
    ids: { ...(openreview && { openreview }), ...(doi && { doi }) },
    venue,
    withdrawn: isWithdrawn(node, content, venue, read) ? true : undefined,
    links: links.length === 0 ? undefined : links.map(({ link }) => link),
    url: openreview && pageOf(openreview.text),
  };
  return { type: "draft", draft };
}

function pageOf(id: string): string | undefined {
  return /^[\w-]{1,100}$/.test(id) ? `${SITE}/forum?id=${id}` : undefined;
}

/** Dates are milliseconds since 1970. */
function timeOf(node: JsonNode, key: string, field: string, read: MemberReader): Raw | undefined {
  const milliseconds = read.count(node, key, field);
  const text = milliseconds && readEpochTime(Number(milliseconds.text));
  return milliseconds && { ...milliseconds, text: text ?? milliseconds.text };
}

/** Addresses of the site itself leave out its name; what is no address at all is a sentence. */
function readLinks(content: NoteContent): { link: RawLink; raw: Raw }[] {
  return LINKS.flatMap(([key, kind]) => {
    const raw = content.text(key, "links");
    if (raw === undefined) return [];
    const text = raw.text.trim();
    const isOwn = /^\/(?!\/)\S*$/.test(text);
    if (!isOwn && !/^[a-z][a-z\d+.-]*:\S+$/i.test(text)) return [];
    const link: RawLink = { ...raw, text: isOwn ? SITE + text : text, field: key };
    if (kind !== undefined) link.kind = kind;
    return [{ link, raw: { ...raw, text } }];
  });
}

function isDoiPage(text: string): boolean {
  return /^https?:\/\/(?:dx\.)?doi\.org\//i.test(text) && parseDoi(text) !== undefined;
}

function isWithdrawn(
  node: JsonNode,
  content: NoteContent,
  venue: Raw | undefined,
  read: MemberReader,
): boolean {
  const invitations = read.texts(node, "invitations") ?? [];
  const said = [
    venue,
    content.text("venueid", "venue"),
    read.text(node, "invitation"),
    ...invitations,
  ];
  return said.some((raw) => raw !== undefined && WITHDRAWN.test(raw.text));
}
