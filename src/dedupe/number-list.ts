/** A list of numbers that takes eight bytes for each. */
export interface NumberList {
  push: (value: number) => void;
  /** The numbers in ascending order; the list is empty afterwards. */
  takeSorted: () => Float64Array;
  readonly size: number;
}

export function createNumberList(capacity: number): NumberList {
  let numbers = new Float64Array(Math.max(16, capacity));
  let size = 0;
  return {
    push: (value) => {
      if (size === numbers.length) {
        const larger = new Float64Array(Math.ceil(size * 1.5));
        larger.set(numbers);
        numbers = larger;
      }
      numbers[size++] = value;
    },
    takeSorted: () => {
      const sorted = numbers.subarray(0, size).sort();
      size = 0;
      return sorted;
    },
    get size() {
      return size;
    },
  };
}
