import * as z from "zod";

/** The sites that the library knows; `generic` is any other. */
export const SourceName = z.enum([
  "huggingface",
  "arxiv",
  "paperswithcode",
  "semanticscholar",
  "openalex",
  "openreview",
  "generic",
]);

/** What kind of page or answer a listing is. */
export const ListingKind = z.enum([
  "daily",
  "weekly",
  "monthly",
  "search",
  "trending",
  "paper",
  "list",
  "feed",
  "dump",
]);

/** The form in which the input came. */
export const ListingFormat = z.enum(["text", "markdown", "html", "xml", "json", "jsonl", "csv"]);

export type SourceName = z.infer<typeof SourceName>;
export type ListingKind = z.infer<typeof ListingKind>;
export type ListingFormat = z.infer<typeof ListingFormat>;
