/** First and last page, where they are stated. */
export interface PageRange {
  first: string;
  last: string | undefined;
}

const PAGES = /([a-z]{0,3}\d+(?:\.\d+)?)(?:[^\da-z]{1,6}([a-z]{0,3}\d+(?:\.\d+)?))?/i;
/** Spreadsheets make dates of pages: 8-8 becomes "08-Aug". */
const SPREADSHEET_DATE = /^(\d{1,2})-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The pages of `1844-59`, `pp. 322-331.`, `376 -- 383` or `e123`; a shortened last page is completed.
 *
 * @returns `undefined` where no page is stated
 * @example
 * ```ts
 * pageRange("1844-59"); // { first: "1844", last: "1859" }
 * ```
 */
export function pageRange(text = ""): PageRange | undefined {
  const [, day, month] = SPREADSHEET_DATE.exec(text.trim()) ?? [];
  if (day !== undefined && month !== undefined) {
    return { first: bare(day), last: String(MONTHS.indexOf(month.toLowerCase()) + 1) };
  }
  const [, first, last] = PAGES.exec(text) ?? [];
  if (first === undefined) return undefined;
  const from = bare(first);
  if (last === undefined) return { first: from, last: undefined };
  const to = bare(last);
  const completed = to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
  return { first: from, last: completed };
}

function bare(page: string): string {
  return page.toLowerCase().replace(/^0+(?=\d)/, "");
}
