import { isIsoTime } from "./dates/iso-time.js";
import { type SourceName, SourceName as SourceNames } from "./model/names.js";
import { describeValue, requireText } from "./text/describe-value.js";

/** Options of {@link parseListing} and {@link detectSource}. */
export interface ParseOptions {
  /**
   * Reads the input as this source (`"huggingface"`) or this source and format
   * (`"huggingface-text"`), whatever it looks like. Default: the one that recognises it best.
   */
  source?: string | undefined;
  /** Where the input comes from: evidence on its kind, query and date. Default: what the input says. */
  url?: string | undefined;
  /**
   * An ISO day or instant at or after the capture, such as `2025-12-08`. It settles dates that leave
   * out their year. Default: the year is worked out from the page, or stays open. The clock is never
   * read.
   */
  referenceDate?: string | undefined;
  /** Most UTF-16 units of the input that are read. Default: 268,435,456. */
  maxInputLength?: number | undefined;
  /** Most records that are kept. Default: 1,000,000. */
  maxRecords?: number | undefined;
  /** Most HTML elements or JSON values inside one another that are followed. Default: 512. */
  maxDepth?: number | undefined;
  /**
   * Reads the rendered cards of a page too where its embedded data is enough, and reports each
   * difference as `cards-disagree`. Default: `false`, which stops at the end of the data.
   */
  crossCheck?: boolean | undefined;
}

export const DEFAULT_LIMITS = {
  maxInputLength: 268_435_456,
  maxRecords: 1_000_000,
  maxDepth: 512,
} as const;

const LIMITS = ["maxInputLength", "maxRecords", "maxDepth"] as const;
const KNOWN = new Set<string>(["source", "url", "referenceDate", "crossCheck", ...LIMITS]);

/** Throws a `TypeError` that names the option that is wrong. */
export function checkOptions(options: ParseOptions, sourceIds: readonly string[]): void {
  requireOptions(options);
  const unknown = Object.keys(options).find((key) => !KNOWN.has(key));
  if (unknown !== undefined) {
    throw new TypeError(`unknown option "${unknown}": options are ${[...KNOWN].join(", ")}`);
  }
  const { source, url, referenceDate, crossCheck } = options;
  if (source !== undefined && !sourceIds.includes(source) && !isSourceName(source)) {
    throw new TypeError(`option source: "${String(source)}" is none of ${sourceIds.join(", ")}`);
  }
  if (url !== undefined) requireText(url, "option url");
  if (referenceDate !== undefined && !isReferenceDate(referenceDate)) {
    throw new TypeError(
      `option referenceDate: expected an ISO day or instant such as 2025-12-08, got ${describeValue(referenceDate)}`,
    );
  }
  if (crossCheck !== undefined && typeof crossCheck !== "boolean") {
    throw new TypeError(`option crossCheck: expected true or false, got ${String(crossCheck)}`);
  }
  for (const key of LIMITS) {
    const value = options[key];
    if (value !== undefined && !(Number.isInteger(value) && value > 0)) {
      throw new TypeError(`option ${key}: expected a whole number above 0, got ${String(value)}`);
    }
  }
}

/** Throws a `TypeError` where options are no object, before any of them is looked at. */
export function requireOptions(options: unknown): void {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new TypeError(`options: expected an object, got ${describeValue(options)}`);
  }
}

function isReferenceDate(text: unknown): boolean {
  return typeof text === "string" && text.length >= 10 && isIsoTime(text);
}

function isSourceName(text: string): text is SourceName {
  return SourceNames.safeParse(text).success;
}
