import { describeValue } from "../text/describe-value.js";

/** How papers are compared, grouped and merged. Every option has a default in {@link DEFAULT_OPTIONS}. */
export interface DedupeOptions {
  /**
   * Whether a preprint and its version of record are one work. `"same-work"` (default) merges them,
   * with relation `other-version`; `"separate"` leaves them as a possible pair.
   */
  preprints?: "same-work" | "separate" | undefined;
  /**
   * Whether one listing may show a paper twice. `"may-repeat"` (default) treats two records of a
   * listing like any other two; `"cannot-link"` never joins them unless they share an identifier.
   */
  sameListing?: "may-repeat" | "cannot-link" | undefined;
  /** Least score of a match, above 0 and at most 1. Default: 0.92. */
  matchThreshold?: number | undefined;
  /** Least score of a possible match, above 0 and at most `matchThreshold`. Default: 0.75. */
  possibleThreshold?: number | undefined;
  /** Most records that share a blocking key and are all compared with one another. Default: 50. */
  maxBlockSize?: number | undefined;
  /**
   * Called now and then with the share of the work that is done, from 0 to 1, for a progress bar.
   * Default: nobody is told.
   */
  onProgress?: ((share: number) => void) | undefined;
  /** Most records of a cluster; what would make a larger one stays apart and is reported. Default: 100. */
  maxClusterSize?: number | undefined;
}

/** {@link DedupeOptions} with nothing left open. */
export type DedupeSettings = {
  readonly [Name in keyof DedupeOptions]-?: Exclude<DedupeOptions[Name], undefined>;
};

const NOBODY_IS_TOLD = () => {};

/** The options that are used where none are given; all published figures are measured with them. */
export const DEFAULT_OPTIONS: DedupeSettings = {
  preprints: "same-work",
  sameListing: "may-repeat",
  matchThreshold: 0.92,
  possibleThreshold: 0.75,
  onProgress: NOBODY_IS_TOLD,
  maxBlockSize: 50,
  maxClusterSize: 100,
};

const CHOICES = {
  preprints: ["same-work", "separate"],
  sameListing: ["may-repeat", "cannot-link"],
} as const;

/** Fills in defaults. Throws a `TypeError` that names the option that is wrong. */
export function settingsOf(options: DedupeOptions = {}): DedupeSettings {
  if (typeof options !== "object" || options === null)
    throw new TypeError(`options: expected an object, got ${describeValue(options)}`);
  const unknown = Object.keys(options).find((name) => !(name in DEFAULT_OPTIONS));
  if (unknown !== undefined) {
    const known = Object.keys(DEFAULT_OPTIONS).join(", ");
    throw new TypeError(`unknown option "${unknown}": options are ${known}`);
  }
  const settings: DedupeSettings = { ...DEFAULT_OPTIONS, ...stated(options) };
  for (const [name, choices] of Object.entries(CHOICES)) {
    const value: unknown = settings[name as keyof typeof CHOICES];
    if (!choices.some((choice) => choice === value)) {
      throw new TypeError(`option ${name}: expected ${choices.join(" or ")}, got ${String(value)}`);
    }
  }
  checkShare("matchThreshold", settings.matchThreshold, 1);
  checkShare("possibleThreshold", settings.possibleThreshold, settings.matchThreshold);
  checkSize("maxBlockSize", settings.maxBlockSize);
  checkSize("maxClusterSize", settings.maxClusterSize);
  if (typeof settings.onProgress !== "function") {
    throw new TypeError(
      `option onProgress: expected a function, got ${String(settings.onProgress)}`,
    );
  }
  return settings;
}

function stated(options: DedupeOptions): Partial<DedupeSettings> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function checkShare(name: string, value: unknown, most: number): void {
  if (typeof value !== "number" || !(value > 0 && value <= most)) {
    throw new TypeError(
      `option ${name}: expected a number above 0 and at most ${most}, got ${String(value)}`,
    );
  }
}

function checkSize(name: string, value: unknown): void {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 2) {
    throw new TypeError(
      `option ${name}: expected a whole number of at least 2, got ${String(value)}`,
    );
  }
}
