/** How long a period is. */
export type PeriodLength = "day" | "week" | "month";

/** A day, a week or a month of the calendar, in UTC. */
export interface Period {
  by: PeriodLength;
  /** `2026-06-12`, `2026-W24` (ISO 8601, weeks begin on Monday) or `2026-06`. */
  name: string;
  /** Seconds since 1970: the first of the period, and the first after it. */
  fromSeconds: number;
  toSeconds: number;
}

const SECONDS_PER_DAY = 86_400;
const DAYS_PER_WEEK = 7;
/** 1970-01-01 was a Thursday. */
const DAYS_SINCE_MONDAY = 3;

/** The period in which a day lies, which is given by its first second. */
export function periodOf(daySeconds: number, by: PeriodLength): Period {
  const day = daySeconds / SECONDS_PER_DAY;
  if (by === "day") return period(by, isoDay(day), day, day + 1);
  if (by === "week") {
    const monday =
      day - ((((day + DAYS_SINCE_MONDAY) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
    return period(by, isoWeek(monday), monday, monday + DAYS_PER_WEEK);
  }
  const { year, month } = dateOf(day);
  const first = startOfMonth(year, month);
  return period(by, isoDay(first).slice(0, "2026-06".length), first, startOfMonth(year, month + 1));
}

function period(by: PeriodLength, name: string, fromDay: number, toDay: number): Period {
  return {
    by,
    name,
    fromSeconds: fromDay * SECONDS_PER_DAY,
    toSeconds: toDay * SECONDS_PER_DAY,
  };
}

/** The year of an ISO week is that of its Thursday. */
function isoWeek(monday: number): string {
  const thursday = monday + DAYS_SINCE_MONDAY;
  const { year } = dateOf(thursday);
  const week = Math.floor((thursday - startOfMonth(year, 1)) / DAYS_PER_WEEK) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

function isoDay(day: number): string {
  return new Date(day * SECONDS_PER_DAY * 1000).toISOString().slice(0, "2026-06-12".length);
}

function dateOf(day: number): { year: number; month: number } {
  const [year = 0, month = 0] = isoDay(day).split("-").map(Number);
  return { year, month };
}

function startOfMonth(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / 1000 / SECONDS_PER_DAY;
}
