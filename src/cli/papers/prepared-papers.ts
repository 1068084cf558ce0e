import { redactPaper } from "../../dataset/index.js";
import { createEnricher } from "../../dataset/select/paper-enricher.js";
import type { Paper } from "../../index.js";
import type { Io } from "../io/io.js";
import { highestExitCode } from "../terminal/exit-code.js";
import { noProgress } from "../terminal/progress.js";
import { type PaperInput, paperInput, type Told } from "./paper-input.js";

/** What is done to papers between reading and writing, in this order. */
export interface Preparation {
  /** A file with what another source says of the papers. */
  enrich: string | undefined;
  selects: (paper: Paper) => boolean;
  redact: boolean;
}

/** The papers of some files as they are to be written. What `enrich` names is held in memory. */
export function preparedPapers(
  files: readonly string[],
  { enrich, selects, redact }: Preparation,
  told: Told,
  io: Io,
): PaperInput {
  const input = paperInput(files, told, io);
  const answer =
    enrich === undefined ? undefined : paperInput([enrich], { ...told, progress: noProgress }, io);
  async function* papers(): AsyncGenerator<Paper> {
    const enricher = answer && createEnricher(await gathered(answer.papers));
    let read = 0;
    let known = 0;
    try {
      for await (const paper of input.papers) {
        read++;
        const merged = enricher?.enrich(paper);
        if (merged !== undefined) known++;
        const whole = merged?.paper ?? paper;
        if (selects(whole)) yield redact ? redactPaper(whole) : whole;
      }
    } finally {
      // Whatever is said next, also why it cannot be written, begins a line of its own.
      await told.progress.clear();
    }
    if (enrich === undefined || told.quiet) return;
    await io.stderr.write(`${enrich}: knows ${known} of ${read} papers\n`);
  }
  return {
    papers: papers(),
    exitCode: () => highestExitCode(input.exitCode(), answer?.exitCode() ?? 0),
  };
}

async function gathered(papers: AsyncIterable<Paper>): Promise<Paper[]> {
  const all: Paper[] = [];
  for await (const paper of papers) all.push(paper);
  return all;
}
