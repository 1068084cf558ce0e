import { jsonListingParser } from "./json-listing.js";
import { detectPapersWithCodeJson } from "./paperswithcode-json/detect.js";
import { readPapersWithCodeFacts } from "./paperswithcode-json/facts.js";
import { readPapersWithCodeItem } from "./paperswithcode-json/item.js";
import type { Source } from "./source.js";

/**
 * Papers with Code as data: the dumps of papers and of links between papers and code, answers of the
 * API that ended in 2025, and those of the site of 2026. A row of the links dump is a pair of a paper
 * and a repository, so a paper with several stands there several times.
 */
export const papersWithCodeJson: Source = {
  id: "paperswithcode-json",
  source: "paperswithcode",
  format: "json",
  kind: "dump",
  detect: detectPapersWithCodeJson,
  parse: jsonListingParser({
    lists: ["results", "items"],
    wrappers: ["data"],
    readItem: readPapersWithCodeItem,
    readFacts: readPapersWithCodeFacts,
  }),
};
