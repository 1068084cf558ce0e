/** The same bytes or text in parts, cut at these places, whatever stands there. */
export function cutAt<T extends Uint8Array | string>(whole: T, places: readonly number[]): T[] {
  const sorted = [...new Set(places.map((at) => at % (whole.length + 1)))].sort((a, b) => a - b);
  const bounds = [0, ...sorted, whole.length];
  return bounds.slice(1).map((end, at) => whole.slice(bounds[at], end) as T);
}
