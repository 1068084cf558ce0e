import { DOTS } from "./dots.js";

/** An organization as a copied byline states it. */
export interface OrgByline {
  name: string;
  slug?: string;
}

const AUTHOR_COUNT = new RegExp(
  `^(?:[${DOTS}*–-]\\s*)*(\\d{1,3}(?:,\\d{3})+|\\d{1,6}) authors?$`,
  "i",
);

/**
 * The number in an author byline: "• 2 authors", "* 671 authors", "1 author" and, as the pages
 * print it, "1 authors". Returns the digits as they stand.
 */
export function readAuthorCount(text: string): string | undefined {
  if (text.length > 40) return undefined;
  return AUTHOR_COUNT.exec(text)?.[1];
}

const SLUG = /^[A-Za-z0-9](?:[\w.-]{0,95}[A-Za-z0-9])?$/;
const BRACKETED = /^\[(?:[^\]:：]{1,24}[:：]\s*)?([\w.-]{1,96})\]\s*(\S.*)$/;
const PROSE_END = /[.!?:;,…]$/;
const MAX_ORG = 100;

/**
 * An organization byline: the image text (the account's slug), a blank and the name, as in
 * "google Google", or with the image marked, "[microsoft] Microsoft". A name alone is taken too
 * where `nameAlone` says that this is the place of a byline.
 */
export function readOrgByline(
  text: string,
  options: { nameAlone?: boolean } = {},
): OrgByline | undefined {
  if (text.length === 0 || text.length > MAX_ORG || PROSE_END.test(text)) return undefined;
  const marked = BRACKETED.exec(text);
  if (marked?.[1] !== undefined && marked[2] !== undefined) {
    return { slug: marked[1], name: marked[2] };
  }
  const blank = text.indexOf(" ");
  const slug = text.slice(0, blank);
  const name = text.slice(blank + 1).trim();
  if (blank > 0 && SLUG.test(slug) && name.length > 0 && namesSameThing(slug, name)) {
    return { slug, name };
  }
  if (options.nameAlone !== true || text.split(" ").length > 8) return undefined;
  if (/^[[(]|\.\.\./.test(text)) return undefined;
  if (blank > 0 && SLUG.test(slug) && looksLikeSlug(slug)) return { slug, name };
  return { name: text };
}

/** No word of a name is written like this; account names often are. */
function looksLikeSlug(word: string): boolean {
  return /[a-z0-9][-_.]?[A-Z0-9]|[-_]|^[a-z]/.test(word);
}

/** Whether a slug plausibly abbreviates the name: letters in common, or the initials. */
function namesSameThing(slug: string, name: string): boolean {
  const short = letters(slug);
  const long = letters(name);
  if (short.length === 0 || long.length === 0) return false;
  if (long.startsWith(short) || short.startsWith(long)) return true;
  const common = commonPrefix(short, long);
  if (common >= 4 && common * 2 >= Math.min(short.length, long.length)) return true;
  const initials = name.split(/[\s-]+/).map((word) => word.charAt(0));
  // An abbreviation leaves out "of" and "and", or does not.
  return [initials, initials.filter((initial) => !/\p{Ll}/u.test(initial))]
    .map((some) => letters(some.join("")))
    .some((some) => some.length >= 2 && short.startsWith(some));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function commonPrefix(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
