import { arxivDoi } from "../ids/arxiv-doi.js";
import { parseArxivId } from "../ids/parse-arxiv-id.js";
import { parseDoi } from "../ids/parse-doi.js";
import type { Paper } from "../model/index.js";

/** The identifiers that citations are made of. */
export interface CitationIds {
  /** Bare, without a version. */
  arxiv?: string;
  /** That of the publisher, or else the one that arXiv registers. */
  doi?: string;
}

/**
 * The identifiers of a paper as citations have them. The DOI of arXiv is an arXiv identifier too,
 * and stands in where the record states no other DOI.
 *
 * @example
 * ```ts
 * citationIds({ arxiv: "2505.04588" }); // { arxiv: "2505.04588", doi: "10.48550/arXiv.2505.04588" }
 * citationIds({ doi: "10.1000/a" }); // { doi: "10.1000/a" }
 * ```
 */
export function citationIds(ids: Paper["ids"]): CitationIds {
  const arxiv = (parseArxivId(ids.arxiv ?? "") ?? parseArxivId(ids.doi ?? ""))?.id;
  const stated = parseDoi(ids.doi ?? "");
  const isOfArxiv = stated === undefined || parseArxivId(stated) !== undefined;
  const doi = isOfArxiv ? arxivDoi(arxiv ?? "") : stated;
  return {
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(doi === undefined ? {} : { doi }),
  };
}
