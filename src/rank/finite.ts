/**
 * Keeps a score finite, so that it can be written as JSON and compared: what overflows becomes the
 * largest double, and -0 becomes 0. NaN stays NaN: it is no result of finite input.
 */
export function finite(value: number): number {
  if (value > Number.MAX_VALUE) return Number.MAX_VALUE;
  if (value < -Number.MAX_VALUE) return -Number.MAX_VALUE;
  return value + 0;
}
