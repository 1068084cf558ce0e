type Numbers = Float64Array | Int32Array;

/** Numbers by their place, a few bytes for each; it grows as needed. */
export interface NumberColumn {
  get: (at: number) => number;
  set: (at: number, value: number) => void;
}

export function createNumberColumn(kind: new (length: number) => Numbers): NumberColumn {
  let numbers = new kind(256);
  return {
    get: (at) => numbers[at] ?? 0,
    set: (at, value) => {
      if (at >= numbers.length) {
        const larger = new kind(Math.max(at + 1, Math.ceil(numbers.length * 1.5)));
        larger.set(numbers);
        numbers = larger;
      }
      numbers[at] = value;
    },
  };
}
