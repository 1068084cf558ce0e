import { power } from "./power.js";

/** Rounds to decimal digits, half away from zero, as the SQL and Python of the origins do. */
export function roundDigits(value: number, digits: number): number {
  const unit = power(10, digits);
  const scaled = Math.abs(value) * unit;
  // Above 2^53 there is nothing behind the point to round.
  if (scaled >= Number.MAX_SAFE_INTEGER) return value;
  return (Math.sign(value) * Math.round(scaled)) / unit;
}
