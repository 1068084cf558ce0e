/** One item of a query: what the ranking gave it and what it was truly worth. */
export interface JudgedItem {
  id: string;
  /** Absent where the ranking left it out; it then stands behind all that have one. */
  score: number | undefined;
  /** The true count. */
  truth: number;
}

/** By score, the highest first, then by id, by code unit. NaN counts as absent. */
export function byScore(items: readonly JudgedItem[]): JudgedItem[] {
  return [...items].sort((a, b) => compare(scoreOf(a), scoreOf(b), a, b));
}

/** By truth, the highest first, then by id. */
export function byTruth(items: readonly JudgedItem[]): JudgedItem[] {
  return [...items].sort((a, b) => compare(a.truth, b.truth, a, b));
}

/** A score that can be compared. */
export function scoreOf({ score }: JudgedItem): number {
  return score === undefined || Number.isNaN(score) ? Number.NEGATIVE_INFINITY : score;
}

function compare(x: number, y: number, a: JudgedItem, b: JudgedItem): number {
  if (x !== y) return x > y ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
