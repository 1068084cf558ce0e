import { canonicalId, lettersAndDigits } from "../../ids/index.js";
import type { CheckedRecord } from "./check.js";
import type { SchemaAnswer } from "./check-schema.js";
import { createHashIndex, wideHash } from "./hash-index.js";
import type { LoosePaper } from "./loose-paper.js";

const USUAL_ARXIV_ID = /^(?:1[5-9]|[2-8]\d)(?:0[1-9]|1[0-2])\.\d{5}$/;
/** Shorter titles, such as "Editorial", stand above different papers. */
const LEAST_TITLE = 15;

type Origin = NonNullable<LoosePaper["provenance"]>[number];

/** Makes of each record what the checks ask of it, once for all of them. */
export function createRecordReader(): (answer: SchemaAnswer, number: number) => CheckedRecord {
  const papers = createHashIndex();
  let lastSource: string | undefined;
  let lastKind: string | undefined;
  let lastFormat: string | undefined;
  let last: Pick<CheckedRecord, "listing" | "series"> = { listing: " ", series: "  " };

  /** One text for all records of a series, so that comparing it costs nothing. */
  function originOf(origin: Origin): Pick<CheckedRecord, "listing" | "series"> {
    const { source, kind, format } = origin ?? {};
    if (source !== lastSource || kind !== lastKind || format !== lastFormat) {
      lastSource = source;
      lastKind = kind;
      lastFormat = format;
      const listing = `${source ?? ""} ${kind ?? ""}`;
      last = { listing, series: `${listing} ${format ?? ""}` };
    }
    return last;
  }

  return ({ paper, whole }, number) => {
    const { provenance } = paper;
    let newest = provenance?.[0];
    if (provenance !== undefined && provenance.length > 1) {
      for (const origin of provenance) {
        if ((origin?.capturedAt ?? "") > (newest?.capturedAt ?? "")) newest = origin;
      }
    }
    const origin = originOf(newest);
    const id = idOf(paper);
    const key = id ?? titleKey(paper);
    const known = papers.size;
    const nthPaper = key === undefined ? undefined : papers.number(wideHash(key));
    return {
      number,
      paper,
      whole,
      id,
      key,
      nthPaper,
      isNew: nthPaper === known,
      capturedAt: newest?.capturedAt,
      listing: origin.listing,
      series: origin.series,
    };
  };
}

function idOf({ ids, title = "" }: LoosePaper): string | undefined {
  if (ids === undefined) return undefined;
  if (ids.arxiv !== undefined && USUAL_ARXIV_ID.test(ids.arxiv)) return `arxiv:${ids.arxiv}`;
  return canonicalId({ title, ids });
}

/** Title and first author, where they say enough to tell papers apart. */
function titleKey({ title, authors }: LoosePaper): string | undefined {
  const author = authors?.[0]?.name;
  if (title === undefined || author === undefined || title.length < LEAST_TITLE) return undefined;
  return `title:${lettersAndDigits(title)}~${lettersAndDigits(author)}`;
}
