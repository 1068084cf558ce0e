import type { Paper } from "../../index.js";
import { formatExplanation, type Observations, type RankedPaper } from "../../rank/index.js";
import type { Io } from "../io/io.js";
import { jsonText } from "../parse/json.js";
import type { RankArguments } from "./rank-arguments.js";
import type { Ranked } from "./rank-command.js";
import { rankMarkdown } from "./rank-markdown.js";
import { rankTable } from "./rank-table.js";

/** The text of a ranking in the format that was asked for. */
export function* printRanking(
  ranked: Ranked,
  rank: RankArguments,
  observations: Observations,
  io: Io,
): Generator<string> {
  const { explain } = rank;
  switch (rank.format ?? (io.stdout.isTerminal ? "table" : "jsonl")) {
    case "table":
      yield* rankTable(ranked, observations, explain, io);
      return;
    case "md":
      yield* rankMarkdown(ranked, explain);
      return;
    case "json":
      yield `${jsonText(whole(ranked, explain), 2)}\n`;
      return;
    case "jsonl":
      for (const row of rows(ranked, explain)) yield `${jsonText(row)}\n`;
  }
}

function whole(ranked: Ranked, explain: boolean): unknown {
  if ("groups" in ranked) return ranked.groups;
  return { ...ranked.papers, results: rows(ranked, explain) };
}

function rows(ranked: Ranked, explain: boolean): unknown[] {
  if ("groups" in ranked) return ranked.groups.groups;
  return ranked.papers.results.map((one) => row(one, explain));
}

/** Explanations are made in any case, for the table; they are written where they are asked for. */
function row(one: RankedPaper<Paper>, explain: boolean): unknown {
  if (one.status === "unranked") return one;
  if (explain) return { ...one, words: formatExplanation(one) };
  const { explanation: _explanation, ...rest } = one;
  return rest;
}
