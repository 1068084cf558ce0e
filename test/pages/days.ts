const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "May 7, 2025": the form of every date on these pages. */
export function longDate(day: string): string {
  return `${shortDate(day)}, ${day.slice(0, 4)}`;
}

/** "May 7". */
export function shortDate(day: string): string {
  return `${monthName(day)} ${Number(day.slice(8, 10))}`;
}

export function monthName(day: string): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
}

/** The year is left out where it is the year of viewing. */
export function dateAsViewed(day: string, viewedOn: string): string {
  return day.slice(0, 4) === viewedOn.slice(0, 4) ? shortDate(day) : longDate(day);
}

export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The month before or after, as `2025-05`. */
export function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** The ISO week, as `2025-W19`. */
export function weekOf(day: string): string {
  const weekday = (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
  const thursday = addDays(day, 3 - weekday);
  const first = Date.parse(`${thursday.slice(0, 4)}-01-01`);
  const week = Math.floor((Date.parse(thursday) - first) / (7 * 86_400_000)) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, "0")}`;
}
