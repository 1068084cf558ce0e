import { parseArxivId, parseDoi, trimInvisible } from "../ids/index.js";
import type { Paper } from "../model/index.js";

/** The identifiers of a paper, ready to be compared. */
export interface WorkIds {
  arxiv?: string;
  arxivVersion?: number;
  /** DOI of a version of record. */
  doi?: string;
  /** DOI that a preprint server gave out; arXiv's own became `arxiv`. */
  preprintDoi?: string;
  openreview?: string;
  semanticScholar?: string;
  openAlex?: string;
  pwc?: string;
  /** What sources call the record themselves, `scheme:name`, by scheme. */
  native: ReadonlyMap<string, string>;
}

/** bioRxiv and medRxiv, the servers of OSF, TechRxiv, Research Square, SSRN, Preprints.org, ChemRxiv, Authorea, Zenodo. */
const PREPRINT_PREFIX =
  /^10\.(?:1101|31234|31219|31235|36227|21203|2139|20944|26434|22541|5281|48550|64898)\//;
/** Discussion papers of Copernicus: `10.5194/acp-2020-12`. */
const COPERNICUS_DISCUSSION = /^10\.5194\/[a-z]+-(?:19|20)\d\d-\d+$/;
/** Reviews and answers that stand beside a paper, not the paper. */
const REVIEW_SUFFIX = /-(?:rc|ac|cc|ec)\d+$/;

/**
 * Whether a DOI belongs to a preprint: arXiv, bioRxiv, medRxiv, OSF, SSRN, Copernicus discussions
 * and the like. Its difference from the DOI of a journal says nothing.
 *
 * @example
 * ```ts
 * isPreprintDoi("10.1101/2020.01.01.123456"); // true
 * isPreprintDoi("10.1145/3292500.3330701"); // false
 * ```
 */
export function isPreprintDoi(doi: string): boolean {
  const bare = doi.toLowerCase();
  return PREPRINT_PREFIX.test(bare) || COPERNICUS_DISCUSSION.test(bare.replace(REVIEW_SUFFIX, ""));
}

export function workIds({ ids, provenance }: Pick<Paper, "ids" | "provenance">): WorkIds {
  const doi = ids.doi === undefined ? undefined : parseDoi(ids.doi);
  const ofDoi = doi === undefined ? undefined : parseArxivId(doi);
  const arxiv = (ids.arxiv === undefined ? undefined : parseArxivId(ids.arxiv)) ?? ofDoi;
  const version = ids.arxivVersion ?? arxiv?.version;
  const recordDoi = ofDoi === undefined ? doi : undefined;
  const isPreprint = recordDoi !== undefined && isPreprintDoi(recordDoi);
  return {
    ...(arxiv !== undefined && { arxiv: arxiv.id }),
    ...(arxiv !== undefined && version !== undefined && { arxivVersion: version }),
    ...(recordDoi !== undefined && (isPreprint ? { preprintDoi: recordDoi } : { doi: recordDoi })),
    ...opaque("openreview", ids.openreview),
    ...opaque("semanticScholar", ids.semanticScholar),
    ...opaque("openAlex", ids.openAlex),
    ...opaque("pwc", ids.pwc),
    native: nativeIds(provenance),
  };
}

function opaque(
  name: "openreview" | "semanticScholar" | "openAlex" | "pwc",
  value = "",
): Partial<WorkIds> {
  const id = trimInvisible(value);
  return id === "" ? {} : { [name]: id };
}

/** A field `id` that a source stated, such as `dblp:conf/vldb/X01`. Two of one scheme are no id. */
function nativeIds(provenance: Paper["provenance"]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { fields = [] } of provenance) {
    for (const { field, value } of fields) {
      if (field !== "id" || typeof value !== "string") continue;
      const [, scheme] = /^([a-z][a-z0-9.+-]{1,30}):./i.exec(value) ?? [];
      if (scheme !== undefined && !found.has(scheme.toLowerCase()))
        found.set(scheme.toLowerCase(), value);
    }
  }
  return found;
}
