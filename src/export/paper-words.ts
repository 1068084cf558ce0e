import type { Paper } from "../model/index.js";
import { plainLine } from "./plain-text.js";

/** Categories and keywords, each once. */
export function keywordsOf({ categories = [], keywords = [], tasks = [] }: Paper): string[] {
  return [...new Set([...categories, ...keywords, ...tasks].map(plainLine))].filter(
    (word) => word !== "",
  );
}

/** What the record says of the paper in passing: its version, its notes, that it is withdrawn. */
export function noteOf({ ids, note, withdrawn, venue, journalRef }: Paper): string {
  const version = ids.arxivVersion === undefined ? "" : `arXiv version ${ids.arxivVersion}`;
  const reference = venue === undefined || venue === journalRef ? "" : (journalRef ?? "");
  const parts = [version, reference, note ?? "", withdrawn === true ? "Withdrawn" : ""];
  return parts.filter((part) => part.trim() !== "").join("; ");
}
