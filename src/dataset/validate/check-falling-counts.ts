import type { SetCheck, SetRecord, Tell } from "./check.js";
import { createHashIndex, joinedHash } from "./hash-index.js";
import { createNumberColumn } from "./number-column.js";
import { COUNTS } from "./record-facts.js";

/** Votes are taken back and comments deleted: a fall this small is told of as an info. */
const SMALL_FALL = 2;
const SMALL_SHARE = 0.02;
/** "1.2k" may stand for 1249, so a rounded count may seem to have fallen by this share. */
const ROUNDING = 0.05;

/**
 * Counts that are lower than at an earlier capture of the same source. Of each paper and source the
 * latest observation is kept; where captures come out of order, a record is compared with the latest
 * of those before it.
 */
export function checkFallingCounts(): SetCheck {
  // A paper that one source shows is kept by its number; the pairs with other sources have their own.
  const sources: string[] = [];
  const firstSources = createNumberColumn(Int32Array);
  const observations = createObservations();
  const otherPairs = createHashIndex();
  const otherObservations = createObservations();
  const momentOf = createMoments();

  return {
    add: (record, tell) => {
      const { nthPaper, facts } = record;
      const { id, capturedAt, listing } = facts;
      if (nthPaper === undefined || id === undefined || capturedAt === undefined) return;
      if (facts.counts === undefined) return;
      const time = momentOf(capturedAt);
      const source = 1 + numberOf(sources, listing.slice(0, listing.indexOf(" ")));
      if (firstSources.get(nthPaper) === 0) firstSources.set(nthPaper, source);
      if (firstSources.get(nthPaper) === source) observations.add(nthPaper, time, record, tell);
      else {
        const pair = otherPairs.number(joinedHash(nthPaper * 0x9e3779b9, source));
        otherObservations.add(pair, time, record, tell);
      }
    },
  };
}

/** There are but a few sources. */
function numberOf(names: string[], name: string): number {
  const known = names.indexOf(name);
  return known >= 0 ? known : names.push(name) - 1;
}

/** Captures come in long runs. */
function createMoments(): (time: string) => number {
  let last = "";
  let moment = Number.NaN;
  return (time) => {
    if (time !== last) {
      last = time;
      moment = Date.parse(time);
    }
    return moment;
  };
}

interface Observations {
  add: (entry: number, time: number, record: SetRecord, tell: Tell) => void;
}

/** The latest observations by their number. */
function createObservations(): Observations {
  const times = createNumberColumn(Float64Array);
  /** One more than the number of the record, so that 0 is none. */
  const records = createNumberColumn(Int32Array);
  const rounded = createNumberColumn(Int32Array);
  /** One more than the count, so that 0 is none. */
  const values = COUNTS.map(() => createNumberColumn(Float64Array));
  return {
    add: (entry, time, { facts, number }, tell) => {
      const before = times.get(entry);
      const other = records.get(entry) - 1;
      const isLater = other < 0 || time >= before;
      let roundedNow = 0;
      for (let at = 0; at < COUNTS.length; at++) {
        const [field, column] = [COUNTS[at], values[at]];
        if (field === undefined || column === undefined) continue;
        const value = facts.counts?.[at];
        if (value === undefined) continue;
        const isRounded = ((facts.rounded >> at) & 1) === 1;
        if (isRounded) roundedNow |= 1 << at;
        const known = column.get(entry) - 1;
        if (known >= 0 && time !== before) {
          const [early, late] = isLater ? [known, value] : [value, known];
          const wasRounded = ((rounded.get(entry) >> at) & 1) === 1;
          if (early - late > (isRounded || wasRounded ? early * ROUNDING : 0)) {
            tellOfFall(field, early, late, tell, {
              record: isLater ? number : other,
              other: isLater ? other : number,
            });
          }
        }
        if (isLater) column.set(entry, value + 1);
      }
      if (!isLater) return;
      times.set(entry, time);
      records.set(entry, number + 1);
      if (roundedNow !== 0 || rounded.get(entry) !== 0) rounded.set(entry, roundedNow);
    },
  };
}

function tellOfFall(
  field: string,
  early: number,
  late: number,
  tell: Tell,
  records: { record: number; other: number },
): void {
  const isSmall = early - late <= Math.max(SMALL_FALL, early * SMALL_SHARE);
  tell("count-fell", `The count was ${early} at an earlier capture and is ${late} later.`, {
    field,
    actual: late,
    ...records,
    ...(isSmall && { severity: "info" }),
  });
}
