import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { testSizes } from "../../bench/rank-eval-checks.js";
import { failedChecks, reportOf, verdictOf } from "../../bench/rank-eval-report.js";
import { evalSets } from "../../bench/rank-eval-sets.js";
import { hasCorpus } from "./corpus-path.js";

const shared =
  process.env["PAPERS_CORPUS"] ?? fileURLToPath(new URL("../../../shared", import.meta.url));

describe.skipIf(!hasCorpus())("rankings held against what came of them", () => {
  const sets = hasCorpus() ? evalSets(`${shared}/ranking`) : [];
  const reports = new Map(sets.map((set) => [set.id, reportOf(set, set.test)]));

  it.each(sets)("$title: the lists of the protocol", ({ id, test }) => {
    const items = test.reduce((sum, query) => sum + query.items.length, 0);
    expect([test.length, items]).toEqual(testSizes[id]);
  });

  it.each(sets)("$title: the check values come out", ({ id }) => {
    const report = reports.get(id);
    expect(report === undefined ? undefined : failedChecks(report)).toEqual([]);
  });

  it.each(sets)("$title: the named ranker is not behind the best row", ({ id }) => {
    const difference = reports.get(id)?.against?.ndcg;
    expect(difference === undefined ? undefined : verdictOf(difference)).toMatch(/level|ahead/);
  });

  it("finds what docs/ranking.md claims to be ahead ahead", () => {
    const final = reports.get("hn-final")?.against;
    expect(final?.ndcg.low).toBeGreaterThan(0);
    expect(final?.tauB.low).toBeGreaterThan(0);
    expect(reports.get("hn-gain")?.against?.tauB.low).toBeGreaterThan(0);
  });
});
