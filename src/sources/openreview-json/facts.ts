import type { ListingKind } from "../../model/names.js";
import { parameter } from "../huggingface/address.js";
import type { JsonAnswer, JsonFacts } from "../json-listing.js";
import type { JsonNode, MemberReader } from "../json-members.js";
import type { PageFacts } from "../source.js";

const SEARCH = /^https?:\/\/api2?\.openreview\.net\/notes\/search\/?\?([^#]*)/i;

/** What an answer says of itself: how many notes there are, and whether these are all. */
export function readOpenReviewFacts(
  answer: JsonNode | undefined,
  { items, url }: JsonAnswer,
  read: MemberReader,
): JsonFacts {
  const total = read.count(answer, "count", "total");
  const search = url === undefined ? undefined : SEARCH.exec(url)?.[1];
  const query = search === undefined ? undefined : (parameter(search, "term") ?? "");
  const facts: PageFacts = {
    kind: kindOf(items, query),
    ...(total === undefined ? {} : { total: Number(total.text) }),
    ...(query === undefined || query === "" ? {} : { query }),
  };
  if (total === undefined || items === undefined || items >= Number(total.text)) return { facts };
  return { facts, more: `The answer holds ${items} of ${total.text} notes.` };
}

function kindOf(items: number | undefined, query: string | undefined): ListingKind {
  if (items === undefined) return "paper";
  return query === undefined ? "list" : "search";
}
