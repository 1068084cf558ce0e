import { compareMore, groupRecords, NOTHING_COMPARED } from "../../src/dedupe/match-records.js";
import { settingsOf } from "../../src/dedupe/options.js";
import { pairKey, readSet } from "./read-set.js";
import { closurePairs, pairScore, removalScore } from "./scores.js";

const want = process.argv[2] ?? "all";
const show = Number(process.argv[3] ?? 0);
for (const [name, vis] of [
  ["listings", false],
  ["listings", true],
  ["dblp-acm", false],
  ["bibdedupe-respiratory", false],
  ["bibdedupe-haematology", false],
  ["bibdedupe-digital-work", false],
  ["cora-1295", false],
] as const) {
  if (want !== "all" && !name.includes(want)) continue;
  const set = readSet(name, vis);
  const t = Date.now();
  const cr = compareMore(NOTHING_COMPARED, set.papers, settingsOf());
  const r = { ...cr, ...groupRecords(cr, settingsOf()) };
  const across = name === "listings" || name === "dblp-acm";
  const found = closurePairs(r.clusters, set, across);
  const s = pairScore(found, set.truth);
  const rm = across ? undefined : removalScore(r.clusters, set);
  const f = (x: number) => x.toFixed(4);
  console.log(
    name,
    vis,
    `closure P ${f(s.precision)} R ${f(s.recall)} F ${f(s.f1)} wrong ${s.wrong} missed ${s.missed}`,
    rm ? `removal F ${f(rm.f1)} R ${f(rm.recall)} FP ${rm.wronglyRemoved} FN ${rm.missed}` : "",
    `pairs ${r.comparedPairs} capped ${r.cappedBlocks.length} refused ${r.refused.length} ${Date.now() - t}ms`,
  );
  if (show) {
    const at = new Map(set.ids.map((id, i) => [id, i]));
    const cmp = new Map(
      [...r.possible, ...r.matches].map((p) => [
        pairKey(set.ids[p.a] ?? "", set.ids[p.b] ?? ""),
        p.comparison,
      ]),
    );
    const { compareFeatures } = await import("../../src/dedupe/compare-features.js");
    const { paperFeatures } = await import("../../src/dedupe/paper-features.js");
    const line = (k: string) => {
      const [x = "", y = ""] = k.split(" ");
      const [a, b] = [set.papers[at.get(x) ?? 0], set.papers[at.get(y) ?? 0]];
      if (!a || !b) return;
      const c = compareFeatures(paperFeatures(a), paperFeatures(b), settingsOf());
      const w = (p: typeof a) =>
        `${p.title.slice(0, 130)} | ${p.authors
          .map((q) => q.name)
          .join("; ")
          .slice(
            0,
            60,
          )} | ${p.publishedAt} | ${p.venue?.slice(0, 40)} | ${p.volume}(${p.issue}):${p.pages} ${p.ids.doi}`;
      console.log(
        `  ${k} ${cmp.has(k) ? "" : "[not candidate/nonmatch]"} ${c.decision} ${c.score} ${c.evidence.map((e) => `${e.name}:${e.finding}:${e.weight.toFixed(2)}`).join(" ")} VETO ${c.vetoes.map((v) => v.name).join(",")}\n     ${w(a)}\n     ${w(b)}`,
      );
    };
    const kinds = new Map<string, number>();
    for (const k of set.truth)
      if (!found.has(k)) {
        const [x = "", y = ""] = k.split(" ");
        const [a, b] = [set.papers[at.get(x) ?? 0], set.papers[at.get(y) ?? 0]];
        if (!a || !b) continue;
        const c = compareFeatures(paperFeatures(a), paperFeatures(b), settingsOf());
        const kk = `${cmp.has(k) ? "cand" : "nocand"} ${c.decision} ${c.vetoes.map((v) => v.name)} ${c.decision === "match" ? "" : c.evidence.map((e) => `${e.name}:${e.finding}`).join(" ")}`;
        kinds.set(kk, (kinds.get(kk) ?? 0) + 1);
      }
    console.log(
      [...kinds]
        .sort((p, q) => q[1] - p[1])
        .slice(0, 15)
        .map(([k, n]) => `${n} ${k}`)
        .join("\n"),
    );
    console.log("WRONG");
    let n = 0;
    for (const k of found) if (!set.truth.has(k) && n++ < show) line(k);
    console.log("MISSED");
    n = 0;
    for (const k of set.truth) if (!found.has(k) && n++ < show) line(k);
  }
}
