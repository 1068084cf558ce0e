import { createLineIndex } from "./diagnostics/line-index.js";
import { pageTitles } from "./html/page-titles.js";
import { readErrorBody } from "./json/error-body.js";
import { type Listing, SCHEMA_VERSION } from "./model/listing.js";
import type { ListingFormat } from "./model/names.js";
import { reporter } from "./resolve/report.js";
import { readErrorText } from "./text/error-text.js";
import { loneReference } from "./text/lone-reference.js";

const JSON_START = /^\s*(?:\{\s*["'}]|\[\s*["'{[\]\d])/;
const XML_START = /^\s*<\?xml(?!.{0,400}<html)/is;
const MARKUP_START = /^\s*<(?:!doctype|!--|[a-z][\w-]*[\s/>])/i;

/** The answer on an input that no source reads: an error of the site, or something else. */
export function notAListing(head: string): Listing {
  const format = formatOf(head);
  const listing: Listing = {
    schemaVersion: SCHEMA_VERSION,
    source: "generic",
    kind: "list",
    format,
    papers: [],
    diagnostics: [],
  };
  const lines = createLineIndex();
  lines.write(head);
  const report = reporter((diagnostic) => listing.diagnostics.push(diagnostic), lines);
  const span = { start: 0, end: head.length };
  const titles = format === "html" ? pageTitles(head) : [];
  const error = readError(head, format, titles);
  const reference = loneReference(head);
  if (error !== undefined) {
    report("source-error", "The site answered with an error.", span, { actual: error });
  } else if (head.trim() === "") {
    report("not-a-listing", "The input is empty.", span);
  } else if (reference !== undefined) {
    const what = reference === "address" ? "an address" : "the name of a file";
    const message = `The input is ${what}, not what stands there: nothing is fetched or opened here.`;
    report("not-a-listing", message, span, { actual: head.trim() });
  } else {
    const [title] = titles;
    const message = `Nothing in the ${NOUNS[format]} looks like a paper listing.`;
    report("not-a-listing", message, span, title === undefined ? {} : { actual: title });
  }
  return listing;
}

type AnyFormat = Extract<ListingFormat, "text" | "html" | "xml" | "json">;

const NOUNS: Readonly<Record<AnyFormat, string>> = {
  text: "input",
  html: "page",
  xml: "XML",
  json: "JSON",
};

function formatOf(head: string): AnyFormat {
  if (JSON_START.test(head)) return "json";
  if (XML_START.test(head)) return "xml";
  return MARKUP_START.test(head) ? "html" : "text";
}

function readError(head: string, format: AnyFormat, titles: readonly string[]): string | undefined {
  if (format === "json") return readErrorBody(head);
  if (format === "html") return titles.find((title) => readErrorText(title) !== undefined);
  return readErrorText(head);
}
