import { paperKey } from "../../ids/paper-key.js";
import type { Paper } from "../../index.js";
import {
  formatExplanation,
  type Observations,
  type RankedGroup,
  type RankedPaper,
} from "../../rank/index.js";
import type { Io } from "../io/io.js";
import { createPaint } from "../terminal/paint.js";
import { printableText } from "../terminal/printable-text.js";
import { bar, sparkline } from "../terminal/sparkline.js";
import { type ColumnLook, renderTable } from "../terminal/table.js";
import type { Ranked } from "./rank-command.js";

const DEFAULT_WIDTH = 100;
const CHART_WIDTH = 10;
/** Fewer looks are no line. */
const FEWEST_LOOKS = 3;

interface Column<Row> extends ColumnLook {
  cell(row: Row): string;
}

/** A caption and a table; below, where it is asked for, why each paper stands where it stands. */
export function* rankTable(
  ranked: Ranked,
  observations: Observations,
  explain: boolean,
  { stdout, env }: Io,
): Generator<string> {
  const paint = createPaint(stdout, env);
  const width = stdout.columns ?? DEFAULT_WIDTH;
  const rendered = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]) =>
    renderTable(filledColumns(rows, columns), width, (head) => paint("bold", head));
  yield `${paint("bold", printableText(ranked.title))}\n`;
  if ("groups" in ranked) {
    const { groups } = ranked.groups;
    if (groups.length > 0) yield `\n${rendered(groups, groupColumns(groups))}\n`;
    return;
  }
  const { results } = ranked.papers;
  if (results.length === 0) return;
  yield `\n${rendered(results, paperColumns(results, observations))}\n`;
  if (!explain) return;
  yield "\n";
  for (const one of results) {
    const lines = printableText(one.paper.title);
    yield `${paint("bold", lines)}\n${formatExplanation(one, { parts: true })}\n`;
  }
}

function paperColumns(
  results: readonly RankedPaper<Paper>[],
  observations: Observations,
): Column<RankedPaper<Paper>>[] {
  const looks = new Map(
    observations.series.map(({ key, observations: seen }) => [
      key,
      seen.flatMap(({ upvotes }) => (upvotes === undefined ? [] : [upvotes])),
    ]),
  );
  const share = shares(results.flatMap((one) => (one.status === "ranked" ? [one.score] : [])));
  return [
    { head: "#", align: "right", cell: (one) => (one.status === "ranked" ? `${one.rank}` : "-") },
    { head: "Title", align: "left", share: 4, cell: ({ paper }) => paper.title },
    { head: "Votes", align: "right", cell: ({ paper }) => count(paper, "upvotes") },
    { head: "Stars", align: "right", cell: ({ paper }) => count(paper, "githubStars") },
    { head: "Age", align: "right", cell: age },
    {
      head: "Score",
      align: "right",
      cell: (one) => (one.status === "ranked" ? scoreText(one.score) : one.reason),
    },
    {
      head: "",
      align: "left",
      cell: (one) => {
        const counts = looks.get(paperKey(one.paper)) ?? [];
        if (counts.length >= FEWEST_LOOKS) return sparkline(counts, CHART_WIDTH);
        return one.status === "ranked" ? bar(share(one.score), CHART_WIDTH) : "";
      },
    },
  ];
}

function groupColumns(groups: readonly RankedGroup<Paper>[]): Column<RankedGroup<Paper>>[] {
  const share = shares(groups.map(({ score }) => score));
  return [
    { head: "#", align: "right", cell: ({ rank }) => `${rank}` },
    { head: "Name", align: "left", share: 2, cell: ({ name }) => name },
    { head: "Papers", align: "right", cell: ({ papers }) => `${papers}` },
    { head: "Score", align: "right", cell: ({ score }) => scoreText(score) },
    { head: "", align: "left", cell: ({ score }) => bar(share(score), CHART_WIDTH) },
    {
      head: "Carried by",
      align: "left",
      share: 3,
      cell: ({ carriedBy }) => carriedBy.map(({ paper }) => paper.title).join("\n"),
    },
  ];
}

/** Scores so near to each other are times with votes on top, as those of Reddit. */
const NEAR = 0.95;

/** A bar begins at 0, or at the least score where times or debts make scores start elsewhere. */
function shares(scores: readonly number[]): (score: number) => number {
  const most = scores.reduce((a, b) => Math.max(a, b), 0);
  const least = scores.reduce((a, b) => Math.min(a, b), most);
  const from = least > most * NEAR ? least : Math.min(least, 0);
  return (score) => (most > from ? (score - from) / (most - from) : 1);
}

/** Columns that at least one row fills. */
function filledColumns<Row>(rows: readonly Row[], columns: readonly Column<Row>[]) {
  return columns
    .map((column) => ({
      column,
      cells: rows.map((row) => column.cell(row).split("\n").map(printableText).join("\n")),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

function count(paper: Paper, field: "upvotes" | "githubStars"): string {
  const value = paper[field];
  if (value === undefined) return "";
  return `${paper.approximate?.includes(field) === true ? "~" : ""}${value}`;
}

function age(one: RankedPaper<Paper>): string {
  const hours = one.status === "ranked" ? one.explanation?.inputs["ageHours"] : undefined;
  if (typeof hours !== "number") return "";
  return hours < 48 ? `${Math.round(hours)} h` : `${Math.round(hours / 24)} d`;
}

/** Four digits are enough to tell scores apart; whole numbers stay whole. */
export function scoreText(score: number): string {
  if (Number.isInteger(score)) return String(score);
  const size = Math.abs(score);
  if (size < 0.001) return score.toExponential(1);
  return score.toFixed(size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4);
}
