import { parseArxivId } from "./parse-arxiv-id.js";

/**
 * The DOI that arXiv registers for a paper, in arXiv's own spelling. It names no version and is
 * not the DOI of a journal. `parseArxivId` is the way back.
 *
 * @param id an identifier in any form that `parseArxivId` reads
 * @returns `undefined` where `id` is no arXiv identifier
 * @example
 * ```ts
 * arxivDoi("hep-th/9901001v3"); // "10.48550/arXiv.hep-th/9901001"
 * ```
 */
export function arxivDoi(id: string): string | undefined {
  const parsed = parseArxivId(id);
  return parsed === undefined ? undefined : `10.48550/arXiv.${parsed.id}`;
}
