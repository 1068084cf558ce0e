import type { WorkIds } from "./work-ids.js";

/** An identifier that two records both state; `native-id` is one of the listing itself. */
export type SharedId =
  | "arxiv"
  | "doi"
  | "preprint-doi"
  | "openreview"
  | "semantic-scholar"
  | "openalex"
  | "pwc"
  | "native-id";

/** Two values of one kind of identifier. */
export interface IdPair {
  name: SharedId;
  a: string;
  b: string;
  same: boolean;
  /** Whether a difference proves that the works differ. */
  decides: boolean;
}

const KINDS = [
  ["arxiv", "arxiv", true],
  ["doi", "doi", true],
  ["preprint-doi", "preprintDoi", false],
  ["openreview", "openreview", true],
  ["semantic-scholar", "semanticScholar", true],
  ["openalex", "openAlex", true],
  ["pwc", "pwc", true],
] as const;

const NAMES: ReadonlySet<string> = new Set([...KINDS.map(([name]) => name), "native-id"]);

/** Whether an identifier that both records state is what joins them. */
export function sharesId(evidence: readonly { name: string; finding: string }[]): boolean {
  return evidence.some(({ name, finding }) => finding === "same" && NAMES.has(name));
}

/** Every kind of identifier that both sides state. What one side leaves out is no conflict. */
export function idPairs(a: WorkIds, b: WorkIds): IdPair[] {
  const pairs: IdPair[] = [];
  for (const [name, member, decides] of KINDS) {
    const left = a[member];
    const right = b[member];
    if (left === undefined || right === undefined) continue;
    pairs.push({ name, a: left, b: right, same: left === right, decides });
  }
  for (const [scheme, left] of a.native) {
    const right = b.native.get(scheme);
    if (right !== undefined)
      pairs.push({ name: "native-id", a: left, b: right, same: left === right, decides: true });
  }
  return pairs;
}
