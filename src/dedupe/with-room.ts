/**
 * An array with room for at least so many numbers: the same one, or a larger copy of it. Room that
 * is not written to takes no memory.
 */
export function withRoom<Numbers extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(
  numbers: Numbers,
  size: number,
): Numbers {
  if (size <= numbers.length) return numbers;
  const Kind = numbers.constructor as new (size: number) => Numbers;
  const larger = new Kind(Math.max(16, size, Math.ceil(numbers.length * 1.5)));
  larger.set(numbers);
  return larger;
}
