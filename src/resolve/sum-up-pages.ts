import { type Listing, SCHEMA_VERSION } from "../model/listing.js";
import type { PageFacts, Source } from "../sources/source.js";
import { isoOf } from "./listing-year.js";

/** All that a listing says of itself; its papers and diagnostics are handed over one by one. */
export type ListingFacts = Omit<Listing, "papers" | "diagnostics">;

interface Page {
  facts: PageFacts;
  day: string | undefined;
  papers: number;
}

/** Adds up what the listings within one input say of themselves: the first one with papers counts. */
export function createSummary(source: Source, givenUrl: string | undefined) {
  let main: Page | undefined;
  const days = new Set<string | undefined>();

  return {
    add(page: Page): void {
      if (page.papers > 0) days.add(page.day);
      if (main === undefined || (main.papers === 0 && page.papers > 0)) main = page;
    },
    take(): ListingFacts {
      const { facts, day }: Partial<Page> = main ?? {};
      const date = days.size > 1 ? undefined : day;
      const url = facts?.url ?? givenUrl;
      const capturedAt = isoOf(facts?.capturedAt);
      return {
        schemaVersion: SCHEMA_VERSION,
        source: source.source,
        kind: facts?.kind ?? source.kind,
        format: facts?.format ?? source.format,
        ...(url === undefined ? {} : { url }),
        ...(date === undefined ? {} : { date }),
        ...(capturedAt === undefined ? {} : { capturedAt }),
        ...(facts?.query === undefined ? {} : { query: facts.query }),
        ...(facts?.total === undefined ? {} : { total: facts.total }),
      };
    },
  };
}
