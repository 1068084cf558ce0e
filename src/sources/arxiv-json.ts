import { readArxivRecord } from "./arxiv-json/record.js";
import { JSON_START, jsonMember, JSON_QUOTE as Q } from "./json-detect.js";
import { jsonListingParser } from "./json-listing.js";
import type { Source } from "./source.js";

/** arXiv's own metadata of papers as JSON ("docmeta"), and the data set of one record a line. */
export const arxivJson: Source = {
  id: "arxiv-json",
  source: "arxiv",
  format: "json",
  kind: "dump",
  detect: detectArxivJson,
  parse: jsonListingParser({
    lists: ["results", "papers"],
    readItem: readArxivRecord,
    readFacts: (_answer, { items }) => ({
      facts: { kind: items === undefined ? "paper" : "dump" },
    }),
  }),
};

const ID = jsonMember(
  "paper_id|id",
  String.raw`${Q}(?:\d{4}\.\d{4,5}|[a-z-]{2,9}(?:\.[A-Z]{2})?/\d{7})`,
);
const OWN = jsonMember(
  "abs_categories|primary_classification|title_utf8|submitted_date_all|authors_parsed",
  "",
);

function detectArxivJson(head: string): number {
  return JSON_START.test(head) && ID.test(head) && OWN.test(head) ? 0.92 : 0;
}
