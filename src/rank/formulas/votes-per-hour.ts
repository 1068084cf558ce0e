import { finite } from "../finite.js";
import { requireNumber } from "../number-options.js";

/** Hours added to the age by {@link votesPerHour}. */
export const OFFSET_HOURS = 2;

/**
 * Votes per hour of age: `votes / (ageHours + 2)`. A negative age counts as 0. Twice the votes of
 * all give the same order.
 *
 * @param options `offsetHours`: 2 by default
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * votesPerHour({ votes: 117, ageHours: 7 }); // 13
 * ```
 */
export function votesPerHour(
  input: { votes: number; ageHours: number },
  options: {
    /** Hours added to every age. Default: 2. */
    offsetHours?: number;
  } = {},
): number {
  const offset = options.offsetHours ?? OFFSET_HOURS;
  const hours = requireNumber("offsetHours", offset, "a number above 0");
  return votesPerHourOf(input.votes, input.ageHours, hours);
}

/** The same with checked options. */
export function votesPerHourOf(votes: number, ageHours: number, offsetHours: number): number {
  return finite(votes / (Math.max(ageHours, 0) + offsetHours));
}
