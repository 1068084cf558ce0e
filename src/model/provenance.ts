import * as z from "zod";
import { ListingFormat, ListingKind, SourceName } from "./names.js";
import { Place } from "./place.js";
import { Time } from "./time.js";

/** What a source stated for one field; `raw` is how it was printed. */
export const StatedField = z.object({
  field: z.string(),
  /** As the record would hold it. */
  value: z.unknown(),
  at: Place.optional(),
  /** As it was printed. */
  raw: z.string().optional(),
});

/** Where a record was seen: on which listing, at which position, where in the input. */
export const Provenance = z.object({
  source: SourceName,
  kind: ListingKind.optional(),
  format: ListingFormat.optional(),
  /** The page of the record, or of the listing. */
  url: z.string().optional(),
  /** The place on the listing, from 1. */
  rank: z.number().int().positive().optional(),
  /** When the listing was taken, where that is known. */
  capturedAt: Time.optional(),
  /** Where the record stands in the input. */
  place: Place.optional(),
  /** What this source stated, so that merging can choose. */
  fields: z.array(StatedField).optional(),
});

/** What a source stated for one field. */
export interface StatedField extends z.infer<typeof StatedField> {}
/** Where a record was seen. */
export interface Provenance extends z.infer<typeof Provenance> {}
