/**
 * The functions here stand for those of `Math`, which the language leaves to each engine: Node 20 and
 * Node 24 give another last digit for `117 ** 0.8`, and a score must be the same on every machine.
 * They use addition, multiplication and division alone, whose results IEEE 754 settles, and are right
 * to about 15 digits.
 */

/** ln 2 in two parts; the first has so few digits that whole multiples of it are exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** The series of artanh, the last term first: 1/(2n + 1), as far as anything is added in [1/√2, √2]. */
const ARTANH = Array.from({ length: 12 }, (_, at) => 1 / (23 - 2 * at));
/** The series of e^x, the last term first: 1/n!, as far as anything is added in half of ln 2. */
const EXP = Array.from({ length: 15 }, (_, at) => 1 / factorial(14 - at));
/** Whole exponents up to here are multiplied out, so that 3² is 9. */
const MOST_FACTORS = 64;

/**
 * `base ** exponent` for a base of at least 0. A negative base gives NaN unless the exponent is whole.
 *
 * @example
 * ```ts
 * power(3, 2); // 9
 * power(117, 0.8).toFixed(6); // "45.138663"
 * ```
 */
export function power(base: number, exponent: number): number {
  if (Number.isInteger(exponent) && Math.abs(exponent) <= MOST_FACTORS) {
    return multiplied(base, exponent);
  }
  if (base === 0) return exponent > 0 ? 0 : Number.POSITIVE_INFINITY;
  return exponential(exponent * naturalLog(base));
}

/** e^x, as far as numbers reach: 0 below them, `Infinity` above. */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 710) return Number.POSITIVE_INFINITY;
  if (x < -746) return 0;
  const doublings = Math.round(x / Math.LN2);
  const rest = x - doublings * LN2_HIGH - doublings * LN2_LOW;
  let sum = 0;
  for (const term of EXP) sum = sum * rest + term;
  // In two steps: 2^1024 is no number, but half of it twice is.
  const half = Math.trunc(doublings / 2);
  return sum * multiplied(2, half) * multiplied(2, doublings - half);
}

/** The natural logarithm: `-Infinity` of 0, NaN below. */
export function naturalLog(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  // A guess that is off by one, as it may be in another engine, is put right by the loops.
  let doublings = Math.round(Math.log2(x));
  const half = Math.trunc(doublings / 2);
  let near = x / multiplied(2, half) / multiplied(2, doublings - half);
  for (; near > Math.SQRT2; near /= 2) doublings += 1;
  for (; near < Math.SQRT1_2; near *= 2) doublings -= 1;
  const ratio = (near - 1) / (near + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (const term of ARTANH) sum = sum * square + term;
  return doublings * LN2_HIGH + (2 * ratio * sum + doublings * LN2_LOW);
}

/** The logarithm to the base 10, whole for 1, 10, 100 and so on. */
export function log10(x: number): number {
  return wholeWhereExact(naturalLog(x) / Math.LN10, 10, x);
}

/** The logarithm to the base 2, whole for powers of 2. */
export function log2(x: number): number {
  return wholeWhereExact(naturalLog(x) / Math.LN2, 2, x);
}

function wholeWhereExact(log: number, base: number, x: number): number {
  const whole = Math.round(log);
  return multiplied(base, whole) === x ? whole : log;
}

/** `base ** exponent` for a whole exponent. */
function multiplied(base: number, exponent: number): number {
  let product = 1;
  let factor = base;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) product *= factor;
    factor *= factor;
  }
  return exponent < 0 ? 1 / product : product;
}

function factorial(n: number): number {
  return n === 0 ? 1 : n * factorial(n - 1);
}
