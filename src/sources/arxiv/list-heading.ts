import type { ListingKind } from "../../model/names.js";
import { cleanText } from "../../text/clean-text.js";
import type { Raw } from "../source.js";

/** What a heading of a list page says. */
export interface ListHeading {
  kind?: ListingKind;
  /** The day that the page is of. */
  date?: Raw;
  /** The day that the entries below were announced. */
  day?: Raw;
  section?: string;
  /** How many entries stand below, and how many there are. */
  shown?: number;
  total?: number;
}

const WEEKDAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}";
const DATE = `(${WEEKDAY}, \\d{1,2} [A-Z][a-z]{2,8} \\d{4})`;
/** Pages of 2022 and before leave out the century. */
const SHORT_DATE = `(${WEEKDAY}, \\d{1,2} [A-Z][a-z]{2}) (\\d\\d(?:\\d\\d)?)`;
const NEW = new RegExp(`^Showing new listings for ${DATE}`, "i");
const DATED_SECTION = new RegExp(
  `^(New submissions|Cross-lists|Replacements) for ${SHORT_DATE}(?!\\d)`,
  "i",
);
const RECENT = /^Authors and titles for recent submissions/i;
const MONTH = /^Authors and titles for [A-Z][a-z]+ \d{4}/i;
const CATCH_UP = new RegExp(`^Catchup results for .{1,100}? ${DATE}`, "i");
const DAY = new RegExp(`^${DATE}`);
const SECTION =
  /^(New submissions?|Cross[- ](?:submissions?|lists?|listings?)|Replacement(?: submission)?s?)\b/i;
const SHOWN = /\bshowing (?:first |last )?([\d,]{1,9}) of ([\d,]{1,9}) entries/i;

export function readListHeading(raw: Raw): ListHeading | undefined {
  const text = cleanText(raw.text);
  const dated = (date: string | undefined): Raw => ({ ...raw, text: date ?? "" });
  const page = NEW.exec(text) ?? CATCH_UP.exec(text);
  if (page !== null) return { kind: "daily", date: dated(page[1]) };
  if (RECENT.test(text)) return { kind: "list" };
  if (MONTH.test(text)) return { kind: "monthly" };
  const count = SHOWN.exec(text);
  const counts = count === null ? {} : { shown: numberOf(count[1]), total: numberOf(count[2]) };
  const day = DAY.exec(text);
  if (day !== null) return { day: dated(day[1]), ...counts };
  const section = SECTION.exec(text)?.[1]?.toLowerCase();
  if (section === undefined) return undefined;
  const old = DATED_SECTION.exec(text);
  const date = old === null ? undefined : dated(`${old[2]} ${fullYear(old[3] ?? "")}`);
  return {
    section: section.startsWith("new") ? "new" : section.startsWith("cross") ? "cross" : "replace",
    ...(date === undefined ? {} : { kind: "daily", date }),
    ...counts,
  };
}

/** arXiv began in 1991. */
function fullYear(digits: string): string {
  if (digits.length === 4) return digits;
  return `${digits > "90" ? "19" : "20"}${digits}`;
}

function numberOf(text: string | undefined): number {
  return Number((text ?? "").replaceAll(",", ""));
}
