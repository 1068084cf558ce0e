/** First and last page, where they are stated. */
export interface PageRange {
  first: string;
  last: string | undefined;
}

/**
 * The pages of `1844-59`, `pp. 322-331.`, `376 -- 383` or `e123`; a shortened last page is completed.
 *
 * @returns `undefined` where no page is stated
 * @example
 * ```ts
 * pageRange("1844-59"); // { first: "1844", last: "1859" }
 * ```
 */
export function pageRange(text: string | undefined): PageRange | undefined {
  const [, first, last] = /([a-z]?\d+(?:\.\d+)?)(?:[^\da-z]{1,6}([a-z]?\d+(?:\.\d+)?))?/i.exec(text ?? "") ?? [];
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
