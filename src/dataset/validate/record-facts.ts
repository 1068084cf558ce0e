import { canonicalId, lettersAndDigits } from "../../ids/index.js";
import type { Paper } from "../../model/index.js";
import type { SchemaAnswer } from "./check-schema.js";
import { wideHash } from "./hash-index.js";
import type { LoosePaper } from "./loose-paper.js";
import { titleHash } from "./title-hash.js";
import { PRESENCE_FIELDS, VARYING_FIELDS } from "./watched-fields.js";

/** Counts that are held against those of earlier captures. */
export const COUNTS = ["upvotes", "comments", "githubStars", "citations"] as const;

/** What the checks of a set ask of a record: plain and little, so that other threads can make it. */
export interface RecordFacts {
  readonly title: string;
  readonly titleHash: number;
  /** Its `canonicalId`. */
  readonly id: string | undefined;
  /** The same, or else title and first author where they say enough. */
  readonly key: string | undefined;
  readonly keyHash: number;
  /** Of the newest of its places of origin; absent where none says when it was captured. */
  readonly capturedAt: string | undefined;
  /** Source and kind of listing of the same place of origin, such as `huggingface daily`. */
  readonly listing: string;
  /** The same with the format: pages show what feeds do not, and the other way round. */
  readonly series: string;
  /** By their order in `COUNTS`; absent where none is stated. */
  readonly counts: readonly (number | undefined)[] | undefined;
  /** A bit for each of the counts that was printed rounded. */
  readonly rounded: number;
  /** A bit for each of `PRESENCE_FIELDS` that the record has. */
  readonly present: number;
  /** The values of `VARYING_FIELDS`. */
  readonly varying: readonly (number | undefined)[];
  /** The record itself, where that was asked for and it fits the schema. */
  readonly whole: Paper | undefined;
}

const USUAL_ARXIV_ID = /^(?:1[5-9]|[2-8]\d)(?:0[1-9]|1[0-2])\.\d{5}$/;
/** Shorter titles, such as "Editorial", stand above different papers. */
const LEAST_TITLE = 15;

type Origin = NonNullable<LoosePaper["provenance"]>[number];

/** Takes from each record what the checks of a set ask of it, once for all of them. */
export function createFactReader(keepsRecords: boolean): (answer: SchemaAnswer) => RecordFacts {
  let lastSource: string | undefined;
  let lastKind: string | undefined;
  let lastFormat: string | undefined;
  let last: Pick<RecordFacts, "listing" | "series"> = { listing: " ", series: "  " };

  /** One text for all records of a series, so that comparing it costs nothing. */
  function originOf(origin: Origin): Pick<RecordFacts, "listing" | "series"> {
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

  return ({ paper, whole }) => {
    const newest = newestOf(paper);
    const { listing, series } = originOf(newest);
    const { title = "" } = paper;
    const id = idOf(paper);
    const key = id ?? titleKey(paper);
    return {
      title,
      titleHash: titleHash(title),
      id,
      key,
      keyHash: key === undefined ? 0 : wideHash(key),
      capturedAt: newest?.capturedAt,
      listing,
      series,
      counts: countsOf(paper),
      rounded: roundedOf(paper),
      present: presentOf(paper),
      varying: VARYING_FIELDS.map(({ value }) => value(paper)),
      whole: keepsRecords ? whole : undefined,
    };
  };
}

function newestOf({ provenance }: LoosePaper): Origin {
  let newest = provenance?.[0];
  if (provenance === undefined || provenance.length < 2) return newest;
  for (const origin of provenance) {
    if ((origin?.capturedAt ?? "") > (newest?.capturedAt ?? "")) newest = origin;
  }
  return newest;
}

function countsOf(paper: LoosePaper): RecordFacts["counts"] {
  const { upvotes, comments, githubStars, citations } = paper;
  const counts = [upvotes, comments, githubStars, citations];
  return counts.every((count) => count === undefined) ? undefined : counts;
}

function roundedOf({ approximate }: LoosePaper): number {
  if (approximate === undefined) return 0;
  return COUNTS.reduce((bits, field, at) => bits | (approximate.includes(field) ? 1 << at : 0), 0);
}

function presentOf(paper: LoosePaper): number {
  let bits = 0;
  for (let at = 0; at < PRESENCE_FIELDS.length; at++) {
    if (PRESENCE_FIELDS[at]?.has(paper) === true) bits |= 1 << at;
  }
  return bits;
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
