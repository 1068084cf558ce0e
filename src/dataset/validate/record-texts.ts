import type { LoosePaper } from "./loose-paper.js";

/** Called with each text of a record: its path, whether it is a name, whether it must be there. */
export type VisitText = (field: string, text: string, isName: boolean) => void;

const TEXT_FIELDS = [
  "title",
  "abstract",
  "aiSummary",
  "note",
  "venue",
  "journalRef",
  "primaryCategory",
] as const;
const TEXT_LISTS = ["keywords", "categories", "tasks"] as const;
const NAMED_LISTS = ["authors", "orgs"] as const;
const ID_FIELDS = ["arxiv", "doi", "openreview", "semanticScholar", "openAlex", "pwc"] as const;

/**
 * Visits the texts of a record that people read or that identify it. `path` is called only for the
 * texts that `wanted` picks, so that no path is made for the others.
 */
export function visitTexts(
  paper: LoosePaper,
  wanted: (text: string, isName: boolean) => boolean,
  visit: VisitText,
): void {
  for (const field of TEXT_FIELDS) {
    const text = paper[field];
    if (text !== undefined && wanted(text, false)) visit(field, text, false);
  }
  for (const field of TEXT_LISTS) {
    const list = paper[field];
    if (list === undefined) continue;
    for (let at = 0; at < list.length; at++) {
      const text = list[at];
      if (text !== undefined && wanted(text, false)) visit(`${field}.${at}`, text, false);
    }
  }
  for (const field of NAMED_LISTS) {
    const list = paper[field];
    if (list === undefined) continue;
    for (let at = 0; at < list.length; at++) {
      const text = list[at]?.name;
      if (text !== undefined && wanted(text, true)) visit(`${field}.${at}.name`, text, true);
    }
  }
  const { ids, submitter } = paper;
  if (ids !== undefined) {
    for (const field of ID_FIELDS) {
      const text = ids[field];
      if (text !== undefined && wanted(text, false)) visit(`ids.${field}`, text, false);
    }
  }
  if (submitter?.name !== undefined && wanted(submitter.name, true)) {
    visit("submitter.name", submitter.name, true);
  }
}
