/**
 * Finds links in text, tells what they lead to, and writes them one way. Without zod.
 *
 * @module trending-papers/links
 */
export type { ArxivId } from "../ids/index.js";
export { parseArxivId, parseDoi } from "../ids/index.js";
export { canonicalUrl } from "./canonical-url.js";
export { classifyLink } from "./classify-link.js";
export { extractLinks } from "./extract-links.js";
export type {
  ClassifiedLink,
  FoundLink,
  LinkKind,
  RepositoryAddress,
} from "./found-link.js";
