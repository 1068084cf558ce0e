import { existsSync } from "node:fs";
import { table } from "../table.js";
import {
  type EvaluatedSet,
  evaluateHardPairs,
  evaluateSet,
  lostInBlocking,
  SETS,
} from "./evaluate.js";
import type { HardPairResult } from "./hard-pairs.js";
import { corpusFile } from "./read-set.js";
import type { Score } from "./scores.js";

if (existsSync(corpusFile("README.md"))) run();
else
  console.log(
    `Nothing to evaluate: no ${corpusFile("README.md")}; PAPERS_CORPUS says where the corpus stands.`,
  );

function run(): void {
  console.log("One set of options, the defaults, for all sets.\n");
  const sets = SETS.map(evaluateSet);
  console.log(table(["set", "protocol", "P", "R", "F1", "wrong", "missed"], sets.map(mainRow)));
  console.log(
    "\nBeside it: closure pairs, pairs before clusters, exact clusters, B-cubed (which decides nothing).\n",
  );
  console.log(
    table(
      [
        "set",
        "closure P",
        "closure R",
        "closure F1",
        "pair F1",
        "cluster F1",
        "B-cubed",
        "possible",
        "compared",
      ],
      sets.map(otherRow),
    ),
  );
  for (const visibleIds of [true, false]) hardPairs(visibleIds);
  if (process.argv.includes("--all-pairs")) allPairs();
}

/** What blocking loses of what comparing all pairs would find; takes minutes. */
function allPairs(): void {
  const rows = ["bibdedupe-respiratory", "bibdedupe-haematology", "cora-1295"].map((name) => {
    const { matches, lost } = lostInBlocking(name);
    return [name, String(matches), String(lost)];
  });
  console.log(`\n${table(["set", "matches of all pairs", "lost in blocking"], rows)}`);
}

function mainRow({ name, protocol, closure, removal }: EvaluatedSet): string[] {
  const score: Score = protocol === "removal" && removal !== undefined ? removal : closure;
  const wrong = protocol === "removal" ? removal?.wronglyRemoved : closure.wrong;
  return [
    name,
    protocol,
    ...[score.precision, score.recall, score.f1].map(digits),
    String(wrong),
    String(score.missed),
  ];
}

function otherRow({
  name,
  closure,
  raw,
  clusters,
  bCubed,
  possible,
  comparedPairs,
}: EvaluatedSet): string[] {
  const shown = (value: number | undefined) => (value === undefined ? "" : digits(value));
  const scores = [closure.precision, closure.recall, closure.f1, raw.f1, clusters?.f1, bCubed].map(
    shown,
  );
  return [name, ...scores, String(possible), String(comparedPairs)];
}

function hardPairs(visibleIds: boolean): void {
  const results = evaluateHardPairs(visibleIds);
  const right = results.filter((result) => result.right).length;
  const merges = results.filter(({ falseMerge }) => falseMerge).length;
  console.log(
    `\nhard_pairs, ids ${visibleIds ? "visible" : "hidden"}: accuracy ${digits(right / results.length)} ` +
      `(${right} of ${results.length}), false merges ${merges}`,
  );
  for (const result of results) if (!result.right) console.log(`  ${describe(result)}`);
}

function describe({ pair, comparison }: HardPairResult): string {
  const { decision, relation, vetoes } = comparison;
  const because = vetoes.length === 0 ? "" : ` (${vetoes.map(({ name }) => name).join(", ")})`;
  return `${pair.truth}, found ${decision} ${relation}${because}: ${pair.left.title} | ${pair.right.title}`;
}

function digits(value: number): string {
  return value.toFixed(4);
}
