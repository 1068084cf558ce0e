import * as z from "zod";
import { ListingFormat, ListingKind, SourceName } from "./names.js";
import { Place } from "./place.js";
import { Time } from "./time.js";

/** What a source stated for one field; `raw` is how it was printed. */
export const StatedField = z.object({
  field: z.string(),
  value: z.unknown(),
  at: Place.optional(),
  raw: z.string().optional(),
});

/** Where a record was seen: on which listing, at which position, where in the input. */
export const Provenance = z.object({
  source: SourceName,
  kind: ListingKind.optional(),
  format: ListingFormat.optional(),
  url: z.string().optional(),
  rank: z.number().int().positive().optional(),
  capturedAt: Time.optional(),
  place: Place.optional(),
  fields: z.array(StatedField).optional(),
});

export type StatedField = z.infer<typeof StatedField>;
export type Provenance = z.infer<typeof Provenance>;
