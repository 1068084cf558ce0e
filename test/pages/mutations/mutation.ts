import type { Random } from "../random.js";
import type { Token } from "../tokens.js";

/** A change of a page that a reader does not see. It leaves the tokens it is given as they are. */
export interface Mutation {
  name: string;
  change(tokens: readonly Token[], random: Random): Token[];
}
