/** One `key: value` line about the page rather than of it. */
export interface FrontMatterEntry {
  /** Lower case. */
  key: string;
  value: string;
}

const PAIR =
  /^(?:\[\d+\])?(?:\s*[-*])?\s*(?:\*\*)?([A-Za-z][A-Za-z ()_-]{1,30}?)(?:\*\*)?:(?:\*\*)?(?:\s(.*))?$/;

/** Keys that readers and clippers write above a page. */
const KEYS = new Set([
  "url",
  "source",
  "source url",
  "url source",
  "title",
  "page title",
  "description",
  "author",
  "type",
  "tags",
  "date",
  "published",
  "published time",
  "captured",
  "captured (utc)",
  "captured at",
  "capture time",
  "retrieved",
  "retrieved at",
  "exported",
  "exported at",
  "fetched",
  "fetched at",
  "accessed",
  "crawled",
  "crawled at",
  "created",
  "saved",
  "statuscode",
  "status",
  "transport",
  "completeness",
  "content type",
  "markdown content",
  "number of pages",
]);

const CAPTURE = /^(?:captured|capture time|retrieved|exported|fetched|accessed|crawled|saved)\b/;

/**
 * Reads a line such as `- Captured (UTC): 2026-06-29T16:31:22Z` or `**URL:** https://...`.
 * With `fenced`, between `---` lines, any key is one.
 */
export function readFrontMatter(
  text: string,
  options: { fenced?: boolean } = {},
): FrontMatterEntry | undefined {
  const pair = PAIR.exec(text);
  if (pair?.[1] === undefined) return undefined;
  const key = pair[1].trim().toLowerCase();
  if (options.fenced !== true && !KEYS.has(key)) return undefined;
  return { key, value: (pair[2] ?? "").trim().replace(/^"(.*)"$/, "$1") };
}

/** Whether a key states when the page was taken. A "Published Time" does not. */
export function isCaptureKey(key: string): boolean {
  return CAPTURE.test(key);
}

export function isAddressKey(key: string): boolean {
  return key === "url" || key === "source url" || key === "url source" || key === "source";
}
