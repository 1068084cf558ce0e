import { type FieldConflict, mergePapers } from "../../dedupe/index.js";
import { parseArxivId, parseDoi } from "../../ids/index.js";
import type { Paper } from "../../model/index.js";
import { requirePapers } from "../../model/require-papers.js";

export interface EnrichedPapers {
  /** The papers in their order; those that the answer knows are merged with what it says. */
  papers: Paper[];
  /** How many of them the answer knows. */
  matched: number;
  /** Papers of the answer that belong to none of them. */
  unmatched: Paper[];
  /** Fields for which listing and answer state different values, by the place of the paper. */
  conflicts: { paper: number; conflict: FieldConflict }[];
}

/**
 * Adds to the papers of a listing what another source says of them, such as an answer of arXiv to
 * papers of Hugging Face. They are joined by identifier (arXiv, the DOI that arXiv registers among
 * it, DOI, OpenReview, Semantic Scholar, OpenAlex) and by nothing else; titles are the business of
 * `dedupePapers`. Which value survives is decided as in `mergePapers`, and `provenance` says what each
 * source stated.
 *
 * @example
 * ```ts
 * import { enrichPapers } from "trending-papers/dataset";
 *
 * const bare = { authors: [], orgs: [], links: [] };
 * const { papers, matched } = enrichPapers(
 *   [{ ...bare, title: "LoRA", ids: { arxiv: "2106.09685" }, upvotes: 12, provenance: [{ source: "huggingface" }] }],
 *   [{ ...bare, title: "LoRA", ids: { arxiv: "2106.09685" }, categories: ["cs.CL"], provenance: [{ source: "arxiv" }] }],
 * );
 * matched; // 1
 * papers.map(({ upvotes, categories }) => [upvotes, categories]); // [[12, ["cs.CL"]]]
 * papers[0]?.provenance.map(({ source }) => source); // ["arxiv", "huggingface"]
 * ```
 */
export function enrichPapers(papers: Iterable<Paper>, answer: Iterable<Paper>): EnrichedPapers {
  const known = requirePapers(answer, "answer");
  const byId = new Map<string, number[]>();
  known.forEach((paper, at) => {
    for (const id of idsOf(paper)) {
      const known = byId.get(id);
      if (known === undefined) byId.set(id, [at]);
      else known.push(at);
    }
  });
  const used = new Set<number>();
  const enriched: Paper[] = [];
  const conflicts: EnrichedPapers["conflicts"] = [];
  let matched = 0;
  for (const paper of requirePapers(papers, "papers")) {
    const found = new Set(idsOf(paper).flatMap((id) => byId.get(id) ?? []));
    if (found.size === 0) {
      enriched.push(paper);
      continue;
    }
    matched++;
    for (const at of found) used.add(at);
    const merged = mergePapers([paper, ...[...found].flatMap((at) => known[at] ?? [])]);
    for (const conflict of merged.conflicts) conflicts.push({ paper: enriched.length, conflict });
    enriched.push(merged.paper);
  }
  const unmatched = known.filter((_, at) => !used.has(at));
  return { papers: enriched, matched, unmatched, conflicts };
}

/** All identifiers that the record states, each with its kind. */
function idsOf({ ids }: Paper): string[] {
  const { doi = "", openreview, semanticScholar, openAlex } = ids;
  const arxiv = parseArxivId(ids.arxiv ?? "")?.id ?? parseArxivId(doi)?.id;
  const parsedDoi = parseDoi(doi);
  const named = { arxiv, doi: parsedDoi, openreview, s2: semanticScholar, openalex: openAlex };
  return Object.entries(named).flatMap(([kind, id]) => (id === undefined ? [] : [`${kind}:${id}`]));
}
