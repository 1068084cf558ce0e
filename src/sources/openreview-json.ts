import { jsonListingParser } from "./json-listing.js";
import { detectOpenReview } from "./openreview-json/detect.js";
import { readOpenReviewFacts } from "./openreview-json/facts.js";
import { readOpenReviewNote } from "./openreview-json/note.js";
import type { Source } from "./source.js";

/** Notes of OpenReview, of the first version of its API and of the second, also side by side. */
export const openReviewJson: Source = {
  id: "openreview-json",
  source: "openreview",
  format: "json",
  kind: "list",
  detect: detectOpenReview,
  parse: jsonListingParser({
    lists: ["notes"],
    titleSuffices: true,
    readItem: readOpenReviewNote,
    readFacts: readOpenReviewFacts,
  }),
};
