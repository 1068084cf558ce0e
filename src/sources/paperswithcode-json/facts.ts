import { own } from "../../json/json-value.js";
import type { ListingKind } from "../../model/names.js";
import type { JsonAnswer, JsonFacts } from "../json-listing.js";
import type { JsonNode, MemberReader } from "../json-members.js";
import { readPapersWithCodeAddress } from "../paperswithcode/address.js";
import type { PageFacts } from "../source.js";

/** What an answer says of itself. The old API counts by `count`, the new one by that or `total`. */
export function readPapersWithCodeFacts(
  answer: JsonNode | undefined,
  { items, url }: JsonAnswer,
  read: MemberReader,
): JsonFacts {
  const total = read.count(answer, "count", "total") ?? read.count(answer, "total");
  const address = url === undefined ? undefined : readPapersWithCodeAddress(url);
  const facts: PageFacts = {
    kind: address?.kind ?? kindOf(items, answer),
    ...(address?.query === undefined ? {} : { query: address.query }),
    ...(total === undefined ? {} : { total: Number(total.text) }),
  };
  const next = own(answer?.value, "next") ?? own(answer?.value, "next_page");
  return next === undefined ? { facts } : { facts, more: "The answer is one page; others follow." };
}

function kindOf(items: number | undefined, answer: JsonNode | undefined): ListingKind {
  if (items === undefined) return "paper";
  return answer === undefined ? "dump" : "list";
}
