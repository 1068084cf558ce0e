const MARKUP = /^\s*(?:<!doctype|<html|<\?xml|[[{]\s*["{[])/i;
/** An item or a row with a link that leads to a paper, or is called one. */
const ENTRY =
  /^[ \t]{0,8}(?:\||[-*+][ \t]|\d{1,4}[.)][ \t])[^\n]{0,3000}?(?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf)\/|\/\/(?:dx\.)?doi\.org\/10\.|\/\/openreview\.net\/(?:forum|pdf)|\/\/aclanthology\.org\/|\[(?:paper|pdf)\]\]?\(http)/gim;
/** Lists of Hugging Face link to its own pages; they are read by a source that knows them. */
const HUGGING_FACE = /\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/papers\/\d/gi;
const MOST = 100;

/** How sure it is, from 0 to 1, that a text is a list of papers in Markdown, by its items and rows. */
export function detectMarkdownList(head: string): number {
  if (MARKUP.test(head)) return 0;
  const entries = count(head, ENTRY);
  if (entries < 2) return entries === 1 ? 0.2 : 0;
  if (entries < 5 || count(head, HUGGING_FACE) * 2 > entries) return 0.35;
  return 0.45;
}

function count(text: string, form: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(form)) {
    found++;
    if (found >= MOST) break;
  }
  return found;
}
