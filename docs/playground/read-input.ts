import { type Diagnostic, type Paper, readListing } from "trending-papers";
import { placeFinder } from "./places.js";
import type { Progress, Reading, ReadOptions } from "./protocol.js";

const PART = 1 << 18;

type Facts = Omit<Reading["listing"], "papers" | "diagnostics">;

/** Reads one input in parts and tells of its progress after each. */
export async function readInput(
  text: string,
  { url, referenceDate, source }: ReadOptions,
  onProgress: (progress: Progress) => void,
): Promise<Reading> {
  const start = performance.now();
  const papers: Paper[] = [];
  const diagnostics: Diagnostic[] = [];
  let facts: Facts | undefined;
  const options = {
    ...(url !== "" && { url }),
    ...(referenceDate !== "" && { referenceDate }),
    ...(source !== "" && { source }),
  };
  const total = text.length;
  const parts = partsOf(text, (done) => onProgress({ done, total, papers: papers.length }));
  for await (const event of readListing(parts, options)) {
    if (event.type === "paper") papers.push(event.paper);
    else if (event.type === "diagnostic") diagnostics.push(event.diagnostic);
    else facts = factsOf(event);
  }
  if (facts === undefined) throw new Error("The reader ended without saying what it read.");
  const milliseconds = performance.now() - start;
  const find = placeFinder(text);
  return {
    listing: { ...facts, papers, diagnostics },
    paperPlaces: papers.map(({ provenance }) => find(provenance[0]?.place)),
    diagnosticPlaces: diagnostics.map(({ place }) => find(place)),
    milliseconds,
  };
}

function factsOf({
  type: _,
  counts: __,
  ...facts
}: Facts & { type: string; counts: unknown }): Facts {
  return facts;
}

function* partsOf(text: string, onPart: (done: number) => void): Generator<string> {
  for (let at = 0; at < text.length; at += PART) {
    onPart(at);
    yield text.slice(at, at + PART);
  }
}
