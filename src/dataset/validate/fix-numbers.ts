import { type Fix, type MutableRecord, recordIn, type TellRepair, withMember } from "./repair.js";

const COUNTS = ["upvotes", "comments", "githubStars", "citations", "authorCount", "rank"] as const;
const WHOLE = /^\s*(?:0|[1-9]\d{0,14})(?:\.0+)?\s*$/;

/** Counts written as texts, and an author count that a whole list of authors refutes. */
export const fixNumbers: Fix = (record, tell) => {
  let fixed = record;
  for (const field of COUNTS) {
    const value = fixed[field];
    if (typeof value !== "string" || !WHOLE.test(value)) continue;
    tell(field, `The count was a text and is the number ${Number(value)} now.`, value);
    fixed = withMember(fixed, field, Number(value));
  }
  return fixAuthorCount(fixed, tell);
};

/** The names are there; a number below theirs has no other explanation, where none is there twice. */
function fixAuthorCount(record: MutableRecord, tell: TellRepair): MutableRecord {
  const { authors, authorCount, authorsTruncated } = record;
  if (!Array.isArray(authors) || typeof authorCount !== "number") return record;
  if (authorsTruncated !== undefined || authorCount >= authors.length) return record;
  const names = authors.map((author) => recordIn(author)?.["name"]);
  const areNames = names.every((name) => typeof name === "string" && name.trim() !== "");
  if (!areNames || new Set(names).size < names.length) return record;
  tell("authorCount", `The record lists ${authors.length} authors.`, authorCount);
  return withMember(record, "authorCount", authors.length);
}
