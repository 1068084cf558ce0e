import type { FieldConflict } from "../../dedupe/index.js";
import type { Paper } from "../../model/index.js";
import { requirePapers } from "../../model/require-papers.js";
import { createEnricher } from "./paper-enricher.js";

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
  const enricher = createEnricher(requirePapers(answer, "answer"));
  const enriched: Paper[] = [];
  const conflicts: EnrichedPapers["conflicts"] = [];
  let matched = 0;
  for (const paper of requirePapers(papers, "papers")) {
    const merged = enricher.enrich(paper);
    if (merged !== undefined) matched++;
    for (const conflict of merged?.conflicts ?? []) {
      conflicts.push({ paper: enriched.length, conflict });
    }
    enriched.push(merged?.paper ?? paper);
  }
  return { papers: enriched, matched, unmatched: enricher.unmatched(), conflicts };
}
