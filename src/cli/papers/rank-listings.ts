import { snapshotOf } from "../../dataset/snapshot.js";
import { Diagnostic, Listing, type Paper, type Place, withoutNulls } from "../../index.js";
import { isJsonObject, own } from "../../json/json-value.js";
import { checkPaper } from "../../model/check-paper.js";
import { readPage } from "../io/read-page.js";

/** Listings of one file, in whatever form they came. */
export function listingsOf(text: string, asOf?: string): Listing[] {
  const stored = /^\s*[[{]/.test(text) ? storedListings(text) : undefined;
  return stored ?? [readPage(text, asOf)];
}

/**
 * Listings, an array of papers, or a paper a line, as the commands write them; `undefined` where it is
 * something else. What is no paper among papers is told of.
 */
function storedListings(text: string): Listing[] | undefined {
  const whole = parsedJson(text);
  if (whole === undefined) return storedPapers(linesOf(text));
  const values = Array.isArray(whole) ? whole : [whole];
  const read = values.flatMap((one) => storedListing(one) ?? []);
  if (read.length > 0 && read.length === values.length) return read;
  return storedPapers(values.map((value, at) => ({ value, place: pointerTo(at, whole) })));
}

/** The listing that a value is. Its lists are gone through one by one, up to what does not fit. */
function storedListing(value: unknown): Listing | undefined {
  const [papers, diagnostics] = [own(value, "papers"), own(value, "diagnostics")];
  if (!isJsonObject(value) || !Array.isArray(papers) || !Array.isArray(diagnostics))
    return undefined;
  const { data } = Listing.safeParse({ ...value, papers: [], diagnostics: [] });
  if (data === undefined) return undefined;
  for (const one of papers) {
    const { paper } = checkPaper(one);
    if (paper === undefined) return undefined;
    data.papers.push(paper);
  }
  for (const one of diagnostics) {
    const { data: diagnostic } = Diagnostic.safeParse(one);
    if (diagnostic === undefined) return undefined;
    data.diagnostics.push(diagnostic);
  }
  return data;
}

interface StoredValue {
  value: unknown;
  place: Place;
}

function pointerTo(at: number, whole: unknown): Place {
  return { type: "json", pointer: Array.isArray(whole) ? `/${at}` : "" };
}

/** Blank lines do not count. A line that is no JSON has no value. */
function linesOf(text: string): StoredValue[] {
  return text.split("\n").flatMap((line, at) => {
    const place: Place = { type: "row", row: at + 1 };
    return line.trim() === "" ? [] : [{ value: parsedJson(line), place }];
  });
}

function storedPapers(values: readonly StoredValue[]): Listing[] | undefined {
  const papers: Paper[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { value, place } of values) {
    const { paper, issues } = checkPaper(withoutNulls(value));
    if (paper !== undefined) {
      papers.push(paper);
      continue;
    }
    const [issue] = value === undefined ? [] : issues;
    const why = issue === undefined ? "not JSON" : `${issue.path.join(".")}: ${issue.message}`;
    const message = `This is no paper (${why}).`;
    diagnostics.push({ code: "item-malformed", severity: "error", message, place });
  }
  if (papers.length === 0) return undefined;
  const snapshot = snapshotOf(own(values[0]?.value, "snapshot"));
  return [
    snapshot === undefined ? listingOf(papers, diagnostics) : { ...snapshot, papers, diagnostics },
  ];
}

function listingOf(papers: Paper[], diagnostics: Diagnostic[]): Listing {
  const [source = "generic"] = papers.flatMap(({ provenance }) =>
    provenance.map(({ source }) => source),
  );
  return { schemaVersion: 1, source, kind: "dump", format: "jsonl", papers, diagnostics };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const TIME_IN_NAME = /(\d{4}-\d{2}-\d{2})(?:[T_ ](\d{2})[-.:]?(\d{2})(?:[-.:]?(\d{2}))?)?[^/\\]*$/;

/**
 * The listing with the time at which it was taken: its own, or what the name of its file says
 * (`2026-06-12.html`, `daily-2026-06-12T08-30.json`, in UTC).
 */
export function dated(listing: Listing, file: string): Listing {
  if (listing.capturedAt !== undefined) return listing;
  const [, day, hour, minute, second = "00"] = TIME_IN_NAME.exec(file) ?? [];
  if (day === undefined) return listing;
  const capturedAt = hour === undefined ? day : `${day}T${hour}:${minute}:${second}Z`;
  return { ...listing, capturedAt };
}
