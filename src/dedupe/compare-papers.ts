import type { Paper } from "../model/index.js";
import { requirePaper } from "../model/require-papers.js";
import { compareFeatures } from "./compare-features.js";
import type { Comparison } from "./comparison.js";
import { type DedupeOptions, settingsOf } from "./options.js";
import { type PaperFeatures, paperFeatures } from "./paper-features.js";

/**
 * Whether two records are one paper, and why. A shared identifier decides first. Then vetoes: other
 * identifiers, numbers, versions, signs such as `++`, parts, comments and errata keep two records
 * apart however similar their titles are. Then title, authors, year and pages are weighed. What one
 * side does not state is no conflict. The order of the two papers changes nothing but the order of
 * the values in `evidence` and `vetoes`.
 *
 * @throws TypeError where an option is wrong; the message names it
 * @example
 * ```ts
 * const bare = { authors: [], orgs: [], ids: {}, links: [], provenance: [] };
 * const qwen2 = { ...bare, title: "Qwen2 Technical Report" };
 * comparePapers(qwen2, { ...bare, title: "QWEN2 technical report" }).decision; // "match"
 * comparePapers(qwen2, { ...bare, title: "Qwen2.5 Technical Report" }).vetoes;
 * // [{ name: "numbers", a: "2", b: "2.5" }, { name: "report-name", a: "qwen2", b: "qwen2.5" }]
 * ```
 */
export function comparePapers(a: Paper, b: Paper, options?: DedupeOptions): Comparison {
  return compareFeatures(featuresOf(a, "a"), featuresOf(b, "b"), settingsOf(options));
}

function featuresOf(paper: Paper, name: string): PaperFeatures {
  return paperFeatures(requirePaper(paper, name));
}
