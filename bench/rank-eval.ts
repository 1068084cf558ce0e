import { evaluateRanking } from "../src/rank/index.js";
import { methods, runOf, truthOf } from "./rank-eval-rows.js";
import { evalSets } from "./rank-eval-sets.js";

for (const set of evalSets("/work/shared/ranking")) {
  console.log(set.title, set.train.length, set.train.reduce((s,q)=>s+q.items.length,0), set.test.length, set.test.reduce((s,q)=>s+q.items.length,0), set.later.length);
  for (const m of methods) {
    const run = runOf(m, set.test, set);
    if (!run) continue;
    const e = evaluateRanking(run, truthOf(set.test));
    const n = e.metrics["ndcg@10"];
    console.log(m.name.padEnd(24), n?.mean.toFixed(6), n?.low.toFixed(6), n?.high.toFixed(6), e.metrics["tau-b"]?.mean.toFixed(6), e.metrics["precision@5"]?.mean.toFixed(6), n?.random.toFixed(6), e.metrics["precision@5"]?.random.toFixed(6));
  }
}
