import type { PaperFeatures } from "./paper-features.js";
import { titleSimilarity } from "./title-similarity.js";

/**
 * How two titles relate: `equal` up to spelling, `similar` with the ratio of their edits, `name`
 * where one is the name at the head of the other ("TextGrad"), `part-of-title` where one is another
 * whole part of it, `first-words` where one is how a part of the other begins, `different`.
 */
export interface TitleRelation {
  kind: "equal" | "similar" | "name" | "part-of-title" | "first-words" | "different" | "unstated";
  ratio: number;
  changedWords: number;
}

const LEAST_SIMILAR = 0.6;

export function titleRelation(a: PaperFeatures, b: PaperFeatures): TitleRelation {
  if (a.title === "" || b.title === "") return { kind: "unstated", ratio: 0, changedWords: 0 };
  const inside = relationInside(a, b) ?? relationInside(b, a);
  const { ratio, changedWords } = titleSimilarity(a.words, b.words);
  if (ratio === 1) return { kind: "equal", ratio, changedWords };
  if (inside !== undefined) return { kind: inside, ratio, changedWords };
  return { kind: ratio >= LEAST_SIMILAR ? "similar" : "different", ratio, changedWords };
}

/** Whether all of `short` stands at the head of a part of `long`. */
function relationInside(
  short: PaperFeatures,
  long: PaperFeatures,
): "name" | "part-of-title" | "first-words" | undefined {
  const text = short.plainTitle;
  if (text.length >= long.plainTitle.length) return undefined;
  const squeezed = text.replaceAll(" ", "");
  if (long.reportName !== undefined && long.reportName.replaceAll(" ", "") === squeezed)
    return "name";
  const { segments } = long;
  for (let at = 0; at < segments.length; at++) {
    const segment = segments[at] ?? "";
    if (segments.length > 1 && segment.replaceAll(" ", "") === squeezed) {
      return at === 0 ? "name" : short.words.length >= 2 ? "part-of-title" : undefined;
    }
  }
  const firstWords = segments.some((_segment, at) =>
    segments.slice(at).join(" ").startsWith(`${text} `),
  );
  return firstWords && short.words.length >= 3 ? "first-words" : undefined;
}
