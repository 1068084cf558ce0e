import type { ListingKind } from "../../model/names.js";
import { parameter } from "../huggingface/address.js";
import type { JsonAnswer, JsonFacts } from "../json-listing.js";
import type { JsonNode, MemberReader } from "../json-members.js";
import type { PageFacts } from "../source.js";

const WORKS = /^https?:\/\/api\.openalex\.org\/works\/?\?([^#]*)/i;

/** What the `meta` of a list says: how many works there are, and whether this is all of them. */
export function readOpenAlexFacts(
  answer: JsonNode | undefined,
  { items, url }: JsonAnswer,
  read: MemberReader,
): JsonFacts {
  const meta = read.object(answer, "meta", "total");
  const total = read.count(meta, "count", "total");
  const search = url === undefined ? undefined : WORKS.exec(url)?.[1];
  const query = search === undefined ? undefined : parameter(search, "search");
  const facts: PageFacts = {
    kind: kindOf(items, query),
    ...(total === undefined ? {} : { total: Number(total.text) }),
    ...(query === undefined || query === "" ? {} : { query }),
  };
  if (total === undefined || items === undefined || items >= Number(total.text)) return { facts };
  return { facts, more: `The answer holds ${items} of ${total.text} works.` };
}

function kindOf(items: number | undefined, query: string | undefined): ListingKind {
  if (items === undefined) return "paper";
  return query === undefined || query === "" ? "list" : "search";
}
