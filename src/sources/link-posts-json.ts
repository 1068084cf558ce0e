import { describeJson, isJsonObject, own } from "../json/json-value.js";
import { readEpochTime } from "./epoch-time.js";
import { draftOfItem, type FeedItem } from "./feeds/feed-item.js";
import { JSON_START, jsonMember, JSON_QUOTE as Q } from "./json-detect.js";
import { type JsonItem, jsonListingParser } from "./json-listing.js";
import type { JsonNode, MemberReader } from "./json-members.js";
import type { Emit, Raw, Source } from "./source.js";

/**
 * Posts of links as Hacker News (its API, or the search of Algolia) and Reddit give them: an address, a
 * title, a score and a number of comments. A post is a record where it leads to a paper.
 */
export const linkPostsJson: Source = {
  id: "link-posts-json",
  source: "generic",
  format: "json",
  kind: "list",
  detect: (head) =>
    JSON_START.test(head) && FORMS.some((form) => form.every((member) => member.test(head)))
      ? 0.6
      : 0,
  parse: (emit, hints) =>
    jsonListingParser({
      lists: ["hits", "children"],
      wrappers: ["data"],
      readItem: (node, rank, read) => readPost(node, rank, read, emit),
      readFacts: (answer, _, read) => {
        const query = read.text(answer, "query")?.text;
        return { facts: { printsBylines: false, ...(query === undefined ? {} : { query }) } };
      },
    })(emit, hints),
};

const FORMS = [
  [jsonMember("children", String.raw`\[`), jsonMember("kind", `${Q}Listing${Q}`)],
  [jsonMember("num_comments", ""), jsonMember("points|score|ups", ""), jsonMember("url", "")],
  [jsonMember("by", Q), jsonMember("score", String.raw`\d`), jsonMember("type", `${Q}story${Q}`)],
];
const REDDIT = "https://www.reddit.com";
const HACKER_NEWS = "https://news.ycombinator.com/item?id=";

function readPost(outer: JsonNode, rank: number, read: MemberReader, emit: Emit): JsonItem {
  const inner = isJsonObject(own(outer.value, "data"))
    ? read.object(outer, "data", "title")
    : outer;
  const node = inner ?? outer;
  if (node.value === null) return { type: "absent" };
  if (!isJsonObject(node.value)) return { type: "malformed", what: describeJson(node.value) };
  const text = (key: string, field = "links") => read.text(node, key, field);
  const count = (key: string, field: string) => read.count(node, key, field);
  const title = text("title", "title");
  // Comments have none.
  if (title === undefined)
    return { type: "other", why: "The item has no title, so it is no post." };
  const url = text("url");
  const item: FeedItem = {
    ...read.spanOf(outer),
    title,
    own: url === undefined ? [] : [url],
    discussion: discussionOf(node, read),
    files: [],
    texts: ["selftext", "story_text", "text"].flatMap((key) => text(key) ?? []),
    hrefs: [],
    creators: [text("author", "submitter") ?? text("by", "submitter")].flatMap((raw) => raw ?? []),
    published: timeOf(node, read),
    publication: {},
    keywords: [],
    upvotes: count("points", "upvotes") ?? count("score", "upvotes"),
    comments: count("num_comments", "comments") ?? count("descendants", "comments"),
  };
  const draft = draftOfItem(item, { rank, isPaperFeed: false, emit });
  if (typeof draft !== "string") return { type: "draft", draft };
  return { type: "other", why: `${draft}, so no record was made of it.` };
}

/** The page of the post itself, where its number or its path is known. */
function discussionOf(node: JsonNode, read: MemberReader): Raw {
  const span = read.spanOf(node);
  const path = read.text(node, "permalink", "links");
  if (path !== undefined) return { ...path, text: path.text.replace(/^(?=\/)/, REDDIT) };
  const id = own(node.value, "objectID") ?? own(node.value, "id");
  return { text: `${HACKER_NEWS}${String(id)}`, ...span };
}

/** A time in words, or the seconds since 1970. */
function timeOf(node: JsonNode, read: MemberReader): Raw | undefined {
  const seconds = own(node.value, "created_utc") ?? own(node.value, "time");
  if (typeof seconds !== "number" || seconds < 0) return read.text(node, "created_at", "listedAt");
  const text = readEpochTime(Math.floor(seconds) * 1000);
  return text === undefined ? undefined : { text, ...read.spanOf(node) };
}
