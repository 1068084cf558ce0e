import { parseArxivId } from "./parse-arxiv-id.js";
import { parseDoi } from "./parse-doi.js";
import { isInvisible, trimInvisible } from "./trim-invisible.js";

/** The part of a paper that tells which paper it is. Every `Paper` record fits. */
export interface IdentifiedPaper {
  title: string;
  ids?:
    | {
        arxiv?: string | undefined;
        doi?: string | undefined;
        openreview?: string | undefined;
        semanticScholar?: string | undefined;
      }
    | undefined;
  authors?: readonly { name: string }[] | undefined;
}

const STANDS_FOR_NOTHING = new Set(["n/a", "na", "none", "null", "nil", "undefined", "nan", "-"]);

/**
 * One identifier for a paper, the same in every listing that states it: `arxiv:` before `doi:`
 * before `openreview:` before `s2:`. The DOI that arXiv registers counts as an arXiv identifier;
 * the version of a paper does not matter. Values that are not identifiers are passed over.
 *
 * @returns `undefined` where the paper states none of the four (see `paperKey`)
 * @example
 * ```ts
 * canonicalId({ title: "ZeroSearch", ids: { arxiv: "2505.04588v2" } }); // "arxiv:2505.04588"
 * canonicalId({ title: "A", ids: { doi: "10.48550/arXiv.2505.04588" } }); // "arxiv:2505.04588"
 * ```
 */
export function canonicalId(paper: IdentifiedPaper): string | undefined {
  const { arxiv = "", doi = "", openreview = "", semanticScholar = "" } = paper.ids ?? {};
  const arxivId = parseArxivId(arxiv) ?? parseArxivId(doi);
  if (arxivId !== undefined) return `arxiv:${arxivId.id}`;
  return (
    prefixed("doi", parseDoi(doi)) ??
    prefixed("openreview", opaqueId(openreview)) ??
    prefixed("s2", opaqueId(semanticScholar))
  );
}

function prefixed(prefix: string, id: string | undefined): string | undefined {
  return id === undefined ? undefined : `${prefix}:${id}`;
}

function opaqueId(text: string): string | undefined {
  const id = trimInvisible(text);
  if (id === "" || STANDS_FOR_NOTHING.has(id.toLowerCase())) return undefined;
  for (let at = 0; at < id.length; at += 1) {
    if (isInvisible(id.charCodeAt(at))) return undefined;
  }
  return id;
}
