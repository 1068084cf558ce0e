/** Throws where `options` is no object or has a member that is no option. */
export function requireKnownOptions(options: unknown, known: readonly string[]): void {
  if (typeof options !== "object" || options === null) {
    throw new TypeError(`options: expected an object, got ${String(options)}`);
  }
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) {
      throw new TypeError(`option ${key}: unknown; the options are ${known.join(", ")}`);
    }
  }
}

/** Throws where an option is none of the values that it can have. */
export function requireOneOf(option: string, value: unknown, known: readonly string[]): void {
  if (typeof value === "string" && known.includes(value)) return;
  throw new TypeError(
    `option ${option}: expected one of ${known.join(", ")}, got ${String(value)}`,
  );
}

/** Throws where an option is there and is no text. */
export function requireText(option: string, value: unknown): void {
  if (value === undefined || typeof value === "string") return;
  throw new TypeError(`option ${option}: expected text, got ${String(value)}`);
}

/** Throws where an option is there and is no whole number of at least 1. */
export function requireCount(option: string, value: unknown): void {
  if (value === undefined || (Number.isSafeInteger(value) && Number(value) > 0)) return;
  throw new TypeError(
    `option ${option}: expected a whole number of at least 1, got ${String(value)}`,
  );
}
