import { parseArxivId } from "../../ids/parse-arxiv-id.js";
import { isJsonObject, own } from "../../json/json-value.js";
import { canonicalUrl } from "../../links/index.js";
import type { JsonNode, MemberReader } from "../json-members.js";
import { openDraft } from "../open-draft.js";
import { isPapersWithCodeAddress, readPapersWithCodeAddress } from "../paperswithcode/address.js";
import type { Draft, Raw, RawLink, RawOrg } from "../source.js";
import { readResources } from "./links.js";

/** Reads a paper of the dump of papers or of either API. Of names that changed both are accepted. */
export function readPaper(node: JsonNode, title: Raw, rank: number, read: MemberReader): Draft {
  const draft = openDraft(read.spanOf(node), rank, title);
  const abstract = read.text(node, "abstract");
  const abs = read.text(node, "url_abs", "links") ?? read.text(node, "source_url", "links");
  const pdf = read.text(node, "url_pdf", "links");
  const links = [...placesOf(abs, pdf), ...readResources(node, read)];
  const openreview = read.text(node, "openreview_id", "ids.openreview");
  const pwc = readName(node, read);
  if (abstract !== undefined) draft.abstract = [abstract];
  draft.authors = read.texts(node, "authors");
  draft.orgs = readOrganizations(node, read);
  draft.publishedAt = firstText(node, ["published", "date_published", "date"], "publishedAt", read);
  draft.citations = read.count(node, "citation_count", "citations");
  draft.arxivId = arxivIdOf(read.text(node, "arxiv_id", "ids.arxiv"), abs, pdf);
  draft.ids = {};
  if (openreview !== undefined) draft.ids.openreview = openreview;
  if (pwc !== undefined) draft.ids.pwc = pwc;
  draft.venue = readVenue(node, read);
  draft.tasks = namesOf(node, "tasks", "tasks", read);
  draft.keywords = namesOf(node, "methods", "keywords", read);
  if (links.length > 0) draft.links = links;
  draft.url = pageOf(read.text(node, "paper_url", "links"));
  return draft;
}

export function readPairTitle(node: JsonNode, read: MemberReader): Raw | undefined {
  return read.text(node, "paper_title", "title");
}

/** The paper of a row of the links dump. */
export function readPairedPaper(
  node: JsonNode,
  title: Raw,
  rank: number,
  read: MemberReader,
): Draft {
  const draft = openDraft(read.spanOf(node), rank, title);
  const abs = read.text(node, "paper_url_abs", "links");
  const pdf = read.text(node, "paper_url_pdf", "links");
  const page = read.text(node, "paper_url", "ids.pwc");
  const pwc = page && slugOf(page);
  const links = placesOf(abs, pdf);
  draft.arxivId = arxivIdOf(read.text(node, "paper_arxiv_id", "ids.arxiv"), abs, pdf);
  draft.ids = pwc === undefined ? {} : { pwc };
  if (links.length > 0) draft.links = links;
  draft.url = pageOf(page);
  return draft;
}

function placesOf(abs: Raw | undefined, pdf: Raw | undefined): RawLink[] {
  const places: RawLink[] = [];
  // Written out: of millions of rows each has two.
  if (abs !== undefined) {
    const { text, start, end, pointer } = abs;
    places.push({ text, start, end, pointer, field: "paper", kind: "paper" });
  }
  if (pdf !== undefined) {
    const { text, start, end, pointer } = pdf;
    places.push({ text, start, end, pointer, field: "pdf", kind: "pdf" });
  }
  return places;
}

/** The id is stated bare, the version in the addresses beside it. */
function arxivIdOf(stated: Raw | undefined, ...addresses: (Raw | undefined)[]): Raw | undefined {
  const id = stated && parseArxivId(stated.text)?.id;
  const same = addresses.find((address) => {
    const parsed = address && parseArxivId(address.text);
    return parsed !== undefined && (stated === undefined || parsed.id === id);
  });
  return same ?? stated;
}

/** The name of the paper on the site: from its page, as the new site routes it, or its own id. */
function readName(node: JsonNode, read: MemberReader): Raw | undefined {
  const page = read.text(node, "paper_url", "ids.pwc");
  const slug = page && slugOf(page);
  if (slug !== undefined) return slug;
  for (const key of ["route_identifier", "id"]) {
    const name = textOrNumber(node, key, read);
    if (name !== undefined && parseArxivId(name.text) === undefined) return name;
  }
  return undefined;
}

function textOrNumber(node: JsonNode, key: string, read: MemberReader): Raw | undefined {
  return typeof own(node.value, key) === "number"
    ? read.count(node, key, "ids.pwc")
    : read.text(node, key, "ids.pwc");
}

function pageOf(page: Raw | undefined): string | undefined {
  const url = page === undefined ? undefined : canonicalUrl(page.text);
  return url !== undefined && isPapersWithCodeAddress(url) ? url : undefined;
}

function slugOf(page: Raw): Raw | undefined {
  const slug = readPapersWithCodeAddress(page.text)?.slug;
  return slug === undefined ? undefined : { ...page, text: slug };
}

function firstText(
  node: JsonNode,
  keys: readonly string[],
  field: string,
  read: MemberReader,
): Raw | undefined {
  for (const key of keys) {
    const text = read.text(node, key, field);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Where it appeared: a name, or an object that has one. */
function readVenue(node: JsonNode, read: MemberReader): Raw | undefined {
  for (const key of ["conference_name", "proceeding", "conference"]) {
    const venue = isJsonObject(own(node.value, key))
      ? read.text(read.object(node, key, "venue"), "name", "venue")
      : read.text(node, key, "venue");
    if (venue !== undefined) return venue;
  }
  return undefined;
}

/** The names of a list of names, or of objects that have one. */
function namesOf(
  node: JsonNode,
  key: string,
  field: string,
  read: MemberReader,
): string[] | undefined {
  const names: string[] = [];
  for (const item of read.items(read.list(node, key, field))) {
    const name = isJsonObject(item.value) ? read.text(item, "name", field)?.text : item.value;
    if (typeof name === "string") names.push(name);
  }
  return names.length === 0 ? undefined : names;
}

function readOrganizations(node: JsonNode, read: MemberReader): RawOrg[] | undefined {
  const orgs = read.items(read.list(node, "organizations", "orgs")).flatMap((item): RawOrg[] => {
    if (typeof item.value === "string" && item.value.trim() !== "") {
      return [{ name: item.value, ...read.spanOf(item) }];
    }
    const slug = isJsonObject(item.value)
      ? read.text(item, "slug", "orgs")?.text.trim()
      : undefined;
    const name = isJsonObject(item.value) ? read.text(item, "name", "orgs")?.text : undefined;
    const known = name ?? slug;
    if (known === undefined) return [];
    return [{ name: known, ...(slug === undefined ? {} : { slug }), ...read.spanOf(item) }];
  });
  return orgs.length === 0 ? undefined : orgs;
}
