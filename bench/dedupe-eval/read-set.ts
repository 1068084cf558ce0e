import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Paper } from "../../src/model/index.js";
import { readCsv } from "./read-csv.js";

/** One set of the corpus: records, and which of them are the same. */
export interface DedupeSet {
  papers: Paper[];
  ids: string[];
  sources: string[];
  /** True pairs, each `first second` in the order of ids. */
  truth: Set<string>;
  /** The true cluster of each record, where the set states it. */
  clusterOf: Map<string, string>;
}

/** Where the corpus stands. */
export function corpusFile(path: string): string {
  return resolve(process.env["PAPERS_CORPUS"] ?? "../shared", "dedupe", path);
}

/** Reads a set. With `visibleIds` the records of `listings` state the arXiv id of their cluster. */
export function readSet(name: string, visibleIds = false): DedupeSet {
  const rows = readCsv(readFileSync(corpusFile(`${name}/records.csv`), "utf8"));
  const clusterOf = clustersOf(name);
  return {
    ids: rows.map(({ id = "" }) => id),
    sources: rows.map(({ source = "" }) => source),
    papers: rows.map((row) =>
      paperOf(row, visibleIds ? clusterOf.get(row["id"] ?? "") : undefined),
    ),
    truth: new Set(
      readCsv(readFileSync(corpusFile(`${name}/pairs.csv`), "utf8")).map(({ id1 = "", id2 = "" }) =>
        pairKey(id1, id2),
      ),
    ),
    clusterOf,
  };
}

export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** `dblp-acm` has pairs only. */
function clustersOf(name: string): Map<string, string> {
  if (name === "dblp-acm") return new Map();
  const rows = readCsv(readFileSync(corpusFile(`${name}/clusters.csv`), "utf8"));
  return new Map(rows.map(({ id = "", cluster = "" }) => [id, cluster]));
}

/** A record as a listing would state it: an empty cell is not stated. */
function paperOf(row: Record<string, string>, arxiv: string | undefined): Paper {
  const { title = "", authors = "", year = "", venue, doi, pages, volume, number, source } = row;
  return {
    title,
    authors: splitAuthors(authors).map((name) => ({ name, kind: "person" })),
    orgs: [],
    ids: { ...(doi !== undefined && doi !== "" && { doi }), ...(arxiv !== undefined && { arxiv }) },
    ...(/^\d{4}$/.test(year) && { publishedAt: year }),
    ...stated({ venue, pages, volume, issue: number }),
    links: [],
    provenance:
      source === undefined || source === ""
        ? []
        : [{ source: "generic", kind: "dump", url: `https://${source}.example` }],
  };
}

function stated(fields: Record<string, string | undefined>): Partial<Paper> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !/^(?:unknown)?$/i.test(value),
    ),
  );
}

/** "A, B.; C, D.", "a. blum, m. furst, and r. lipton.", "Last, First and Last, First", "Last, F., Last, F." */
export function splitAuthors(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed.includes(";")) return pieces(trimmed, /;/);
  if (/^[^,]+, [^,]+(?: and [^,]+, [^,]+)+$/.test(trimmed)) return pieces(trimmed, / and /);
  const parts = pieces(trimmed, /,?\s+(?:and|&)\s+|,\s*(?!\s*(?:jr|sr)\b)/i);
  const isInitials = (part: string) => /^(?:\p{L}\.?[\s-]*){1,3}$/u.test(part);
  const names: string[] = [];
  for (const part of parts) {
    const before = names.at(-1);
    if (before !== undefined && isInitials(part) && !before.includes(",")) {
      names[names.length - 1] = `${before}, ${part}`;
    } else names.push(part);
  }
  return names.length === 2 && parts.length === 2 && /^[^\s.]+$/.test(parts[0] ?? "")
    ? [parts.join(", ")]
    : names;
}

function pieces(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((name) => name.trim().replace(/[,;]$/, ""))
    .filter((name) => /\p{L}/u.test(name));
}
