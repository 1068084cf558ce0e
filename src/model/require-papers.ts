import { describeValue, requireRecords } from "../text/describe-value.js";
import type { Paper } from "./paper.js";

const LISTS = ["authors", "orgs", "links", "provenance"] as const;

/**
 * The records that a caller passed, where they have what every paper has: a title, the lists and
 * `ids`. It is no validation, only what spares callers without types a message about our insides.
 *
 * @throws TypeError that names the record and its member: "papers[0].authors: expected a list"
 */
export function requirePapers(papers: Iterable<Paper>, name: string): readonly Paper[] {
  const all = requireRecords(papers, name);
  for (let at = 0; at < all.length; at++) {
    const lacking = lackOf(all[at]);
    if (lacking !== undefined) throw new TypeError(`${name}[${at}].${lacking}`);
  }
  return all;
}

/** The same of one record. */
export function requirePaper(paper: Paper, name: string): Paper {
  const given: unknown = paper;
  if (typeof given !== "object" || given === null) {
    throw new TypeError(`${name}: expected a paper, got ${describeValue(given)}`);
  }
  const lacking = lackOf(given);
  if (lacking !== undefined) throw new TypeError(`${name}.${lacking}`);
  return paper;
}

function lackOf(paper: Partial<Record<keyof Paper, unknown>> | undefined): string | undefined {
  if (typeof paper?.title !== "string") return lack("title", "text", paper?.title);
  const list = LISTS.find((member) => !Array.isArray(paper[member]));
  if (list !== undefined) return lack(list, "a list", paper[list]);
  const { ids } = paper;
  return typeof ids === "object" && ids !== null ? undefined : lack("ids", "an object", ids);
}

function lack(member: string, expected: string, value: unknown): string {
  const got = describeValue(value);
  return `${member}: expected ${expected}, got ${got} (Paper.parse tells all that is wrong)`;
}
