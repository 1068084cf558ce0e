import type { Paper } from "../../index.js";
import {
  forThePeriod,
  type GroupRanking,
  type Ranking,
  type RankWarning,
  rankGroups,
  rankPapers,
} from "../../rank/index.js";
import { scoreLines } from "../../rank/score-lines.js";
import type { Io } from "../io/io.js";
import { reasonOf } from "../io/read-input.js";
import { writeParts } from "../io/write-parts.js";
import { filterLines } from "../papers/filter-lines.js";
import { type RankInput, readRankInput } from "../papers/rank-input.js";
import { complain, complainOfUsage } from "../terminal/complain.js";
import type { ExitCode } from "../terminal/exit-code.js";
import { createPaint } from "../terminal/paint.js";
import { type RankArguments, readRankArguments } from "./rank-arguments.js";
import { createScoreFilter } from "./rank-lines.js";
import { printRanking } from "./rank-printer.js";
import { rankUsage } from "./rank-usage.js";
import { suggestRanker } from "./suggest-ranker.js";

const HELP = "trending-papers rank --help";

/** What is printed: papers or groups of them. */
export type Ranked =
  | { papers: Ranking<Paper>; title: string }
  | { groups: GroupRanking<Paper>; title: string };

/** `trending-papers rank`: reads listings and their history, ranks, prints. */
export async function rankCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const request = readRankArguments(args);
  if ("problem" in request) return complainOfUsage(io, request.problem, HELP);
  if ("help" in request) {
    await io.stdout.write(rankUsage());
    return 0;
  }
  const { arguments: rank } = request;
  const nothing = { papers: [], observations: { series: [] }, exitCode: 0 as const };
  const wrong = problemWith(() =>
    rank.lines ? scoreLines([], { asOf: rank.asOf, ranker: rank.ranker }) : rankedBy(rank, nothing),
  );
  if (wrong !== undefined) return complainOfUsage(io, wrong, HELP);
  if (rank.lines) {
    const run = { ...rank, quiet: false, rejectsLongLines: true };
    return filterLines((voice) => createScoreFilter(rank, voice), run, io);
  }
  const input = await readOrComplain(rank, io);
  if (input === undefined) return 2;
  const ranked = rankedBy(rank, input);
  const { warnings } = "papers" in ranked ? ranked.papers : ranked.groups;
  if (!rank.quiet) {
    await writeParts(io.stderr, warnings.map(warningLine(io)));
    const other = isNothingRanked(warnings) ? suggestRanker(input.papers) : undefined;
    if (other !== undefined) await io.stderr.write(`They can be ranked with --ranker ${other}.\n`);
  }
  await writeParts(io.stdout, printRanking(ranked, rank, input.observations, io));
  return input.exitCode;
}

/** The library names a wrong option best; it looks at the options before it looks at papers. */
function problemWith(rankNothing: () => unknown): string | undefined {
  try {
    rankNothing();
    return undefined;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return error.message.replace(/^option asOf:/, "--as-of:").replace(/^option (\w+):/, "--$1:");
  }
}

async function readOrComplain(rank: RankArguments, io: Io): Promise<RankInput | undefined> {
  try {
    return await readRankInput(rank, io);
  } catch (error) {
    await complain(io, `${rank.history ?? ""}: ${reasonOf(error)}`);
    return undefined;
  }
}

function rankedBy(rank: RankArguments, { papers, observations }: RankInput): Ranked {
  const { asOf, ranker, by, group, limit } = rank;
  const shared = { asOf, ranker, observations, limit };
  if (group !== undefined) {
    const chosen = by === undefined ? papers : inPeriod(rank, papers, observations);
    const groups = rankGroups(chosen, { ...shared, by: group });
    return { groups, title: `by ${group}, ${ranker.id} (${ranker.unit}), as of ${asOf}` };
  }
  const told = { ...shared, explain: true };
  if (by === undefined) {
    const title = `${ranker.id} (${ranker.unit}), as of ${asOf}`;
    return { papers: rankPapers(papers, told), title };
  }
  const ranking = forThePeriod(papers, { ...told, by });
  return {
    papers: ranking,
    title: `${ranking.period.name}, ${ranker.id} (${ranker.unit}), as of ${asOf}`,
  };
}

function inPeriod(
  { asOf, by = "day", ranker }: RankArguments,
  papers: readonly Paper[],
  observations: RankInput["observations"],
): Paper[] {
  return forThePeriod(papers, { asOf, by, ranker, observations }).results.map(({ paper }) => paper);
}

function isNothingRanked(warnings: readonly RankWarning[]): boolean {
  return warnings.some(({ code }) => code === "nothing-ranked");
}

function warningLine({ stderr, env }: Io): (warning: RankWarning) => string {
  const paint = createPaint(stderr, env);
  return ({ code, message }) => `${paint("yellow", `${code} ${message}`)}\n`;
}
