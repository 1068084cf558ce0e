import { parseArxivId } from "../../ids/parse-arxiv-id.js";
import type { Draft, Raw } from "../source.js";

const OWN = /\b10\.48550\/arxiv\./i;

/** The DOI of a publisher. The one that arXiv registers itself is only another name of the arXiv id. */
export function journalDoi(raw: Raw | undefined): Pick<Draft, "ids"> {
  if (raw === undefined) return {};
  const isOwn = OWN.test(raw.text) && parseArxivId(raw.text) !== undefined;
  return isOwn ? {} : { ids: { doi: raw } };
}
