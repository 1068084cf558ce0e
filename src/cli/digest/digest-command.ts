import { toHtmlDigest, toMarkdown } from "../../export/index.js";
import type { Paper } from "../../index.js";
import { formatExplanation, rankPapers } from "../../rank/index.js";
import type { Io } from "../io/io.js";
import { reasonOf } from "../io/read-input.js";
import { writeOutput } from "../io/write-output.js";
import { type RankInput, readRankInput } from "../papers/rank-input.js";
import { jsonText } from "../parse/json.js";
import { complain, complainOfUsage } from "../terminal/complain.js";
import type { ExitCode } from "../terminal/exit-code.js";
import { type DigestArguments, readDigestArguments } from "./digest-arguments.js";
import { digestUsage } from "./digest-usage.js";

const HELP = "trending-papers digest --help";

/** `trending-papers digest`: ranks the papers of some files and makes a mail of them. */
export async function digestCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const request = readDigestArguments(args);
  if ("problem" in request) return complainOfUsage(io, request.problem, HELP);
  if ("help" in request) {
    await io.stdout.write(digestUsage());
    return 0;
  }
  const { arguments: digest } = request;
  const nothing: RankInput = { papers: [], observations: { series: [] }, exitCode: 0 };
  const wrong = problemWith(digest, nothing);
  if (wrong !== undefined) return complainOfUsage(io, wrong, HELP);
  const input = await readOrComplain(digest, io);
  if (input === undefined) return 2;
  const text = digestText(digest, input);
  return writeOutput(digest.output, partsOf(text), () => input.exitCode, io);
}

async function* partsOf(text: string): AsyncGenerator<string> {
  yield text;
}

/** The library names a wrong option best; it looks at the options before it looks at papers. */
function problemWith(digest: DigestArguments, nothing: RankInput): string | undefined {
  try {
    toHtmlDigest([], digest.options);
    digestText(digest, nothing);
    return undefined;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return error.message
      .replace(/^option asOf:/, "--as-of:")
      .replace(/^option limit:/, "--top:")
      .replace(/^option unsubscribeUrl:/, "--unsubscribe-url:")
      .replace(/^option (\w+):/, "--$1:");
  }
}

async function readOrComplain(digest: DigestArguments, io: Io): Promise<RankInput | undefined> {
  try {
    return await readRankInput({ ...digest, asOf: digest.options.asOf }, io);
  } catch (error) {
    await complain(io, `${digest.history ?? ""}: ${reasonOf(error)}`);
    return undefined;
  }
}

function digestText(digest: DigestArguments, input: RankInput): string {
  const { format, options } = digest;
  const { papers, why } = ranked(digest, input);
  if (format === "markdown") {
    const { title, limit } = options;
    return toMarkdown(papers.slice(0, limit), { style: "digest", title, why });
  }
  const mail = toHtmlDigest(papers, { ...options, why });
  return format === "json" ? `${jsonText(mail, 2)}\n` : mail[format];
}

function ranked(
  { ranking, selects }: DigestArguments,
  { papers: read, observations }: RankInput,
): { papers: Paper[]; why: (paper: Paper) => string | undefined } {
  const papers = read.filter(selects);
  if (ranking === undefined) return { papers, why: () => undefined };
  const { results } = rankPapers(papers, { ...ranking, observations, explain: true });
  const reasons = new Map(results.map((one) => [one.paper, formatExplanation(one)]));
  return { papers: results.map(({ paper }) => paper), why: (paper) => reasons.get(paper) };
}
