import * as z from "zod";
import { diagnosticCodes } from "../diagnostics/codes.js";
import type { DiagnosticCode } from "../diagnostics/diagnostic.js";
import { ListingFormat, ListingKind, SourceName } from "./names.js";
import { Paper } from "./paper.js";
import { Place } from "./place.js";
import { Count, Day, Time } from "./time.js";

/** The version of the written shape; it rises when a field changes its meaning. */
export const SCHEMA_VERSION = 1;

/** One thing that the library has to say about the input: see `docs/diagnostics.md`. */
export const Diagnostic = z.object({
  code: z.enum(Object.keys(diagnosticCodes) as DiagnosticCode[]),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  place: Place.optional(),
  field: z.string().optional(),
  actual: z.string().optional(),
});

/**
 * What was read from one input. `date` is the day that the listing is of, `capturedAt` when it was
 * taken, `total` how many results the source says there are.
 */
export const Listing = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  source: SourceName,
  kind: ListingKind,
  format: ListingFormat,
  url: z.string().optional(),
  date: Day.optional(),
  capturedAt: Time.optional(),
  query: z.string().optional(),
  total: Count.optional(),
  papers: z.array(Paper),
  diagnostics: z.array(Diagnostic),
});

export type Diagnostic = z.infer<typeof Diagnostic>;
export type Listing = z.infer<typeof Listing>;
