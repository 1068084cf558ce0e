import { hashText } from "../../dedupe/hash-text.js";
import { createNumberColumn } from "./number-column.js";

const SECOND_SEED = 0x5bd1e995;
const FULLEST = 0.7;

/**
 * A hash of 53 bits, which a number holds exactly. Among a million texts, two share one with a chance
 * of about 1 in 18,000.
 */
export function wideHash(text: string): number {
  return hashText(text) * 2 ** 21 + (hashText(text, SECOND_SEED) >>> 11);
}

/** A hash of two things from the hash of each. */
export function joinedHash(a: number, b: number): number {
  return (a + b) % 2 ** 53;
}

/** Numbers hashes from 0 in the order in which they come; the texts themselves are not kept. */
export interface HashIndex {
  /** The number of the hash. It is the former `size` where the hash is new. */
  number: (hash: number) => number;
  readonly size: number;
}

export function createHashIndex(): HashIndex {
  const hashes = createNumberColumn(Float64Array);
  let slots = new Int32Array(1024);
  let size = 0;

  /** The slot of the hash, or the free one where it belongs. */
  function slotOf(hash: number): number {
    const mask = slots.length - 1;
    let slot = (hash / 2 ** 21) & mask;
    for (;;) {
      const entry = slots[slot] ?? 0;
      if (entry === 0 || hashes.get(entry - 1) === hash) return slot;
      slot = (slot + 1) & mask;
    }
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2);
    for (let entry = 0; entry < size; entry++) slots[slotOf(hashes.get(entry))] = entry + 1;
  }

  return {
    number: (hash) => {
      const slot = slotOf(hash);
      const entry = slots[slot] ?? 0;
      if (entry > 0) return entry - 1;
      slots[slot] = size + 1;
      hashes.set(size++, hash);
      if (size > slots.length * FULLEST) grow();
      return size - 1;
    },
    get size() {
      return size;
    },
  };
}
