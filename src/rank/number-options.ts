import { describeValue } from "../text/describe-value.js";

const RULES = {
  "a finite number": (value: number) => Number.isFinite(value),
  "a number above 0": (value: number) => Number.isFinite(value) && value > 0,
  "a number of at least 0": (value: number) => Number.isFinite(value) && value >= 0,
  "a number from 0 to 1": (value: number) => value >= 0 && value <= 1,
  "a number above 0 and at most 1": (value: number) => value > 0 && value <= 1,
  "a whole number above 0": (value: number) => Number.isSafeInteger(value) && value > 0,
  "a whole number of at least 0": (value: number) => Number.isSafeInteger(value) && value >= 0,
  "a whole number from 0 to 15": (value: number) =>
    Number.isInteger(value) && value >= 0 && value <= 15,
} as const;

/** What a number may be, in the words of the message. */
export type NumberRule = keyof typeof RULES;

/** Throws a `TypeError` that names the option, unless the value is a number that fits. */
export function requireNumber(name: string, value: unknown, rule: NumberRule): number {
  if (typeof value === "number" && RULES[rule](value)) return value;
  throw new TypeError(`option ${name}: expected ${rule}, got ${describeValue(value)}`);
}

/** Throws a `TypeError` where options are no object or hold a name that is not known. */
export function requireKnownOptions(options: unknown, known: readonly string[]): void {
  if (typeof options !== "object" || options === null) {
    throw new TypeError(`options: expected an object, got ${describeValue(options)}`);
  }
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`unknown option "${unknown}": options are ${known.join(", ")}`);
  }
}

/** The options of a formula over its defaults; a wrong one is a `TypeError` that names it. */
export function numberOptions<Options extends { [Name in keyof Options]: number }>(
  given: Partial<Options> | undefined,
  defaults: Options,
  rules: { readonly [Name in keyof Options]: NumberRule },
): Options {
  if (given === undefined) return defaults;
  requireKnownOptions(given, Object.keys(defaults));
  const options = { ...defaults };
  for (const name in defaults) {
    const value = given[name];
    if (value === undefined) continue;
    requireNumber(name, value, rules[name]);
    options[name] = value;
  }
  return options;
}
