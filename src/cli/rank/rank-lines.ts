import { compareBytes } from "../../dedupe/compare-bytes.js";
import type { LineFilter } from "../../dedupe/pair-lines.js";
import { paperKey } from "../../ids/paper-key.js";
import type { Paper } from "../../index.js";
import { own } from "../../json/json-value.js";
import type { Observation, ObservationSeries } from "../../rank/index.js";
import { scoreLines } from "../../rank/score-lines.js";
import type { FilterVoice } from "../papers/filter-lines.js";
import { jsonOf, paperIn } from "../papers/paper-lines.js";
import { jsonText } from "../parse/json.js";
import type { RankArguments } from "./rank-arguments.js";

/**
 * Reads a paper a line, alone or with what was seen of it before, and writes `<order> <row>`: sorted
 * by their bytes, the lines of all processes are in the order of rank. Papers are kept until the end:
 * those of a day are scored together.
 */
export function createScoreFilter(
  { asOf, ranker, quiet }: Pick<RankArguments, "asOf" | "ranker" | "quiet">,
  { reject, note }: FilterVoice,
): LineFilter {
  const papers: Paper[] = [];
  const series: ObservationSeries[] = [];
  return {
    write(line) {
      if (line.trim() === "") return [];
      const read = rankLineOf(line);
      if (typeof read === "string") reject(read);
      else {
        papers.push(read.paper);
        if (read.seen !== undefined) series.push(read.seen);
      }
      return [];
    },
    *end() {
      const { scored, warnings } = scoreLines(papers, { asOf, ranker, observations: { series } });
      if (!quiet) for (const { message } of warnings) note(message);
      const lines = scored.map(({ order, ...row }) => `${order}\t${jsonText(row)}`);
      yield* lines.sort(compareBytes);
    },
  };
}

interface RankLine {
  paper: Paper;
  seen?: ObservationSeries;
}

/** The paper of a line, with what was seen of it where the line says so, or why there is none. */
function rankLineOf(line: string): RankLine | string {
  const value = jsonOf(line);
  if (value === undefined) return "not JSON";
  const paper = paperIn(own(value, "paper") ?? value);
  if (typeof paper === "string") return paper;
  const observations = own(value, "observations");
  if (observations === undefined) return { paper };
  if (!Array.isArray(observations) || !observations.every(isObservation))
    return "observations: expected a list of objects with a time in at";
  const listedAt = own(value, "listedAt");
  if (listedAt !== undefined && typeof listedAt !== "string") return "listedAt: expected a text";
  const seen = { key: paperKey(paper), observations };
  return { paper, seen: listedAt === undefined ? seen : { ...seen, listedAt } };
}

function isObservation(value: unknown): value is Observation {
  const approximate = own(value, "approximate");
  return (
    typeof own(value, "at") === "string" &&
    (approximate === undefined || Array.isArray(approximate))
  );
}
