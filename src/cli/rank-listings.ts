import { snapshotOf } from "../dataset/snapshot.js";
import { Listing, Paper, parseListing } from "../index.js";
import { own } from "../json/json-value.js";

/** Listings of one file, in whatever form they came. */
export function listingsOf(text: string): Listing[] {
  const written = text.trimStart();
  const stored = /^[[{]/.test(written) ? storedListings(written) : undefined;
  return stored ?? [parseListing(text)];
}

/** What `parse --format json` and `--format jsonl` wrote, or `undefined` where it is something else. */
function storedListings(text: string): Listing[] | undefined {
  const whole = parsedJson(text);
  if (whole !== undefined) {
    const listings = (Array.isArray(whole) ? whole : [whole]).map((one) => Listing.safeParse(one));
    const read = listings.flatMap(({ data }) => (data === undefined ? [] : [data]));
    if (read.length > 0 && read.length === listings.length) return read;
  }
  const values = text.trimEnd().split(/\r?\n/).map(parsedJson);
  const papers = values.map((value) => Paper.safeParse(value));
  const read = papers.flatMap(({ data }) => (data === undefined ? [] : [data]));
  if (read.length < papers.length) return undefined;
  const snapshot = snapshotOf(own(values[0], "snapshot"));
  return [snapshot === undefined ? listingOf(read) : { ...snapshot, papers: read }];
}

function listingOf(papers: Paper[]): Listing {
  const [source = "generic"] = papers.flatMap(({ provenance }) =>
    provenance.map(({ source }) => source),
  );
  return {
    schemaVersion: 1,
    source,
    kind: "dump",
    format: "jsonl",
    papers,
    diagnostics: [],
  };
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
