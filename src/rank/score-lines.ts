import { paperKey } from "../ids/paper-key.js";
import { requireRecords } from "../text/describe-value.js";
import { checkRankOptions, type RankOptions } from "./rank-options.js";
import { scorePapers, warningsOf } from "./rank-papers.js";
import type { RankablePaper } from "./rankable-paper.js";
import type { UnrankedReason } from "./ranker.js";
import type { RankWarning } from "./warnings.js";

/** A paper with its score and a text that says where it stands among others. */
export type ScoredPaper<P> = { order: string } & (
  | { paper: P; status: "ranked"; score: number }
  | { paper: P; status: "unranked"; reason: UnrankedReason }
);

/**
 * Scores papers without ranking them, for those who sort the papers of many processes: sorted by the
 * bytes of `order` they stand as `rankPapers` has them, as long as no two have the same `paperKey`.
 * Papers of one day have to come together (see `rankPapers` on days of which only the beginning is
 * known).
 *
 * @throws TypeError that names an option that is wrong, and where the ranker looks at the whole list
 */
export function scoreLines<P extends RankablePaper>(
  papers: Iterable<P>,
  options: RankOptions<P>,
): { scored: ScoredPaper<P>[]; warnings: RankWarning[] } {
  checkRankOptions(options);
  const { ranker } = options;
  if (ranker.usesList) {
    throw new TypeError(`option ranker: "${ranker.id}" needs the whole list, not lines of it`);
  }
  const all = scorePapers(requireRecords(papers, "papers"), options);
  const scored = all.all.map((paper, index): ScoredPaper<P> => {
    const rest = `${falling(all.clock.secondsAt(index))} ${sortable(paperKey(paper))}`;
    const reason = all.reasons.get(index);
    if (reason !== undefined) return { order: `1 ${rest}`, paper, status: "unranked", reason };
    const score = all.scores[index] ?? 0;
    return { order: `0 ${falling(score)} ${rest}`, paper, status: "ranked", score };
  });
  return { scored, warnings: warningsOf(all, options) };
}

const SIGN = 1n << 63n;
const NOT_KNOWN = "f".repeat(16);

/** Sixteen digits that fall where the number grows; NaN comes last. */
function falling(number: number): string {
  if (Number.isNaN(number)) return NOT_KNOWN;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  const bits = view.getBigUint64(0);
  // The bits of a number above 0 grow with it, those of one below 0 fall.
  return (bits >= SIGN ? bits : bits ^ (SIGN - 1n)).toString(16).padStart(16, "0");
}

/** A text in printable ASCII whose bytes are in the order of the code units of the original. */
function sortable(text: string): string {
  return text.replace(/[^!-}]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return `${code <= 0x20 ? " " : "~"}${code.toString(16).padStart(4, "0")}`;
  });
}
