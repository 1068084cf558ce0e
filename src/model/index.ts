export { Author, Org } from "./author.js";
export { Link, Repo } from "./link.js";
export { Diagnostic, Listing, SCHEMA_VERSION } from "./listing.js";
export { ListingFormat, ListingKind, SourceName } from "./names.js";
export { Inference, LinkedCounts, Paper, PaperIds, Submitter } from "./paper.js";
export { Place, Point } from "./place.js";
export { Provenance, StatedField } from "./provenance.js";
export { withoutNulls } from "./without-nulls.js";
