import { existsSync } from "node:fs";
import type { Interval } from "../src/rank/index.js";
import { checks } from "./rank-eval-checks.js";
import { failedChecks, reportOf, type SetReport, verdictOf } from "./rank-eval-report.js";
import { type EvalQuery, type EvalSet, evalSets } from "./rank-eval-sets.js";
import { table } from "./table.js";

const shared = process.env["PAPERS_CORPUS"] ?? "../shared";
const folder = process.argv[2] ?? `${shared}/ranking`;
if (existsSync(`${folder}/hf_daily_papers.csv`)) evaluate(folder);
else {
  console.log(`No series in ${folder}: pass the folder, or set PAPERS_CORPUS.`);
  process.exitCode = 2;
}

function evaluate(from: string): void {
  const sets = evalSets(from);
  const reports = sets.map((set) => printed(set, set.test, "test days"));
  for (const set of sets) {
    if (set.later.length > 0) printed(set, set.later, "days after the test days");
  }
  if (sets.every(({ later }) => later.length === 0)) {
    console.log("No days after the test days are in these files.\n");
  }
  const failed = reports.flatMap(failedChecks);
  console.log(`${checks.length - failed.length} of ${checks.length} check values to 1e-6.`);
  for (const name of failed) console.log(`  differs: ${name}`);
  const behind = reports.filter((report) => verdict(report) === "behind");
  for (const { set } of behind) console.log(`Behind the best row: ${set.title}`);
  if (behind.length > 0) process.exitCode = 1;
}

function printed(set: EvalSet, queries: readonly EvalQuery[], which: string): SetReport {
  const report = reportOf(set, queries);
  const items = queries.reduce((sum, query) => sum + query.items.length, 0);
  console.log(`## ${set.title}: ${queries.length} lists, ${items} items (${which})\n`);
  const head = ["method", "nDCG@10", "low", "high", "tau-b", "P@5"];
  const rows = [...report.rows, report.named].map(({ method, values }) => [
    method,
    ...values.map((value) => value.toFixed(6)),
  ]);
  console.log(`${table(head, rows)}\n`);
  if (report.against !== undefined) {
    const { method, ndcg, tauB } = report.against;
    console.log(`${report.named.method}: ${verdict(report)}, beside "${method}" of the table:`);
    console.log(`  nDCG@10 ${interval(ndcg)}, tau-b ${interval(tauB)}\n`);
  }
  return report;
}

function verdict({ against }: SetReport): string {
  return against === undefined ? "not judged" : verdictOf(against.ndcg);
}

function interval({ mean, low, high }: Interval): string {
  return `${signed(mean)} [${signed(low)}, ${signed(high)}]`;
}

function signed(value: number): string {
  return `${value < 0 ? "-" : "+"}${Math.abs(value).toFixed(4)}`;
}
