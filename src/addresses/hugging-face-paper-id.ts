import { parseArxivId } from "../ids/parse-arxiv-id.js";

/**
 * The arXiv identifier under which huggingface.co has a paper, from the last part of the address of
 * its page; a version is left out. A slug is none, and no page is known for an identifier from
 * before April 2007.
 *
 * @example
 * ```ts
 * huggingFacePaperId("2505.04588"); // "2505.04588"
 * huggingFacePaperId("icon-implicit-clothed-humans"); // undefined
 * huggingFacePaperId("math/0309136"); // undefined
 * ```
 */
export function huggingFacePaperId(segment: string): string | undefined {
  const id = parseArxivId(segment)?.id;
  // A label or a whole address in its place is no identifier to the site.
  return id === undefined || id.includes("/") || !segment.startsWith(id) ? undefined : id;
}
