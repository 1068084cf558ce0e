/**
 * Reads paper listings into validated records: {@link parseListing} for one string, {@link readListing}
 * for streams. The schemas are plain zod objects.
 *
 * @module trending-papers
 */
export {
  type AddressedPaper,
  type AnswerPart,
  type HuggingFaceApiAddress,
  type HuggingFacePageAddress,
  type ListingAddress,
  listingUrl,
  type PaperPage,
  paperUrl,
  parseListingUrl,
} from "./addresses/index.js";
export { type Detection, detectSource } from "./detect-source.js";
export {
  type CodeEntry,
  type DiagnosticCode,
  diagnosticCodes,
  type FormatDiagnosticOptions,
  formatDiagnostic,
  type Severity,
} from "./diagnostics/index.js";
export { canonicalId, type IdentifiedPaper, paperKey } from "./ids/index.js";
export {
  Author,
  Diagnostic,
  Inference,
  Link,
  LinkedCounts,
  Listing,
  ListingFormat,
  ListingKind,
  Org,
  Paper,
  PaperIds,
  Place,
  Point,
  Provenance,
  Repo,
  SCHEMA_VERSION,
  SourceName,
  StatedField,
  Submitter,
  withoutNulls,
} from "./model/index.js";
export type { ParseOptions } from "./options.js";
export { parseListing } from "./parse.js";
export {
  type ListingCounts,
  type ListingEvent,
  type ReadOptions,
  readListing,
} from "./read-listing.js";
export type { ListingFacts } from "./resolve/sum-up-pages.js";
export { sources } from "./sources/index.js";
export type {
  Draft,
  Emit,
  OtherId,
  PageFacts,
  Raw,
  RawAuthor,
  RawLink,
  RawOrg,
  ReportText,
  Source,
  SourceEvent,
  SourceHints,
  SourceReader,
  Span,
  StatedFact,
} from "./sources/source.js";
export type { TextInput, TextStream } from "./stream/text-input.js";
