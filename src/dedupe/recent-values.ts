/**
 * Remembers the latest values of a costly function; what was not asked for lately is forgotten and
 * worked out again. Two halves take turns, so nothing is kept in order.
 */
export function recentValues<Value>(
  make: (at: number) => Value,
  size: number,
): (at: number) => Value {
  let young = new Map<number, Value>();
  let old = new Map<number, Value>();
  return (at) => {
    const known = young.get(at);
    if (known !== undefined) return known;
    const value = old.get(at) ?? make(at);
    if (young.size >= size / 2) {
      old = young;
      young = new Map();
    }
    young.set(at, value);
    return value;
  };
}
