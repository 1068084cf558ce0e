import type { SetCheck, SetRecord, Tell } from "./check.js";
import { createRunWatch, LEAST_STRETCH, type RunWatch, type Stretch } from "./run-watch.js";
import { unlikelyStretches } from "./unlikely-stretches.js";
import { PRESENCE_FIELDS, VARYING_FIELDS } from "./watched-fields.js";

const FIELDS = PRESENCE_FIELDS.length + VARYING_FIELDS.length;
/** Captures that are watched by themselves where the set is not in their order. */
const MOST_CAPTURES = 5_000;
/** Sorted sets have long runs of one value; a few steps against the order do not matter. */
const MOST_AGAINST_ORDER = 0.02;

/** What is watched in the records of one source and kind of listing. */
interface Series {
  readonly presence: readonly RunWatch[];
  readonly variation: readonly RunWatch[];
  readonly before: (number | undefined)[];
  /** The records of the values before. */
  readonly beforeAt: number[];
  readonly up: number[];
  readonly down: number[];
  readonly captures: Map<string, Capture>;
  lastCapture: Capture | undefined;
  lastId: string | undefined;
}

/** The records of one capture, which may be spread over the set. */
interface Capture {
  first: number;
  last: number;
  length: number;
  /** Whether other captures stand between its records. */
  isSpread: boolean;
  readonly having: number[];
}

/**
 * Fields that are missing, or the same, in many records in a row (or in all of one capture) although
 * they are not elsewhere: the mark of a scraper that broke. See `unlikelyStretches` for the rule.
 */
export function checkFieldPatterns(): SetCheck {
  const series = new Map<string, Series>();
  return {
    add: (record) => {
      let own = series.get(record.facts.series);
      if (own === undefined) {
        own = newSeries();
        series.set(record.facts.series, own);
      }
      watchPresence(own, record);
      watchVariation(own, record);
      own.lastId = record.facts.id;
    },
    finish: (tell) => {
      for (const own of series.values()) {
        tellOfPresence(own, tell);
        tellOfVariation(own, tell);
      }
    },
  };
}

function newSeries(): Series {
  return {
    presence: PRESENCE_FIELDS.map(() => createRunWatch()),
    variation: VARYING_FIELDS.map(() => createRunWatch()),
    before: VARYING_FIELDS.map(() => undefined),
    beforeAt: VARYING_FIELDS.map(() => 0),
    up: VARYING_FIELDS.map(() => 0),
    down: VARYING_FIELDS.map(() => 0),
    captures: new Map(),
    lastCapture: undefined,
    lastId: undefined,
  };
}

function watchPresence(own: Series, record: SetRecord): void {
  const capture = captureOf(own, record);
  for (let at = 0; at < PRESENCE_FIELDS.length; at++) {
    const has = ((record.facts.present >> at) & 1) === 1;
    own.presence[at]?.push(has, record.number);
    if (has && capture !== undefined) capture.having[at] = (capture.having[at] ?? 0) + 1;
  }
}

function captureOf(own: Series, { facts, number }: SetRecord): Capture | undefined {
  const { capturedAt } = facts;
  if (capturedAt === undefined) return undefined;
  let capture = own.captures.get(capturedAt);
  if (capture === undefined) {
    if (own.captures.size >= MOST_CAPTURES) return undefined;
    const having = PRESENCE_FIELDS.map(() => 0);
    capture = { first: number, last: number, length: 0, isSpread: false, having };
    own.captures.set(capturedAt, capture);
  } else if (capture !== own.lastCapture) {
    capture.isSpread = true;
  }
  capture.last = number;
  capture.length++;
  own.lastCapture = capture;
  return capture;
}

function watchVariation(own: Series, { facts, number }: SetRecord): void {
  // Observations of one paper, one after the other, are alike by right.
  const isSamePaper = facts.id !== undefined && facts.id === own.lastId;
  if (isSamePaper) return;
  for (let at = 0; at < VARYING_FIELDS.length; at++) {
    const value = facts.varying[at];
    if (value === undefined) continue;
    const before = own.before[at];
    const beforeAt = own.beforeAt[at];
    own.before[at] = value;
    own.beforeAt[at] = number;
    if (before === undefined) continue;
    own.variation[at]?.push(value !== before, number, beforeAt);
    if (value > before) own.up[at] = (own.up[at] ?? 0) + 1;
    else if (value < before) own.down[at] = (own.down[at] ?? 0) + 1;
  }
}

function tellOfPresence({ presence, captures }: Series, tell: Tell): void {
  PRESENCE_FIELDS.forEach(({ field }, at) => {
    const counts = presence[at]?.finish();
    if (counts === undefined) return;
    const found = unlikelyStretches({ counts, fields: FIELDS, prior: 0 });
    for (const stretch of found) tellOfMissing(field, stretch, "in a row", tell);
    const missing = [...captures.values()].filter(({ isSpread, length, having }) => {
      return isSpread && length >= LEAST_STRETCH && having[at] === 0;
    });
    const inCaptures = unlikelyStretches({
      counts: { ...counts, stretches: missing, stretchCount: missing.length },
      fields: FIELDS,
      prior: 0,
    });
    for (const capture of inCaptures) {
      if (found.some(({ first, last }) => first <= capture.first && capture.last <= last)) continue;
      tellOfMissing(field, capture, "of one capture", tell);
    }
  });
}

function tellOfMissing(
  field: string,
  { first, last, length }: Stretch,
  how: string,
  tell: Tell,
): void {
  tell("field-missing", `The field is missing in ${length} records ${how}, and usual elsewhere.`, {
    field,
    record: first,
    other: last,
  });
}

function tellOfVariation({ variation, up, down }: Series, tell: Tell): void {
  VARYING_FIELDS.forEach(({ field, prior, ordered }, at) => {
    const counts = variation[at]?.finish();
    if (counts === undefined) return;
    const [rises = 0, falls = 0] = [up[at], down[at]];
    const isSorted = ordered && Math.min(rises, falls) < (rises + falls) * MOST_AGAINST_ORDER;
    if (isSorted) return;
    for (const { first, last, length } of unlikelyStretches({ counts, fields: FIELDS, prior })) {
      tell("field-constant", `${length + 1} records in a row have the same value.`, {
        field,
        record: first,
        other: last,
      });
    }
  });
}
