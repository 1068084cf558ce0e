/**
 * Kendall's tau-b of two lists of numbers: how far they agree on which of two is larger, from -1 to
 * 1, with ties allowed for. Takes time with the square of the length.
 *
 * Source: M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 1945.
 *
 * @returns `undefined` where one of the lists is all ties
 * @example
 * ```ts
 * kendallTauB([1, 2, 3, 4, 5], [3, 4, 1, 2, 5]); // 0.2
 * kendallTauB([1, 1], [1, 2]); // undefined
 * ```
 */
export function kendallTauB(x: readonly number[], y: readonly number[]): number | undefined {
  const length = Math.min(x.length, y.length);
  let agree = 0;
  let tiedX = 0;
  let tiedY = 0;
  for (let i = 0; i < length; i++) {
    for (let j = i + 1; j < length; j++) {
      const dx = order(x[i] ?? 0, x[j] ?? 0);
      const dy = order(y[i] ?? 0, y[j] ?? 0);
      if (dx === 0) tiedX++;
      if (dy === 0) tiedY++;
      agree += dx * dy;
    }
  }
  const pairs = (length * (length - 1)) / 2;
  const root = Math.sqrt((pairs - tiedX) * (pairs - tiedY));
  return root > 0 ? agree / root : undefined;
}

/** Not the sign of a difference: that of two infinities is NaN. */
function order(a: number, b: number): -1 | 0 | 1 {
  return a > b ? 1 : a < b ? -1 : 0;
}
