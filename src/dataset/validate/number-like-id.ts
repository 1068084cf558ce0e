/**
 * Identifiers that went through a number on their way, as spreadsheets and data frames do it: zeros
 * at either end are gone (`2503.0213` for 2503.02130, `704.0001` for 0704.0001), or there is an
 * exponent (`2.50302e3`).
 */
const LOST_DIGITS = /^(?:\d{3,4}\.\d{0,5}|\d{3,4}|\d(?:\.\d+)?e\+?\d{1,2})$/i;

/** Whether a text that is no arXiv identifier looks like one that was read as a number. */
export function looksLikeNumber(text: string): boolean {
  return LOST_DIGITS.test(text);
}
