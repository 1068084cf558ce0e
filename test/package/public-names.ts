/** What a subpath exports. A name that is a schema and its type stands among the values. */
export interface PublicNames {
  values: readonly string[];
  types: readonly string[];
}

/** All names that users can import. One that leaves this table breaks somebody's program. */
export const publicNames: Readonly<Record<string, PublicNames>> = {
  ".": {
    values: [
      "Author",
      "Diagnostic",
      "Inference",
      "Link",
      "LinkedCounts",
      "Listing",
      "ListingFormat",
      "ListingKind",
      "Org",
      "Paper",
      "PaperIds",
      "Place",
      "Point",
      "Provenance",
      "Repo",
      "SCHEMA_VERSION",
      "SourceName",
      "StatedField",
      "Submitter",
      "canonicalId",
      "detectSource",
      "diagnosticCodes",
      "formatDiagnostic",
      "listingUrl",
      "paperKey",
      "paperUrl",
      "parseListing",
      "parseListingUrl",
      "sources",
      "withoutNulls",
    ],
    types: [
      "AddressedPaper",
      "CodeEntry",
      "Detection",
      "DiagnosticCode",
      "Draft",
      "FormatDiagnosticOptions",
      "HuggingFaceApiAddress",
      "HuggingFacePageAddress",
      "IdentifiedPaper",
      "ListingAddress",
      "PageFacts",
      "PaperPage",
      "ParseOptions",
      "Severity",
      "Source",
      "SourceEvent",
    ],
  },
  "./dates": {
    values: ["inferCaptureYear", "parseDate"],
    types: [
      "CaptureYear",
      "DatePrecision",
      "DatedId",
      "ParseDateOptions",
      "ParsedDate",
      "YearEvidence",
    ],
  },
  "./links": {
    values: ["canonicalUrl", "classifyLink", "extractLinks", "parseArxivId", "parseDoi"],
    types: ["ArxivId", "ClassifiedLink", "FoundLink", "LinkKind", "RepositoryAddress"],
  },
};
