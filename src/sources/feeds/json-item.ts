import { isJsonObject, own } from "../../json/json-value.js";
import type { JsonNode, MemberReader } from "../json-members.js";
import type { Raw } from "../source.js";
import type { FeedItem } from "./feed-item.js";

/** Reads an item of JSON Feed; `external_url` is the page that a link post is about. */
export function readJsonItem(node: JsonNode, read: MemberReader): FeedItem {
  const text = (key: string, field = "links") => read.text(node, key, field);
  const external = text("external_url");
  const page = text("url");
  const files = read.items(read.list(node, "attachments", "links")).flatMap((file) => {
    const isPdf = own(file.value, "mime_type") === "application/pdf";
    return isPdf ? (read.text(file, "url", "links") ?? []) : [];
  });
  return {
    ...read.spanOf(node),
    title: text("title", "title"),
    own: [external, page, idOf(node, read)].flatMap((raw) => raw ?? []),
    discussion: external === undefined ? undefined : page,
    files,
    texts: ["content_html", "content_text", "summary"].flatMap(
      (key) => text(key, "abstract") ?? [],
    ),
    hrefs: [],
    creators: namesOf(node, read),
    published: text("date_published", "publishedAt"),
    updated: text("date_modified", "updatedAt"),
    publication: {},
    keywords: read.texts(node, "tags", "keywords")?.map((tag) => tag.text) ?? [],
  };
}

/** An id can be a number, which names nothing. */
function idOf(node: JsonNode, read: MemberReader): Raw | undefined {
  return typeof own(node.value, "id") === "string" ? read.text(node, "id", "ids") : undefined;
}

/** Version 1.0 has one author, 1.1 a list of them. */
function namesOf(node: JsonNode, read: MemberReader): Raw[] {
  const listed = read.items(read.list(node, "authors"));
  const authors = listed.length > 0 ? listed : [read.object(node, "author", "authors")];
  return authors.flatMap((author) => {
    return isJsonObject(author?.value) ? (read.text(author, "name", "authors") ?? []) : [];
  });
}
