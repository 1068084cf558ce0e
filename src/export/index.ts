/**
 * Writes papers as BibTeX, CSL-JSON, RIS, CSV, Markdown, JSON-LD, feeds and mails. Without zod.
 *
 * @module trending-papers/export
 */
export type { HtmlDigestOptions } from "./digest-options.js";
export type { BibtexEncoding } from "./latex-text.js";
export { type BibtexOptions, toBibtex } from "./to-bibtex.js";
export { type CslItem, type CslName, toCslJson } from "./to-csl-json.js";
export { toCsv } from "./to-csv.js";
export { type FeedOptions, toFeed } from "./to-feed.js";
export { type HtmlDigest, toHtmlDigest } from "./to-html-digest.js";
export { type JsonLdNode, type JsonLdValue, toJsonLd } from "./to-json-ld.js";
export { type MarkdownOptions, toMarkdown } from "./to-markdown.js";
export { toRis } from "./to-ris.js";
