import {
  type ClusteredRecords,
  type ComparedPair,
  explainMatch,
  mergePapers,
} from "../../dedupe/index.js";
import { type Paper, paperKey } from "../../index.js";
import { printableText } from "../terminal/printable-text.js";

/** Every merged paper with its records and the matches between them, in words. */
export function* explanations(
  { clusters, matches, size }: ClusteredRecords,
  paperAt: (at: number) => Paper,
): Generator<string> {
  const clusterOf = new Uint32Array(size);
  let count = 0;
  for (const members of clusters) {
    for (const member of members) clusterOf[member] = count;
    count++;
  }
  const matchesOf = new Map<number, ComparedPair[]>();
  for (const pair of matches) {
    const cluster = clusterOf[pair.a] ?? 0;
    if (cluster !== clusterOf[pair.b]) continue;
    const known = matchesOf.get(cluster);
    if (known === undefined) matchesOf.set(cluster, [pair]);
    else known.push(pair);
  }
  for (const members of clusters) {
    if (members.length < 2) continue;
    const papers = members.map(paperAt);
    const { paper } = mergePapers(papers);
    yield `${printableText(paper.title)} (${printableText(paperKey(paper))})\n`;
    for (const [nth, at] of members.entries()) yield `  record ${at}: ${origin(papers[nth])}\n`;
    for (const pair of matchesOf.get(clusterOf[members[0] ?? 0] ?? 0) ?? []) yield matchText(pair);
  }
}

function matchText({ a, b, comparison }: ComparedPair): string {
  const words = explainMatch(comparison)
    .split("\n")
    .map((line) => printableText(line.trim()))
    .join("\n      ");
  return `  ${a} and ${b}: ${words}\n`;
}

function origin(paper: Paper | undefined): string {
  const [first] = paper?.provenance ?? [];
  const where = [first?.source ?? "", first?.kind ?? "", first?.capturedAt ?? ""];
  return printableText(
    [...where, JSON.stringify(paper?.title ?? "")].filter((part) => part !== "").join(" "),
  );
}
