import { MUTATIONS, type Mutation } from "./mutations/index.js";
import { createRandom } from "./random.js";
import { printTokens, readTokens } from "./tokens.js";

/** A page that reads as before and is written differently. */
export interface Mutated {
  page: string;
  /** The names of what was done and the seed: what a failure needs to say. */
  how: string;
}

/**
 * Changes a page in one to five ways. The same seed changes the same page in the same ways; the
 * first seeds are one mutation each, so that every one is tried alone.
 */
export function mutate(page: string, seed: number): Mutated {
  const random = createRandom(seed);
  const chosen = chooseMutations(seed);
  const tokens = chosen.reduce((before, { change }) => change(before, random), readTokens(page));
  const names = chosen.map(({ name }) => name).join(", ");
  return { page: printTokens(tokens), how: `seed ${seed}: ${names}` };
}

/** One change of the structure, chosen by name. */
export function redesign(page: string, { name, change }: Mutation, seed: number): Mutated {
  const changed = printTokens(change(readTokens(page), createRandom(seed)));
  return { page: changed, how: `seed ${seed}: ${name}` };
}

function chooseMutations(seed: number): Mutation[] {
  const alone = MUTATIONS[seed];
  if (alone !== undefined) return [alone];
  const random = createRandom(seed + 1_000_003);
  const wanted = new Set(random.shuffle(MUTATIONS).slice(0, 2 + random.below(4)));
  return MUTATIONS.filter((mutation) => wanted.has(mutation));
}
