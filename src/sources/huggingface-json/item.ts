import { parseArxivId } from "../../ids/parse-arxiv-id.js";
import { describeJson, isJsonObject, own } from "../../json/json-value.js";
import type { JsonNode, MemberReader } from "../json-members.js";
import type { Draft, Raw, RawLink } from "../source.js";
import { readAuthors, readOrganization, readSubmitter } from "./people.js";
import { readHuggingFaceTime } from "./time.js";

/** What an item of a list is. `other` belongs there and is no paper; `unread` was reported already. */
export type HuggingFaceItem =
  | { type: "draft"; draft: Draft }
  | { type: "other" }
  | { type: "unread" }
  | { type: "malformed"; what: string };

/** What a collection holds beside papers. */
const OTHER_TYPES = new Set(["model", "dataset", "space", "collection", "bucket"]);

/**
 * Reads one item: `{ paper: {...}, numComments, ... }` as lists have it, the flat `{ id, ... }` of one
 * paper, or the paper of a collection. All three become the same draft.
 */
export function readHuggingFaceItem(
  node: JsonNode,
  rank: number,
  read: MemberReader,
): HuggingFaceItem {
  const { value } = node;
  if (!isJsonObject(value)) return { type: "malformed", what: describeJson(value) };
  const stated = own(value, "paper");
  if (stated !== undefined && !isJsonObject(stated)) {
    return { type: "malformed", what: `an object whose "paper" is ${describeJson(stated)}` };
  }
  if (stated === undefined && OTHER_TYPES.has(String(own(value, "type")))) return { type: "other" };
  const paper = stated === undefined ? node : read.object(node, "paper");
  if (paper === undefined) return { type: "unread" };
  const title =
    read.text(paper, "title") ?? (paper === node ? undefined : read.text(node, "title"));
  if (title === undefined)
    return { type: "malformed", what: "an object without the title of a paper" };
  const draft = readPaper(node, paper, title, rank, read);
  return statesMore(draft)
    ? { type: "draft", draft }
    : { type: "malformed", what: "an object with a title and nothing else of a paper" };
}

/** What a draft has without anything having been recognised. */
const BARE = new Set(["rank", "start", "end", "pointer", "title"]);

function statesMore(draft: Draft): boolean {
  if (draft.arxivId !== undefined) return true;
  return Object.entries(draft).some(([key, part]) => !BARE.has(key) && part !== undefined);
}

/** `outer` is the item, `paper` the object inside it; in the flat shape they are one. */
function readPaper(
  outer: JsonNode,
  paper: JsonNode,
  title: Raw,
  rank: number,
  read: MemberReader,
): Draft {
  const summary = read.text(paper, "summary", "abstract");
  const arxivId = read.text(paper, "id", "ids.arxiv");
  const id = parseArxivId(arxivId?.text ?? "")?.id;
  const organization =
    read.object(paper, "organization", "orgs") ??
    (paper === outer ? undefined : read.object(outer, "organization", "orgs"));
  const { authors, authorCount } = readAuthors(paper, read);
  const { start, end, pointer } = read.spanOf(outer);
  // All drafts have the same members in the same order: what reads them then stays fast.
  return {
    start,
    end,
    pointer,
    rank,
    title,
    abstract: summary && [summary],
    aiSummary: read.text(paper, "ai_summary", "aiSummary"),
    keywords: filled(read.texts(paper, "ai_keywords", "keywords")?.map(({ text }) => text.trim())),
    authors,
    authorCount,
    orgs: organization && filled(readOrganization(organization, read)),
    submitter: readSubmitter(outer, paper, read),
    publishedAt: timeOf(read.text(paper, "publishedAt")),
    listedAt: timeOf(read.text(paper, "submittedOnDailyAt", "listedAt")),
    upvotes: read.count(paper, "upvotes"),
    comments: read.count(outer, "numComments", "comments"),
    githubStars: read.count(paper, "githubStars"),
    arxivId,
    links: filled(readLinks(paper, read)),
    thumbnail: read.text(outer, "thumbnail", "thumbnailUrl") ?? read.text(outer, "thumbnailUrl"),
    media: readMedia(outer, paper, read),
    linked: readLinked(paper, read),
    withdrawn: read.text(paper, "withdrawnAt", "withdrawn") === undefined ? undefined : true,
    url: id === undefined ? undefined : `https://huggingface.co/papers/${id}`,
  };
}

function filled<Item>(list: Item[] | undefined): Item[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

function timeOf(raw: Raw | undefined): Raw | undefined {
  return raw && { ...raw, text: readHuggingFaceTime(raw.text) };
}

function readLinks(paper: JsonNode, read: MemberReader): RawLink[] {
  const github = read.text(paper, "githubRepo", "links");
  const project = read.text(paper, "projectPage", "links");
  const addedBy = read.text(paper, "githubRepoAddedBy", "links")?.text;
  const links: RawLink[] = [];
  if (github !== undefined) {
    const link: RawLink = { ...github, text: github.text.trim(), field: "github" };
    if (addedBy !== undefined) link.addedBy = addedBy;
    links.push(link);
  }
  if (project !== undefined) {
    links.push({ ...project, text: project.text.trim(), field: "projectPage" });
  }
  return links;
}

/** Before 2024-06-12 there was one `mediaUrl`; since 2025-03 the list stands inside the paper too. */
function readMedia(outer: JsonNode, paper: JsonNode, read: MemberReader): Raw[] | undefined {
  const single = read.text(outer, "mediaUrl", "media");
  const beside = read.texts(outer, "mediaUrls", "media");
  const inside = paper === outer ? undefined : read.texts(paper, "mediaUrls", "media");
  if (single === undefined && beside === undefined && inside === undefined) return undefined;
  const media = new Map<string, Raw>();
  for (const raw of [single ?? [], beside ?? [], inside ?? []].flat()) {
    if (!media.has(raw.text)) media.set(raw.text, raw);
  }
  return filled([...media.values()]);
}

function readLinked(paper: JsonNode, read: MemberReader): Draft["linked"] {
  const models = read.count(paper, "numTotalModels", "linked.models");
  const datasets = read.count(paper, "numTotalDatasets", "linked.datasets");
  const spaces = read.count(paper, "numTotalSpaces", "linked.spaces");
  if (models === undefined && datasets === undefined && spaces === undefined) return undefined;
  return {
    ...(models && { models }),
    ...(datasets && { datasets }),
    ...(spaces && { spaces }),
  };
}
