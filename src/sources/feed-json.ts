import { draftOfItem } from "./feeds/feed-item.js";
import { readJsonItem } from "./feeds/json-item.js";
import { namesPapers } from "./feeds/names-papers.js";
import { JSON_START, jsonMember, JSON_QUOTE as Q } from "./json-detect.js";
import { type JsonFacts, jsonListingParser } from "./json-listing.js";
import type { JsonNode, MemberReader } from "./json-members.js";
import type { Source } from "./source.js";

/** A feed as JSON Feed 1.0 or 1.1. An item is a record where it leads to a paper. */
export const feedJson: Source = {
  id: "feed-json",
  source: "generic",
  format: "json",
  kind: "feed",
  detect: (head) => (JSON_START.test(head) && VERSION.test(head) ? 0.6 : 0),
  parse(emit, hints) {
    const parse = jsonListingParser({
      lists: ["items"],
      titleSuffices: true,
      readItem(node, rank, read, answer) {
        const isPaperFeed = namesPapers(read.text(answer, "title")?.text ?? "");
        const item = readJsonItem(node, read);
        if (item.title === undefined) return { type: "malformed", what: "an item without a title" };
        const draft = draftOfItem(item, { rank, isPaperFeed, emit });
        if (typeof draft !== "string") return { type: "draft", draft };
        return { type: "other", why: `${draft}, so no record was made of it.` };
      },
      readFacts: (answer, { url }, read) => readFacts(answer, url, read),
    });
    return parse(emit, hints);
  },
};

const VERSION = jsonMember("version", String.raw`${Q}https?://(?:www\.)?jsonfeed\.org/version/`);

function readFacts(
  answer: JsonNode | undefined,
  known: string | undefined,
  read: MemberReader,
): JsonFacts {
  const stated = read.text(answer, "feed_url", "url") ?? read.text(answer, "home_page_url", "url");
  const url = known ?? stated?.text.trim();
  const facts = { kind: "feed" as const, ...(url === undefined ? {} : { url }) };
  if (read.text(answer, "next_url", "url") === undefined) return { facts };
  return { facts, more: "The feed is one page; others follow." };
}
