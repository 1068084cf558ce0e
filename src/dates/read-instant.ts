import { addDays } from "./add-days.js";
import type { CalendarDay } from "./calendar-day.js";
import { type DateReading, dayReading } from "./date-reading.js";
import { formatIsoDay, twoDigits } from "./format-iso-day.js";
import { isRealDay, isRealYear } from "./is-real-day.js";

const CLOCK =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?(?:(z|utc?|gmt|[ecmp][sd]t)|([+-])(\d{2})(?::?(\d{2}))?))?(?: \([^()]*\))?$/i;

// The named zones of RFC 822, section 5.1, in hours from UTC.
const NAMED_ZONES: ReadonlyMap<string, number> = new Map([
  ["z", 0],
  ["ut", 0],
  ["utc", 0],
  ["gmt", 0],
  ["est", -5],
  ["edt", -4],
  ["cst", -6],
  ["cdt", -5],
  ["mst", -7],
  ["mdt", -6],
  ["pst", -8],
  ["pdt", -7],
]);

const MINUTES_PER_DAY = 24 * 60;

/**
 * Reads a day together with the text of its clock time, `17:30:25Z`, `17:30 +02:00`, `21:05:01 EST`,
 * and moves both to UTC. A fraction of a second is kept, without zeros at its end. A time without a
 * zone names no instant: the day remains. A comment at the end, as mail has it (`-0400 (EDT)`), is
 * passed over. `undefined` when the text is no clock time.
 *
 * A leap second (`:60`) is impossible here, as it is for `Date`.
 *
 * @example
 * ```ts
 * readInstant("...", { year: 2025, month: 1, day: 1 }, "00:30:00+02:00");
 * // { kind: "date", value: "2024-12-31T22:30:00Z", precision: "instant", year: 2024 }
 * ```
 */
export function readInstant(
  raw: string,
  date: CalendarDay,
  clock: string,
): DateReading | undefined {
  const match = CLOCK.exec(clock);
  if (match === null) return undefined;
  const { year, month, day } = date;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const [offsetHours, offsetMinutes] = [Number(match[7] ?? 0), Number(match[8] ?? 0)];
  const possible =
    hour < 24 && minute < 60 && second < 60 && offsetHours < 24 && offsetMinutes < 60;
  if (!possible || !isRealDay(year, month, day)) return { kind: "impossible", raw };

  const zone = match[5] ?? match[6];
  if (zone === undefined) return dayReading(raw, year, month, day);
  const named = NAMED_ZONES.get(zone.toLowerCase());
  const offset =
    named === undefined ? (zone === "-" ? -1 : 1) * (offsetHours * 60 + offsetMinutes) : named * 60;

  const minutes = hour * 60 + minute - offset;
  const shift = Math.floor(minutes / MINUTES_PER_DAY);
  const isoDay = formatIsoDay(year, month, day);
  const utcDay = shift === 0 ? isoDay : addDays(isoDay, shift);
  const utcYear = shift === 0 ? year : Number(utcDay.split("-", 1)[0]);
  if (!isRealYear(utcYear)) return { kind: "impossible", raw };
  const time = formatTime(minutes - shift * MINUTES_PER_DAY, second, match[4] ?? "");
  return { kind: "date", value: `${utcDay}T${time}Z`, precision: "instant", year: utcYear };
}

function formatTime(minutes: number, second: number, fraction: string): string {
  const rest = fraction === "" ? "" : fraction.replace(/0+$/, "");
  const whole = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(second)}`;
  return rest === "" ? whole : `${whole}.${rest}`;
}
