/**
 * Lines of the papers pages that are never part of a record, lower case.
 * A listing begins with one of {@link HEADER}.
 */
const HEADER = new Set([
  "get trending papers in your email inbox once a day!",
  "get trending papers in your email inbox!",
  "daily papers",
  "trending papers",
  "papers",
]);

const FURNITURE = new Set([
  "subscribe",
  "search by arxiv id or title",
  "search papers",
  "submit a paper",
  "© hugging face",
  "hugging face",
  "add to collection",
  "copy markdown",
  "arxiv page",
  "view arxiv page",
  "view pdf",
]);

/** Words that a short title could consist of too: the place decides. */
const WEAK = new Set([
  "new",
  "by",
  "daily",
  "weekly",
  "monthly",
  "previous",
  "next",
  "company",
  "tos",
  "privacy",
  "about",
  "jobs",
  "careers",
  "website",
  "models",
  "datasets",
  "spaces",
  "pricing",
  "docs",
  "upvote",
  "github",
]);

const BYLINE = /^(?:by\s*\S.{0,60}?)?\s*and the research community$/i;
const LIST_MARK = /^(?:[-*•]\s+)+/;
/** Footers come as one line of words, the mark of the company among them. */
const WORD_GAP = /\s+© hugging face\s*|\s+/;
const LONGEST_BYLINE = 100;
const LONGEST_WORDS = 60;
const EMPTY =
  /^no (?:papers|results)(?: (?:yet|found|match.*|(?:for|on) (?:this|that) (?:day|date)))?[.!]?$/i;
const SUBMIT = /^submit(?: a)? papers?$/i;

export type ChromeKind = "header" | "furniture" | "weak" | "community";

/** What part of the page's furniture a line is, if any. `text` is trimmed and without markup. */
export function readChrome(text: string): ChromeKind | undefined {
  if (text.length > LONGEST_BYLINE) return undefined;
  if (text.endsWith("community") && BYLINE.test(text)) return "community";
  if (text.length > LONGEST_WORDS) return undefined;
  const lower = withoutListMark(text.toLowerCase());
  if (HEADER.has(lower)) return "header";
  if (FURNITURE.has(lower) || SUBMIT.test(text) || EMPTY.test(text)) return "furniture";
  if (!WEAK.has(firstWord(lower))) return undefined;
  const words = lower.split(WORD_GAP).filter((word) => word !== "");
  // "new New" is the byline of an organization: furniture does not say a word twice.
  const distinct = new Set(words).size === words.length;
  return distinct && words.every((word) => WEAK.has(word)) ? "weak" : undefined;
}

function withoutListMark(text: string): string {
  return "-*•".includes(text.charAt(0)) ? text.replace(LIST_MARK, "") : text;
}

function firstWord(text: string): string {
  const blank = text.indexOf(" ");
  return blank === -1 ? text : text.slice(0, blank);
}
