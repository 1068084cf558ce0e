import { parseArxivId } from "../ids/parse-arxiv-id.js";
import { parseDoi } from "../ids/parse-doi.js";
import { trimInvisible } from "../ids/trim-invisible.js";
import type { Paper } from "../model/paper.js";
import type { Draft, OtherId, Raw } from "../sources/source.js";
import type { Report } from "./report.js";

/** How each identifier is read, and what it is called in a message. */
const OTHERS: Readonly<
  Record<OtherId, [name: string, read: (text: string) => string | undefined]>
> = {
  doi: ["a DOI", parseDoi],
  openreview: ["an OpenReview id", matching(/^[\w-]{1,100}$/)],
  semanticScholar: ["a Semantic Scholar id", matching(/^[\da-f]{40}$/i)],
  openAlex: ["an OpenAlex work", parseOpenAlexId],
  pwc: ["a name of a paper on Papers with Code", matching(/^[\w.%~-]{1,300}$/)],
};

/** Reads the identifiers of a draft into the record; what is none is reported and left out. */
export function draftIds({ arxivId, ids = {} }: Draft, paper: Paper, report: Report): void {
  const arxiv = arxivId && parseArxivId(arxivId.text);
  if (arxivId !== undefined && arxiv === undefined) {
    reportInvalid(arxivId, "an arXiv id", "arxiv", report);
  }
  if (arxiv !== undefined) {
    paper.ids.arxiv = arxiv.id;
    if (arxiv.version !== undefined) paper.ids.arxivVersion = arxiv.version;
  }
  for (const field of ["doi", "openreview", "semanticScholar", "openAlex", "pwc"] as const) {
    const raw = ids[field];
    if (raw === undefined) continue;
    const [name, read] = OTHERS[field];
    const id = read(raw.text);
    if (id === undefined) reportInvalid(raw, name, field, report);
    else paper.ids[field] = id;
  }
}

function reportInvalid(raw: Raw, name: string, field: string, report: Report): void {
  const actual = raw.text;
  const about = { field: `ids.${field}`, actual };
  report("id-invalid", `"${actual.slice(0, 40)}" is not ${name}.`, raw, about);
}

function matching(form: RegExp): (text: string) => string | undefined {
  return (text) => {
    const id = trimInvisible(text);
    return form.test(id) ? id : undefined;
  };
}

function parseOpenAlexId(text: string): string | undefined {
  const form = /^(?:(?:https?:\/\/)?(?:api\.)?openalex\.org\/(?:works\/)?)?(W\d{1,15})$/i;
  return form.exec(trimInvisible(text))?.[1]?.toUpperCase();
}
