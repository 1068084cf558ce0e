import type { SetCheck } from "./check.js";
import { createHashIndex, joinedHash, wideHash } from "./hash-index.js";
import { createNumberColumn } from "./number-column.js";

const COUNTS = ["upvotes", "comments", "githubStars", "citations"] as const;
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
  const series = createHashIndex();
  const times = createNumberColumn(Float64Array);
  const records = createNumberColumn(Int32Array);
  const rounded = createNumberColumn(Int32Array);
  const values = COUNTS.map(() => createNumberColumn(Float64Array));
  let lastName = "";
  let lastSource = 0;
  let lastTime = "";
  let lastMoment = Number.NaN;

  /** Counts of different kinds of listings of one site are of the same thing. */
  function hashOfSource(name: string): number {
    if (name !== lastName) {
      lastName = name;
      lastSource = wideHash(name.slice(0, name.indexOf(" ")));
    }
    return lastSource;
  }

  /** Captures come in long runs. */
  function momentOf(time: string): number {
    if (time !== lastTime) {
      lastTime = time;
      lastMoment = Date.parse(time);
    }
    return lastMoment;
  }

  return {
    add: ({ idHash, capturedAt, series: name, paper, number }, tell) => {
      if (idHash === undefined || capturedAt === undefined) return;
      if (COUNTS.every((field) => paper[field] === undefined)) return;
      const time = momentOf(capturedAt);
      const hash = joinedHash(idHash, hashOfSource(name));
      let entry = series.find(hash);
      const isNew = entry < 0;
      if (isNew) entry = series.add(hash);
      const before = times.get(entry);
      let roundedNow = 0;
      COUNTS.forEach((field, at) => {
        const column = values[at];
        const value = paper[field];
        if (column === undefined) return;
        const isRounded = paper.approximate?.includes(field) === true;
        if (isRounded) roundedNow |= 1 << at;
        const known = isNew ? -1 : column.get(entry);
        if (value !== undefined && known >= 0 && time !== before) {
          const [early, late] = time > before ? [known, value] : [value, known];
          const tolerance = isRounded || (rounded.get(entry) >> at) & 1 ? early * ROUNDING : 0;
          const fall = early - late;
          if (fall > tolerance) {
            const small = fall <= Math.max(SMALL_FALL, early * SMALL_SHARE);
            tell(
              "count-fell",
              `The count was ${early} at an earlier capture and is ${late} later.`,
              {
                field,
                actual: late,
                ...(time > before
                  ? { other: records.get(entry) }
                  : { record: records.get(entry), other: number }),
                ...(small && { severity: "info" }),
              },
            );
          }
        }
        if (isNew || time >= before) column.set(entry, value ?? known);
      });
      if (isNew || time >= before) {
        times.set(entry, time);
        records.set(entry, number);
        rounded.set(entry, roundedNow);
      }
    },
  };
}
