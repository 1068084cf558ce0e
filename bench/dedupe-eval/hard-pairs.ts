import { readFileSync } from "node:fs";
import type { Comparison } from "../../src/dedupe/comparison.js";
import type { Paper } from "../../src/model/index.js";
import { readCsv } from "./read-csv.js";
import { corpusFile, splitAuthors } from "./read-set.js";

/** One pair made by hand, and what it is. */
export interface HardPair {
  left: Paper;
  right: Paper;
  truth: "match" | "non-match" | "other-version";
  sharesId: boolean;
  why: string;
}

export interface HardPairResult {
  pair: HardPair;
  comparison: Comparison;
  right: boolean;
  falseMerge: boolean;
}

export function readHardPairs(visibleIds: boolean): HardPair[] {
  const rows = readCsv(readFileSync(corpusFile("hard_pairs.tsv"), "utf8"), "\t");
  return rows.map((row) => ({
    left: side(row, "left", visibleIds),
    right: side(row, "right", visibleIds),
    truth: truthOf(row["truth"] ?? ""),
    sharesId: visibleIds && row["left_id"] === row["right_id"],
    why: row["why_hard"] ?? "",
  }));
}

/**
 * A match must be a match; where the title changed and no identifier is shared, possible is right,
 * too. What is no match must not be matched: other versions may be possible, the others must not.
 */
export function judge(pair: HardPair, comparison: Comparison): HardPairResult {
  const { decision, relation, evidence } = comparison;
  const changed = evidence.some(({ name, finding }) => name === "title" && finding !== "equal");
  const right =
    pair.truth === "match"
      ? decision === "match" || (decision === "possible" && changed && !pair.sharesId)
      : pair.truth === "other-version"
        ? decision !== "match" && relation === "other-version"
        : decision === "non-match";
  return { pair, comparison, right, falseMerge: pair.truth !== "match" && decision === "match" };
}

function truthOf(text: string): HardPair["truth"] {
  return text === "match" || text === "other-version" ? text : "non-match";
}

function side(row: Record<string, string>, name: "left" | "right", visibleIds: boolean): Paper {
  const cell = (field: string) => row[`${name}_${field}`] ?? "";
  const id = visibleIds ? cell("id") : "";
  const [, scheme = "", value = ""] = /^(\w+):(.+)$/.exec(id) ?? [];
  const native = value !== "" && scheme !== "arXiv" && scheme !== "doi";
  return {
    title: cell("title"),
    authors: splitAuthors(cell("authors")).map((author) => ({ name: author, kind: "person" })),
    orgs: [],
    ids: {
      ...(scheme === "arXiv" && { arxiv: value }),
      ...(scheme === "doi" && { doi: value }),
    },
    ...(cell("year") !== "" && { publishedAt: cell("year") }),
    links: [],
    provenance: native
      ? [{ source: "generic", fields: [{ field: "id", value: `${scheme}:${value}` }] }]
      : [],
  };
}
