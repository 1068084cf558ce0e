import { jsonListingParser } from "./json-listing.js";
import { detectSemanticScholar } from "./semanticscholar-json/detect.js";
import { readSemanticScholarFacts } from "./semanticscholar-json/facts.js";
import { readSemanticScholarItem } from "./semanticscholar-json/item.js";
import type { Source } from "./source.js";

/**
 * Answers of the Graph API of Semantic Scholar: searches, batches, recommendations, the papers of an
 * author, citations and references, and single papers. Only the fields that were asked for are sent.
 */
export const semanticScholarJson: Source = {
  id: "semanticscholar-json",
  source: "semanticscholar",
  format: "json",
  kind: "list",
  detect: detectSemanticScholar,
  parse: jsonListingParser({
    lists: ["data", "recommendedPapers"],
    readItem: readSemanticScholarItem,
    readFacts: readSemanticScholarFacts,
  }),
};
