const leaves = ["diagnostics", "ids", "text", "dates", "links", "names"];
const readers = [...leaves, "model", "html", "xml", "json"];

/**
 * Which rooms of `src` a room may import from: always from those below it. A new room gets a line
 * here and a place in `docs/architecture.md`.
 */
export const roomsBelow: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  ids: [],
  text: [],
  names: ["text"],
  dates: ["ids", "text"],
  links: ["ids", "text"],
  model: ["diagnostics", "text"],
  dedupe: ["ids", "names", "text", "model"],
  html: ["text"],
  xml: ["text"],
  json: ["text"],
  addresses: ["ids", "text", "dates"],
  sources: readers,
  resolve: [...readers, "sources"],
  options: [...readers],
  "detect-source": [...readers, "sources", "options"],
  "not-a-listing": [...readers, "resolve"],
  "listing-reader": [...readers, "sources", "resolve", "options", "detect-source", "not-a-listing"],
  parse: [...readers, "resolve", "options", "listing-reader"],
  "read-listing": [...readers, "resolve", "stream", "options", "listing-reader"],
  rank: ["ids", "text", "model"],
  stream: ["diagnostics", "text"],
  export: [...leaves, "addresses", "model"],
  dataset: [...readers, "stream", "dedupe", "rank"],
  index: [
    ...readers,
    "addresses",
    "sources",
    "resolve",
    "options",
    "detect-source",
    "stream",
    "parse",
    "read-listing",
  ],
  cli: [...leaves, "model", "json", "stream", "dedupe", "rank", "dataset", "export", "index"],
};

/** The only rooms that may import a package. */
export const roomsWithPackage: Readonly<Record<string, readonly string[]>> = {
  zod: ["model"],
  "date-fns": ["dates"],
  htmlparser2: ["html", "xml"],
  "cli-table3": ["cli"],
  "fastest-levenshtein": ["dedupe"],
  tinyglobby: ["cli"],
  "@observablehq": ["cli"],
  linkedom: ["cli"],
  sarif: ["cli"],
  hyparquet: ["dataset"],
  "hyparquet-writer": ["dataset"],
  "hyparquet-compressors": ["dataset"],
  feedsmith: ["export"],
  node: ["cli"],
};
