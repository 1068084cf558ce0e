const MARKUP = /^\s*(?:<!doctype|<html|<\?xml|[[{]\s*["{[])/i;
/** An item or a row with a link that leads to a paper, or is called one. */
const ENTRY =
  /^[ \t]{0,8}(?:\||[-*+][ \t]|\d{1,4}[.)][ \t])[^\n]{0,3000}?(?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf)\/|\/\/(?:dx\.)?doi\.org\/10\.|\/\/openreview\.net\/(?:forum|pdf)|\/\/aclanthology\.org\/|\[(?:paper|pdf)\]\]?\(http)/gim;
const MOST = 5;

/** How sure it is, from 0 to 1, that a text is a list of papers in Markdown, by its items and rows. */
export function detectMarkdownList(head: string): number {
  if (MARKUP.test(head)) return 0;
  let entries = 0;
  for (const _ of head.matchAll(ENTRY)) {
    entries++;
    if (entries >= MOST) return 0.45;
  }
  if (entries >= 2) return 0.35;
  return entries === 1 ? 0.2 : 0;
}
