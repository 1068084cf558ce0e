import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isJsonObject, own } from "../json/json-value.js";
import { Listing } from "../model/listing.js";
import type { Paper } from "../model/paper.js";
import { type Observations, observationsFrom } from "../rank/index.js";
import type { DatasetInput } from "./dataset-input.js";
import { paperEvents } from "./read-papers.js";
import { type ReadOptions, readRows } from "./read-rows.js";

/** A listing that says when it was taken. */
export interface Snapshot extends Listing {
  capturedAt: string;
}

/** What each line says of the snapshot that it is of. */
const FACTS = ["capturedAt", "source", "kind", "date", "url", "query", "total"] as const;

/**
 * Writes a listing as a snapshot, in JSON lines: a paper a line, with a member `snapshot` that says
 * when it was taken and of what it is. So each line stands for itself, and other tools read a folder
 * of such files as one table. What it does not carry on are the diagnostics.
 *
 * @throws TypeError where the listing does not say on which day it was taken
 * @example
 * ```ts
 * import type { Listing } from "trending-papers";
 *
 * const listing: Listing = {
 *   schemaVersion: 1, source: "huggingface", kind: "daily", format: "json",
 *   capturedAt: "2026-06-12T08:00:00Z", diagnostics: [], papers: [
 *     { title: "T", upvotes: 9, authors: [], orgs: [], ids: {}, links: [], provenance: [] },
 *   ],
 * };
 * [...snapshotLines(listing)].join("");
 * // '{"snapshot":{"capturedAt":"2026-06-12T08:00:00Z","source":"huggingface","kind":"daily"},"title":"T", ... }\n'
 * ```
 */
export function* snapshotLines(listing: Listing): Generator<string, void, undefined> {
  if (!isSnapshot(listing)) {
    throw new TypeError("listing: a snapshot says on which day it was taken (capturedAt)");
  }
  const snapshot: Record<string, unknown> = {};
  for (const fact of FACTS) if (listing[fact] !== undefined) snapshot[fact] = listing[fact];
  for (const paper of listing.papers) yield `${JSON.stringify({ snapshot, ...paper })}\n`;
}

/** Whether a listing says at least on which day it was taken. */
export function isSnapshot(listing: Listing): listing is Snapshot {
  return (listing.capturedAt?.length ?? 0) >= 10;
}

/** The snapshots of an input, and what is wrong in it. */
export interface ReadSnapshots {
  snapshots: Snapshot[];
  diagnostics: Diagnostic[];
}

/**
 * Reads what {@link snapshotLines} wrote: one snapshot, or several that were put behind one another.
 * Papers that do not say of which snapshot they are belong to none and are passed over.
 *
 * @throws TypeError that names an input or option that is wrong
 */
export async function readSnapshots(
  input: DatasetInput,
  options: ReadOptions = {},
): Promise<ReadSnapshots> {
  const read: ReadSnapshots = { snapshots: [], diagnostics: [] };
  const byFacts = new Map<string, Snapshot>();
  for await (const row of readRows(input, options)) {
    if (row.type === "diagnostic") {
      read.diagnostics.push(row.diagnostic);
      continue;
    }
    const facts = isJsonObject(row.value) ? own(row.value, "snapshot") : undefined;
    const key = JSON.stringify(facts);
    const snapshot = byFacts.get(key) ?? snapshotOf(facts);
    if (snapshot === undefined) continue;
    if (!byFacts.has(key)) read.snapshots.push(snapshot);
    byFacts.set(key, snapshot);
    for (const event of paperEvents(row.value, row.place)) {
      if (event.type === "paper") snapshot.papers.push(event.paper);
      else read.diagnostics.push(event.diagnostic);
    }
  }
  return read;
}

/** The snapshot that a line names, without papers. */
export function snapshotOf(facts: unknown): Snapshot | undefined {
  if (!isJsonObject(facts)) return undefined;
  const read = Listing.safeParse({
    ...facts,
    ...{ schemaVersion: 1, format: "jsonl", papers: [], diagnostics: [] },
  });
  return read.success && isSnapshot(read.data) ? read.data : undefined;
}

/**
 * All that snapshots tell of how counts went, for `rankPapers`. Snapshots may be read one by one: only
 * the counts are kept. Their order makes no difference.
 *
 * @example
 * ```ts
 * import type { Listing } from "trending-papers";
 *
 * const at = (capturedAt: string, upvotes: number): Listing => ({
 *   schemaVersion: 1, source: "huggingface", kind: "daily", format: "json", capturedAt,
 *   diagnostics: [], papers: [
 *     { title: "T", upvotes, authors: [], orgs: [], ids: { arxiv: "2606.00001" }, links: [], provenance: [] },
 *   ],
 * });
 * const { series } = await observationsOf([at("2026-06-12", 9), at("2026-06-13", 21)]);
 * series;
 * // [{ key: "arxiv:2606.00001", observations: [
 * //   { at: "2026-06-12", upvotes: 9 }, { at: "2026-06-13", upvotes: 21 } ] }]
 * ```
 */
export async function observationsOf(
  snapshots: Iterable<Listing> | AsyncIterable<Listing>,
): Promise<Observations> {
  const seen: Listing[] = [];
  for await (const listing of snapshots) {
    const papers = listing.papers.map(withCountsOnly);
    seen.push({ ...listing, papers, diagnostics: [] });
  }
  return observationsFrom(seen);
}

const COUNTED = ["upvotes", "comments", "githubStars", "approximate", "listedAt"] as const;

/** What tells which paper it is, and its counts. */
function withCountsOnly(paper: Paper): Paper {
  const { title, ids } = paper;
  const authors = paper.authors.slice(0, 1);
  const counts = COUNTED.flatMap((name) =>
    paper[name] === undefined ? [] : [[name, paper[name]]],
  );
  return {
    ...{ title, ids, authors, orgs: [], links: [], provenance: [] },
    ...Object.fromEntries(counts),
  };
}
