import type { Paper } from "../model/index.js";
import { dateParts } from "./date-parts.js";
import { requireCount, requireKnownOptions, requireText } from "./known-options.js";
import { safeUrl } from "./paper-links.js";

/** Options of `toHtmlDigest`. */
export interface HtmlDigestOptions {
  /** What the mail is called. Default: `"Trending papers"`. */
  title?: string | undefined;
  /** The day or instant that the mail is of; it stands below the title. Default: none is told. */
  asOf?: string | undefined;
  /** Plain text before the papers. Default: none. */
  intro?: string | undefined;
  /** A line of plain text for a paper, such as why it stands where it stands. Default: none. */
  why?: ((paper: Paper) => string | undefined) | undefined;
  /** Most papers that are shown. Default: as many as 100 KB hold. */
  limit?: number | undefined;
  /** Whether pictures are shown, which are fetched from their sites when the mail is read. Default: `false`. */
  images?: boolean | undefined;
  /** Plain text at the end, such as who sends the mail. Default: none. */
  footer?: string | undefined;
  /** An https address where a reader can end the mails. Default: none. */
  unsubscribeUrl?: string | undefined;
}

const OPTIONS = "title asOf intro why limit images footer unsubscribeUrl".split(" ");

/** Throws a `TypeError` that names the option that is wrong. */
export function checkDigestOptions(options: HtmlDigestOptions): void {
  requireKnownOptions(options, OPTIONS);
  const { title, asOf, intro, why, limit, images, footer, unsubscribeUrl } = options;
  for (const [name, value] of Object.entries({ title, asOf, intro, footer, unsubscribeUrl })) {
    requireText(name, value);
  }
  requireCount("limit", limit);
  if (asOf !== undefined && dateParts(asOf).length < 3) {
    throw new TypeError(`option asOf: expected a day or an instant in UTC, got ${asOf}`);
  }
  if (why !== undefined && typeof why !== "function") {
    throw new TypeError(`option why: expected a function, got ${String(why)}`);
  }
  if (images !== undefined && typeof images !== "boolean") {
    throw new TypeError(`option images: expected true or false, got ${String(images)}`);
  }
  if (unsubscribeUrl !== undefined && safeUrl(unsubscribeUrl) === undefined) {
    throw new TypeError(`option unsubscribeUrl: expected an https address, got ${unsubscribeUrl}`);
  }
}
