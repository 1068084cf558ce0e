import { dedupePapers } from "../../dedupe/index.js";
import { canonicalId } from "../../ids/index.js";
import type { Paper } from "../../model/index.js";
import type { SetCheck } from "./check.js";

/**
 * Records that the room `dedupe` takes for one paper although their identifiers do not say so. It
 * keeps each paper once, so its memory grows with the set.
 */
export function checkNearDuplicates(): SetCheck {
  const papers: Paper[] = [];
  const numbers: number[] = [];
  return {
    add: ({ facts, isNew, number }) => {
      const { whole, key } = facts;
      // The same key again is an observation or a duplicate, which other checks tell of.
      if (whole === undefined || (key !== undefined && !isNew)) return;
      papers.push(whole);
      numbers.push(number);
    },
    finish: (tell) => {
      const { matches, possible } = dedupePapers(papers);
      for (const [pairs, isSure] of [
        [matches, true],
        [possible, false],
      ] as const) {
        for (const { a, b } of pairs) {
          const [first, second] = [papers[a], papers[b]];
          if (first === undefined || second === undefined) continue;
          const what = isSure ? "is the same paper as" : "may be the same paper as";
          tell("near-duplicate", `The record ${what} ${nameOf(first)}.`, {
            field: "title",
            actual: second.title,
            record: numbers[b] ?? 0,
            other: numbers[a] ?? 0,
            ...(!isSure && { severity: "info" }),
          });
        }
      }
    },
  };
}

function nameOf(paper: Paper): string {
  return canonicalId(paper) ?? `"${paper.title}"`;
}
