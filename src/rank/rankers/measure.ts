/** Which count a ranking is about. */
export type Measure = "upvotes" | "githubStars";

export interface Measured {
  /** Which count the ranking is about. Default: `"upvotes"`. */
  of?: Measure | undefined;
}

export function measureOf(of: unknown): Measure {
  if (of === undefined) return "upvotes";
  if (of === "upvotes" || of === "githubStars") return of;
  throw new TypeError(`option of: expected "upvotes" or "githubStars", got ${String(of)}`);
}
