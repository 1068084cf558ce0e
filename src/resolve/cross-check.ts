import { daysBetween } from "../dates/days-between.js";
import type { Paper } from "../model/paper.js";

/** One field that a page states twice, with different values. */
export interface Difference {
  field: string;
  shown: string;
  data: string;
}

/** Cards show the outer date, which can be a day off. */
const DAYS_OF_TOLERANCE = 1;

/**
 * Compares a rendered card with the record of the same paper from the data of the page, on every
 * field that the card shows. A rounded number agrees with each number that is printed so.
 */
export function differences(card: Paper, paper: Paper): Difference[] {
  const found: Difference[] = [];
  const compare = (
    field: string,
    shown: string | number | undefined,
    data: string | number | undefined,
    same: boolean = shown === data,
  ) => {
    if (shown === undefined || same) return;
    found.push({ field, shown: quote(shown), data: data === undefined ? "nothing" : quote(data) });
  };
  const number = (field: "upvotes" | "comments" | "githubStars") => {
    const rounded = card.approximate?.includes(field) === true;
    const same = rounded ? roundsTo(paper[field], card[field]) : paper[field] === card[field];
    compare(field, card[field], paper[field], same);
  };
  compare("title", folded(card.title), folded(paper.title));
  const texts = [paper.abstract, paper.aiSummary].flatMap((text) => text ?? []).map(folded);
  const text = card.abstract ?? card.aiSummary;
  compare("abstract", text, texts[0], text !== undefined && texts.includes(folded(text)));
  compare("authorCount", card.authorCount, authorCountOf(paper));
  compare("orgs", card.orgs[0]?.slug, paper.orgs[0]?.slug);
  compare("submitter", card.submitter?.username, paper.submitter?.username);
  compare("publishedAt", card.publishedAt, paper.publishedAt, near(card, paper));
  number("upvotes");
  number("comments");
  number("githubStars");
  const repo = (of: Paper) => of.links.find(({ field }) => field === "github")?.url;
  compare("links", repo(card), repo(paper));
  return found;
}

function authorCountOf({ authorCount, authors }: Paper): number | undefined {
  return authorCount ?? (authors.length > 0 ? authors.length : undefined);
}

function near(card: Paper, paper: Paper): boolean {
  const [a, b] = [card.publishedAt?.slice(0, 10), paper.publishedAt?.slice(0, 10)];
  if (a === undefined || b === undefined || a.length < 10 || b.length < 10) return a === b;
  return Math.abs(daysBetween(a, b)) <= DAYS_OF_TOLERANCE;
}

/** Whether a count may be printed as a rounded one: "4.1k", "66.7k", "110k". */
function roundsTo(exact: number | undefined, rounded: number | undefined): boolean {
  if (exact === undefined || rounded === undefined) return exact === rounded;
  const { length } = String(rounded);
  const digits = String(rounded).replace(/0+$/, "").length;
  const unit = 10 ** (length - Math.max(digits, length - 3));
  return Math.abs(exact - rounded) < unit;
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function quote(value: string | number): string {
  const text = String(value);
  return typeof value === "number"
    ? text
    : `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}
