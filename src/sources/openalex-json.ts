import { jsonListingParser } from "./json-listing.js";
import { detectOpenAlex } from "./openalex-json/detect.js";
import { readOpenAlexFacts } from "./openalex-json/facts.js";
import { readOpenAlexWork } from "./openalex-json/work.js";
import type { Source } from "./source.js";

/** Works of OpenAlex: lists with their `meta`, single works, and dumps of one work a line. */
export const openAlexJson: Source = {
  id: "openalex-json",
  source: "openalex",
  format: "json",
  kind: "list",
  detect: detectOpenAlex,
  parse: jsonListingParser({
    lists: ["results"],
    readItem: readOpenAlexWork,
    readFacts: readOpenAlexFacts,
  }),
};
