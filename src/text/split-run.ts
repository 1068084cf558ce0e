import { cleanText } from "./clean-text.js";
import { DOTS } from "./dots.js";
import { type Paragraph, paragraph, paragraphText, splitHeading } from "./paragraphs.js";

/** A title and the paragraphs under it. */
export interface TitledText {
  title: Paragraph;
  body: Paragraph[];
}

/** What a run of paragraphs without any mark between them is made of, in order. */
export interface SplitRun {
  /** Paragraphs before the first title: the end of something cut off. */
  rest: readonly Paragraph[];
  records: TitledText[];
  /** With `open`: a last paragraph that is the beginning of a record which is cut off. */
  stub?: Paragraph;
}

const SENTENCE_END = /[.!?:;,…]["'”’)\]}]*$/;
const MAX_TITLE = 400;
const LONG_PROSE = 200;

/**
 * Splits a run of paragraphs into titled texts. The first plausible title opens the first one.
 * Another begins where a paragraph reads like a title, the one before it ended like prose, and the
 * one after it is prose: so a record without byline and date does not swallow the next. `open` says that no byline or date
 * follows the run.
 */
export function splitRun(
  paragraphs: readonly Paragraph[],
  options: { open?: boolean } = {},
): SplitRun {
  const parts = openHeading(paragraphs);
  const texts = parts.map(judgedText);
  const first = texts.findIndex((text, at) => canBeTitle(text) && !isStub(texts, at));
  if (first === -1) return { rest: parts, records: [] };
  const records: TitledText[] = [];
  parts.forEach((part, at) => {
    if (at < first) return;
    const last = records[records.length - 1];
    const starts = () =>
      startsRecord(texts, at) || (options.open === true && startsCutRecord(texts, at));
    if (last === undefined || (last.body.length > 0 && starts())) {
      records.push({ title: part, body: [] });
    } else {
      last.body.push(part);
    }
  });
  const split: SplitRun = { rest: parts.slice(0, first), records };
  const body = records[records.length - 1]?.body ?? [];
  if (options.open === true && body.length > 1 && isCutTitle(texts)) {
    const stub = body.pop();
    if (stub !== undefined) split.stub = stub;
  }
  return split;
}

/** After a paragraph that ended, words without an end or an address are a title that was cut off. */
function isCutTitle(texts: readonly string[]): boolean {
  const last = texts[texts.length - 1] ?? "";
  if (!canBeTitle(last) || last.includes("://") || SENTENCE_END.test(last)) return false;
  return !LIST_MARK.test(last) && endsLikeProse(texts[texts.length - 2] ?? "");
}

/** A title on the first line of text that was never wrapped, or at the first early line end. */
function headingOf(part: Paragraph): readonly Paragraph[] {
  const split = splitHeading(part);
  const [first, second, ...more] = part.lines;
  if (split.length > 1 || first === undefined || second === undefined) return split;
  const last = more[more.length - 1] ?? second;
  const sentences = /^\s*\p{Lu}/u.test(second.text) && SENTENCE_END.test(last.text);
  if (
    !sentences ||
    /(?:[-–,:]|\b(?:a|an|and|by|for|from|in|of|on|or|the|to|via|with))\s*$/i.test(first.text)
  ) {
    return split;
  }
  return [paragraph([first]), paragraph([second, ...more])];
}

/** The text that decides. A long paragraph is prose as it stands. */
function judgedText(part: Paragraph): string {
  const text = paragraphText(part);
  return text.length > MAX_TITLE * 2 ? text : cleanText(text);
}

/** Where the blank line under the title is missing, title and text come as one paragraph. */
function openHeading(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (paragraphs.every(({ lines }) => lines.length === 1)) return paragraphs;
  return paragraphs.flatMap((part, at) => {
    if (part.lines.length === 1) return [part];
    if (at > 0) return [part];
    const alone = paragraphs.length === 1;
    return alone || !canBeTitle(judgedText(part)) ? headingOf(part) : [part];
  });
}

/** Whether a text may stand as a title at all. */
export function canBeTitle(text: string): boolean {
  if (text.length === 0 || text.length > MAX_TITLE) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  return !isProse(text);
}

/** Where a listing is cut, the rest of a record may stand before the first title. */
function isStub(texts: readonly string[], at: number): boolean {
  return at === 0 && opensProse(texts, 1);
}

/** A title-like paragraph with prose under it. */
function opensProse(texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? "";
  const after = texts[at + 1] ?? "";
  return readsLikeTitle(text) && after.length > text.length && isProse(after);
}

function startsRecord(texts: readonly string[], at: number): boolean {
  return opensProse(texts, at) && endsLikeProse(texts[at - 1] ?? "");
}

/** At the end of a cut listing: a title of whose abstract only some words are left. */
function startsCutRecord(texts: readonly string[], at: number): boolean {
  if (at !== texts.length - 2 || SENTENCE_END.test(texts[at + 1] ?? "")) return false;
  return readsLikeTitle(texts[at] ?? "") && endsLikeProse(texts[at - 1] ?? "");
}

/** Sentences: long, or closed by a full stop after several words. */
function isProse(text: string): boolean {
  if (text.length > MAX_TITLE) return true;
  if (/[.…]["'”’)\]]?$/.test(text)) {
    const words = text.split(" ").length;
    return words > 14 || (words > 5 && /[.!?] \p{Lu}/u.test(text));
  }
  return text.length > LONG_PROSE && /[.!?] \p{Lu}\p{Ll}+ /u.test(text);
}

function endsLikeProse(text: string): boolean {
  return (
    text.length > LONG_PROSE || /[.!?…]["'”’)\]}]*$/.test(text) || /https?:\/\/\S+$/.test(text)
  );
}

const LIST_MARK = new RegExp(`^(?:[${DOTS}*-]|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]\\s)`, "i");
const SECTION =
  /^(?:keywords?|index terms|contributions?|(?:our )?(?:main )?contributions|code|project(?: page)?|tl;?dr|note|background|methods?|results?|conclusions?|objectives?|availability)\s*(?::|$)/i;

/**
 * Whether a paragraph between others reads like a title: several words, no sentence end, no
 * address, no list item, no section word of an abstract.
 */
function readsLikeTitle(text: string): boolean {
  if (text.length < 8 || text.length > MAX_TITLE || !canBeTitle(text)) return false;
  if (/[.,;:…]$/.test(text) || /^\p{Ll}+ /u.test(text)) return false;
  if (text.includes("://") || LIST_MARK.test(text) || SECTION.test(text)) return false;
  const words = text.split(" ");
  return words.length >= 3 || (words.length === 2 && text.length >= 12) || text.includes(":");
}
