import type { LineFilter } from "../../dedupe/pair-lines.js";
import { formatDiagnostic, type ParseOptions, parseListing } from "../../index.js";
import { own } from "../../json/json-value.js";
import type { FilterVoice } from "../papers/filter-lines.js";
import { jsonOf } from "../papers/paper-lines.js";
import { listingExitCode } from "../terminal/exit-code.js";
import { jsonText } from "./json.js";
import type { ParseArguments } from "./parse-arguments.js";

/** A listing that is one line, and how it is to be read. */
interface ListingLine {
  text: string;
  options: ParseOptions;
}

/**
 * Reads lines each of which is a listing of its own, so that it does not matter which process gets
 * which, and writes their papers: a page as a JSON text, an object with the page in `text`, or a
 * listing or one of its items as its source gives them in JSON.
 */
export function createParseFilter(
  { listing: common, strict, quiet }: Pick<ParseArguments, "listing" | "strict" | "quiet">,
  { reject, note }: FilterVoice,
): LineFilter {
  return {
    *write(line) {
      if (line.trim() === "") return;
      const read = listingLineOf(line, common);
      if (typeof read === "string") return reject(read);
      const listing = parsed(read);
      if (typeof listing === "string") return reject(listing);
      const file = read.options.url ?? "listing";
      for (const diagnostic of listing.diagnostics) {
        if (quiet && diagnostic.severity !== "error") continue;
        note(formatDiagnostic(diagnostic, undefined, { file }));
      }
      for (const paper of listing.papers) yield jsonText(paper);
      if (listingExitCode(listing, false) !== 0) reject("no listing");
      else if (listingExitCode(listing, strict) !== 0) reject("read with warnings");
    },
    end: () => [],
  };
}

/** The listing of a line, or why there is none. */
function listingLineOf(line: string, common: ParseOptions): ListingLine | string {
  const value = jsonOf(line);
  if (value === undefined) return "not JSON";
  if (typeof value === "string") return { text: value, options: common };
  const text = own(value, "text");
  if (typeof text !== "string") return { text: line, options: common };
  const options: Record<string, unknown> = { ...common };
  for (const name of ["source", "url", "referenceDate"]) {
    const stated = own(value, name);
    if (stated !== undefined) options[name] = stated;
  }
  return { text, options };
}

/** The library says best what is wrong with an option. */
function parsed({ text, options }: ListingLine): ReturnType<typeof parseListing> | string {
  try {
    return parseListing(text, options);
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}
