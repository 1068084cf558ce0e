import { type MergedPaper, mergePapers } from "../../dedupe/index.js";
import { parseArxivId, parseDoi } from "../../ids/index.js";
import type { Paper } from "../../model/index.js";

/** Adds to papers, one by one, what an answer says of them. */
export interface PaperEnricher {
  /** The paper merged with what the answer says of it; `undefined` where the answer does not know it. */
  enrich: (paper: Paper) => MergedPaper | undefined;
  /** Papers of the answer that none of the papers so far was. */
  unmatched: () => Paper[];
}

/** Holds the papers of the answer by their identifiers; what is enriched is not held. */
export function createEnricher(answer: Iterable<Paper>): PaperEnricher {
  const known = [...answer];
  const byId = new Map<string, number[]>();
  known.forEach((paper, at) => {
    for (const id of idsOf(paper)) {
      const places = byId.get(id);
      if (places === undefined) byId.set(id, [at]);
      else places.push(at);
    }
  });
  const used = new Set<number>();
  return {
    enrich: (paper) => {
      const found = new Set(idsOf(paper).flatMap((id) => byId.get(id) ?? []));
      if (found.size === 0) return undefined;
      for (const at of found) used.add(at);
      return mergePapers([paper, ...[...found].flatMap((at) => known[at] ?? [])]);
    },
    unmatched: () => known.filter((_, at) => !used.has(at)),
  };
}

/** All identifiers that the record states, each with its kind. */
function idsOf({ ids }: Paper): string[] {
  const { doi = "", openreview, semanticScholar, openAlex } = ids;
  const arxiv = parseArxivId(ids.arxiv ?? "")?.id ?? parseArxivId(doi)?.id;
  const parsedDoi = parseDoi(doi);
  const named = { arxiv, doi: parsedDoi, openreview, s2: semanticScholar, openalex: openAlex };
  return Object.entries(named).flatMap(([kind, id]) => (id === undefined ? [] : [`${kind}:${id}`]));
}
