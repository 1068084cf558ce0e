/**
 * Reads dates as listings print them, and works out the year that they leave out. Without zod.
 *
 * @module trending-papers/dates
 */
export type { DatePrecision } from "./date-reading.js";
export { type CaptureYear, inferCaptureYear } from "./infer-capture-year.js";
export { type ParseDateOptions, type ParsedDate, parseDate } from "./parse-date.js";
export type { DatedId, YearEvidence } from "./year-evidence.js";
