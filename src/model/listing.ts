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
  /** A sentence for people; it holds no position. */
  message: z.string(),
  place: Place.optional(),
  /** The record field that it is about, such as `publishedAt`. */
  field: z.string().optional(),
  /** The text or value as it stands in the input. */
  actual: z.string().optional(),
});

/**
 * What was read from one input. `date` is the day that the listing is of, `capturedAt` when it was
 * taken, `total` how many results the source says there are.
 */
export const Listing = z.object({
  /** The version of this shape. */
  schemaVersion: z.literal(SCHEMA_VERSION),
  source: SourceName,
  kind: ListingKind,
  format: ListingFormat,
  /** Where it came from, as the option `url` or the page says. */
  url: z.string().optional(),
  /** The day that the listing is of; absent where several days are in the input. */
  date: Day.optional(),
  /** When it was taken, where the input says so. */
  capturedAt: Time.optional(),
  /** What was searched for. */
  query: z.string().optional(),
  /** How many results the source says there are. */
  total: Count.optional(),
  /** Each {@link Paper}, in the order of the input. */
  papers: z.array(Paper),
  /** What could not be read, was worked out or looks wrong: {@link Diagnostic}. */
  diagnostics: z.array(Diagnostic),
});

/** One thing that the library has to say about the input. */
export interface Diagnostic extends z.infer<typeof Diagnostic> {}
/** What was read from one input. */
export interface Listing extends z.infer<typeof Listing> {}
