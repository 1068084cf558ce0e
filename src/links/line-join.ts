import { isAlphanumeric, isInlineBlank } from "./character-classes.js";
import { startsWithScheme } from "./starts-with-scheme.js";

/**
 * Where a word broken over the end of a line goes on: the offset of its first character on the next
 * line.
 *
 * @param at offset of the blank or line break after the first part
 * @returns `undefined` where no single line break follows, or no part of an address after it
 */
export function lineJoin(text: string, at: number): number | undefined {
  let next = skipInlineBlanks(text, at);
  if (text.charCodeAt(next) === 0x0d) next += 1;
  if (text.charCodeAt(next) !== 0x0a) return undefined;
  next = skipInlineBlanks(text, next + 1);
  if (!isAlphanumeric(text.charCodeAt(next)) || startsWithScheme(text, next)) return undefined;
  return next;
}

/** The offset after the blanks and tabs at `at`. */
export function skipInlineBlanks(text: string, at: number): number {
  let next = at;
  while (isInlineBlank(text.charCodeAt(next))) next += 1;
  return next;
}
