import { own } from "../../json/json-value.js";
import type { ListingKind } from "../../model/names.js";
import { parameter } from "../huggingface/address.js";
import type { JsonAnswer, JsonFacts } from "../json-listing.js";
import { actualOf, type JsonNode, type MemberReader } from "../json-members.js";
import type { PageFacts } from "../source.js";

const SEARCH =
  /^https?:\/\/(?:api|partner)\.semanticscholar\.org\/graph\/v1\/paper\/search(?:\/\w+)?\/?\?([^#]*)/i;

/** What an answer says of itself: its kind, its query, how many results there are and whether more follow. */
export function readSemanticScholarFacts(
  answer: JsonNode | undefined,
  { items, list, url }: JsonAnswer,
  read: MemberReader,
): JsonFacts {
  const total = read.count(answer, "total");
  const search = url === undefined ? undefined : SEARCH.exec(url)?.[1];
  const query = search === undefined ? undefined : parameter(search, "query");
  const facts: PageFacts = {
    kind: kindOf(items, list, total !== undefined || search !== undefined),
    ...(total === undefined ? {} : { total: Number(total.text) }),
    ...(query === undefined || query === "" ? {} : { query }),
  };
  const follows = actualOf(own(answer?.value, "next") ?? own(answer?.value, "token"));
  if (follows === undefined) return { facts };
  const more = `The answer is one page; the next begins at ${follows.slice(0, 40)}.`;
  return { facts, more };
}

function kindOf(
  items: number | undefined,
  list: string | undefined,
  isSearch: boolean,
): ListingKind {
  if (items === undefined) return isSearch ? "search" : "paper";
  return list === "data" && isSearch ? "search" : "list";
}
