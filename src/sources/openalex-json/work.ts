import { parseArxivId } from "../../ids/parse-arxiv-id.js";
import { describeJson, isJsonObject } from "../../json/json-value.js";
import type { JsonItem } from "../json-listing.js";
import type { JsonNode, MemberReader } from "../json-members.js";
import type { Draft, Raw, RawLink } from "../source.js";
import { readInvertedAbstract } from "./abstract.js";
import { readAuthorships } from "./people.js";

/** Reads one work. `updated_date` is that of the record in OpenAlex, not of the paper, and is left. */
export function readOpenAlexWork(node: JsonNode, rank: number, read: MemberReader): JsonItem {
  if (!isJsonObject(node.value)) return { type: "malformed", what: describeJson(node.value) };
  const title = read.text(node, "title") ?? read.text(node, "display_name", "title");
  if (title === undefined)
    return { type: "malformed", what: "an object without the title of a work" };
  const abstract = readInvertedAbstract(node, read);
  const locations = readLocations(node, read);
  const ids = readIds(node, read);
  const source = read.object(read.object(node, "primary_location", "venue"), "source", "venue");
  const draft: Draft = {
    ...read.spanOf(node),
    rank,
    title,
    abstract: abstract && [abstract],
    ...readAuthorships(node, read),
    publishedAt:
      read.text(node, "publication_date", "publishedAt") ??
      read.count(node, "publication_year", "publishedAt"),
    citations: read.count(node, "cited_by_count", "citations"),
    arxivId: arxivAmong([...(ids.doi === undefined ? [] : [ids.doi]), ...locations]),
    ids,
    venue: read.text(source, "display_name", "venue"),
    ...readBiblio(node, read),
    ...readSubjects(node, read),
    withdrawn: read.flag(node, "is_retracted", "withdrawn") === true ? true : undefined,
    links: locations.length === 0 ? undefined : locations,
    url: ids.openAlex && pageOf(ids.openAlex.text),
  };
  return { type: "draft", draft };
}

function readIds(node: JsonNode, read: MemberReader): NonNullable<Draft["ids"]> {
  const more = read.object(node, "ids");
  const openAlex = read.text(node, "id", "ids.openAlex") ?? read.text(more, "openalex", "ids");
  const doi = read.text(node, "doi", "ids.doi") ?? read.text(more, "doi", "ids.doi");
  return { ...(openAlex && { openAlex }), ...(doi && { doi }) };
}

function pageOf(id: string): string | undefined {
  return /^https:\/\/openalex\.org\/W\d{1,15}$/.test(id) ? id : undefined;
}

/** Where the work can be found: first its main place, then the others; each address once. */
function readLocations(node: JsonNode, read: MemberReader): RawLink[] {
  const main = read.object(node, "primary_location", "links");
  const open = read.object(node, "best_oa_location", "links");
  const others = read.items(read.list(node, "locations", "links"));
  const links = new Map<string, RawLink>();
  for (const place of [main, open, ...others]) {
    if (place === undefined || !isJsonObject(place.value)) continue;
    const page = read.text(place, "landing_page_url", "links");
    const pdf = read.text(place, "pdf_url", "links");
    if (page !== undefined && !links.has(page.text)) {
      links.set(page.text, { ...page, field: "landingPage", kind: "paper" });
    }
    if (pdf !== undefined && !links.has(pdf.text)) {
      links.set(pdf.text, { ...pdf, field: "pdf", kind: "pdf" });
    }
  }
  return [...links.values()];
}

/** A DOI that arXiv registers, or the page of one place, names the paper on arXiv. */
function arxivAmong(addresses: readonly Raw[]): Raw | undefined {
  return addresses.find(({ text }) => parseArxivId(text) !== undefined);
}

function readBiblio(node: JsonNode, read: MemberReader): Pick<Draft, "volume" | "issue" | "pages"> {
  const biblio = read.object(node, "biblio", "volume");
  const first = read.text(biblio, "first_page", "pages");
  const last = read.text(biblio, "last_page", "pages");
  const single = last === undefined || last.text === first?.text;
  return {
    volume: read.text(biblio, "volume"),
    issue: read.text(biblio, "issue"),
    pages: first && (single ? first : { ...first, text: `${first.text}-${last.text}` }),
  };
}

function readSubjects(
  node: JsonNode,
  read: MemberReader,
): Pick<Draft, "keywords" | "categories" | "primaryCategory"> {
  const names = (key: string, field: string) =>
    read.items(read.list(node, key, field)).flatMap((item) => {
      const name = read.text(item, "display_name", field) ?? read.text(item, "keyword", field);
      return name === undefined ? [] : [name.text.trim()];
    });
  const keywords = names("keywords", "keywords");
  const categories = names("topics", "categories");
  const primary = read.text(
    read.object(node, "primary_topic", "primaryCategory"),
    "display_name",
    "primaryCategory",
  );
  return {
    keywords: keywords.length === 0 ? undefined : keywords,
    categories: categories.length === 0 ? undefined : categories,
    primaryCategory: primary?.text.trim(),
  };
}
