import { parseArxivId, parseDoi } from "../../ids/index.js";
import type { RecordCheck, Tell } from "./check.js";
import { looksLikeNumber } from "./number-like-id.js";
import { isPlaceholder } from "./placeholder-text.js";

const USUAL_ARXIV_ID = /^(?:1[5-9]|[2-8]\d)(?:0[1-9]|1[0-2])\.\d{5}$/;

/** Identifiers that are none, that lost digits, or that stand in another spelling than records use. */
export const checkIds: RecordCheck = ({ paper: { ids } }, tell) => {
  if (ids === undefined) return;
  const { arxiv, doi } = ids;
  if (arxiv !== undefined && !USUAL_ARXIV_ID.test(arxiv)) checkArxivId(arxiv, tell);
  if (doi !== undefined && !isPlaceholder(doi)) checkDoi(doi, arxiv, tell);
  for (const field of ["openreview", "semanticScholar", "openAlex"] as const) {
    const text = ids[field];
    if (text === undefined || !/^\d(?:\.\d+)?e\+?\d+$/i.test(text)) continue;
    // A Semantic Scholar identifier is 40 hexadecimal digits: only a short one is a number.
    if (text.length < 30) tellOfNumber(`ids.${field}`, text, tell);
  }
};

function checkArxivId(text: string, tell: Tell): void {
  const field = "ids.arxiv";
  const parsed = parseArxivId(text);
  if (parsed !== undefined) {
    if (parsed.id === text) return;
    tell("not-canonical", `Records state this identifier as ${parsed.id}.`, {
      field,
      actual: text,
    });
  } else if (looksLikeNumber(text)) {
    tellOfNumber(field, text, tell);
  } else if (!isPlaceholder(text)) {
    tell("id-invalid", "This is no arXiv identifier.", { field, actual: text });
  }
}

function checkDoi(text: string, arxiv: string | undefined, tell: Tell): void {
  const field = "ids.doi";
  const parsed = parseDoi(text);
  if (parsed === undefined) {
    if (/^10(?:\.\d+)?$/.test(text)) tellOfNumber(field, text, tell);
    else tell("id-invalid", "This is no DOI.", { field, actual: text });
    return;
  }
  // Records keep a DOI as arXiv spells it, and otherwise in lower case.
  if (parsed !== text.toLowerCase()) {
    tell("not-canonical", `Records state this DOI as ${parsed}.`, { field, actual: text });
  }
  if (arxiv === undefined || !parsed.startsWith("10.48550/arxiv.")) return;
  const named = parseArxivId(parsed)?.id;
  const own = parseArxivId(arxiv)?.id;
  if (named !== undefined && own !== undefined && named !== own) {
    tell("id-invalid", `The DOI is that of arXiv paper ${named}, not of ${own}.`, {
      field,
      actual: text,
      severity: "error",
    });
  }
}

export function tellOfNumber(field: string, actual: unknown, tell: Tell): void {
  tell("id-as-number", "The identifier went through a number on its way and lost digits.", {
    field,
    actual,
  });
}
