import type { CappedBlock } from "./block-pairs.js";
import type { RefusedJoin } from "./group-pairs.js";
import type { FieldConflict } from "./merge-papers.js";

/** What `dedupePapers` left out or left apart, or could not decide. */
export interface DedupeReport {
  code: "block-capped" | "join-refused" | "field-conflict";
  message: string;
  /** Places of the records concerned, where there are few. */
  records?: number[];
}

const REASONS: Readonly<Record<RefusedJoin["reason"], string>> = {
  veto: "two of their records are vetoed",
  "mean-score": "their records are too different on the whole",
  size: "the cluster would be larger than maxClusterSize",
};

export function reportsOf(
  cappedBlocks: readonly CappedBlock[],
  refused: readonly RefusedJoin[],
  clusters: readonly { members: number[]; conflicts: FieldConflict[] }[],
): DedupeReport[] {
  return [
    ...cappedBlocks.map(
      ({ key, size }): DedupeReport => ({
        code: "block-capped",
        message: `${size} records share the key "${key}": not all its pairs are compared.`,
      }),
    ),
    ...refused.map(
      ({ a, b, reason }): DedupeReport => ({
        code: "join-refused",
        message: `Records ${a} and ${b} match, but their clusters stay apart: ${REASONS[reason]}.`,
        records: [a, b],
      }),
    ),
    ...clusters.flatMap(({ members, conflicts }) =>
      conflicts.map(
        ({ field, kept, others }): DedupeReport => ({
          code: "field-conflict",
          message: `${field} is ${JSON.stringify(kept)}, elsewhere ${others.map((value) => JSON.stringify(value)).join(", ")}.`,
          records: members,
        }),
      ),
    ),
  ];
}
