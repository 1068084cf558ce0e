import type { Raw } from "../source.js";

const AT_MIDNIGHT = /^((?:\w{3}, )?\d{1,2} \w{3} \d{4}) 00:00(?::00)? [+-]\d{4}$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)T/;

/**
 * The day of a batch. Feeds print it as an instant, midnight on the east coast of America; moved to
 * UTC it would still be that day, but as an hour at which nothing happened.
 */
export function batchDay(raw: Raw): Raw {
  const text = raw.text.trim();
  const day = AT_MIDNIGHT.exec(text)?.[1] ?? INSTANT.exec(text)?.[1];
  return day === undefined ? raw : { ...raw, text: day };
}
