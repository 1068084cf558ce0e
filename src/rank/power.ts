/**
 * The functions here stand for those of `Math`, which the language leaves to each engine: Node 20 and
 * Node 24 give another last digit for `117 ** 0.8`, and a score must be the same on every machine.
 * They use addition, multiplication and division alone, whose results IEEE 754 settles, and are right
 * to about 15 digits.
 */

/** ln 2 in two parts; the first has so few digits that whole multiples of it are exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** 2^n for the whole n from here to its opposite: the half of any exponent that a number can have. */
const LEAST_HALF = -540;
const POWERS_OF_TWO = Float64Array.from({ length: 1 - 2 * LEAST_HALF }, (_, at) =>
  multiplied(2, at + LEAST_HALF),
);
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
  // In two steps: 2^1024 is no number, but half of it twice is.
  const half = doublings >> 1;
  return expSeries(rest) * twoTo(half) * twoTo(doublings - half);
}

/** The natural logarithm: `-Infinity` of 0, NaN below. */
export function naturalLog(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  // A guess that is off by one, as it may be in another engine, is put right by the loops.
  let doublings = Math.round(Math.log2(x));
  const half = doublings >> 1;
  let near = x / twoTo(half) / twoTo(doublings - half);
  for (; near > Math.SQRT2; near /= 2) doublings += 1;
  for (; near < Math.SQRT1_2; near *= 2) doublings -= 1;
  const logOfNear = 2 * artanhSeries((near - 1) / (near + 1));
  return doublings * LN2_HIGH + (logOfNear + doublings * LN2_LOW);
}

/*
 * Every other term is summed by itself, and the sums are joined at the end: a processor works on both
 * at a time. Both series go on as far as anything is added where they are used.
 */

/** x + x³/3 + x⁵/5 and so on, for (1 - √2)/(1 + √2) and what is nearer to 0. */
function artanhSeries(x: number): number {
  const x2 = x * x;
  const x4 = x2 * x2;
  const even = 1 + x4 * (1 / 5 + x4 * (1 / 9 + x4 * (1 / 13 + x4 * (1 / 17 + x4 * (1 / 21)))));
  const odd = 1 / 3 + x4 * (1 / 7 + x4 * (1 / 11 + x4 * (1 / 15 + x4 * (1 / 19 + x4 * (1 / 23)))));
  return x * (even + x2 * odd);
}

/** 1 + x + x²/2! + x³/3! and so on to x¹⁴/14!, for half of ln 2 and what is nearer to 0. */
function expSeries(x: number): number {
  const x2 = x * x;
  let even = 1 / 479_001_600 + x2 / 87_178_291_200;
  even = 1 / 40_320 + x2 * (1 / 3_628_800 + x2 * even);
  even = 1 + x2 * (1 / 2 + x2 * (1 / 24 + x2 * (1 / 720 + x2 * even)));
  let odd = 1 / 39_916_800 + x2 / 6_227_020_800;
  odd = 1 / 120 + x2 * (1 / 5_040 + x2 * (1 / 362_880 + x2 * odd));
  odd = 1 + x2 * (1 / 6 + x2 * odd);
  return even + x * odd;
}

function twoTo(exponent: number): number {
  return POWERS_OF_TWO[exponent - LEAST_HALF] ?? Number.NaN;
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
