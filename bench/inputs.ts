import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SENTENCE =
  "Large language models (LLMs) reach strong results on complex tasks, yet how their training " +
  "should change under a given budget is open, and we show when confidence stands in the way. ";

export interface ListingText {
  /** Where the text comes from, for the head of the table. */
  origin: string;
  text: string;
}

/** The seed listing of the corpus or, where there is none, a made one of the same shape. */
export function seedListing(): ListingText {
  const folder = join(resolve(process.env["PAPERS_CORPUS"] ?? "../shared"), "seed");
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const file = files.sort().find((name) => name.endsWith(".txt"));
  if (file === undefined) return { origin: "a generated listing", text: generatedListing(36) };
  return { origin: `the seed listing ${file}`, text: readFileSync(join(folder, file), "utf8") };
}

/** A browser copy as the seed is one: most cards state a year, some an organization or comments. */
export function generatedListing(cards: number): string {
  const body = Array.from({ length: cards }, (_, at) => generatedCard(at));
  return `Daily Papers\n\nbyAK and the research community\n\nDec 8\n\n${body.join("")}`;
}

function generatedCard(at: number): string {
  const title = `Method ${at}: Reading Listings of Papers with ${at % 7} Shots`;
  const code = at % 6 === 0 ? `Code is at https://github.com/example/method-${at}.` : "";
  const text = `${SENTENCE.repeat(7 + (at % 4))}${code}`.trim();
  const byline = at % 12 === 5 ? "google Google" : `  • ${1 + (at % 10)} authors`;
  const year = at % 3 === 0 ? "" : `, ${2018 + (at % 7)}`;
  const comments = at % 4 === 0 ? ` ${1 + (at % 9)}` : "";
  const date = `${MONTHS[at % 11] ?? "Jan"} ${1 + (at % 28)}${year}${comments}`;
  return `${title}\n\n${text}\n\n${byline}\n·\n${date}\n\n`;
}

/** Whole copies of a text, at least `bytes` of UTF-8 in all. */
export function repeatedTo(text: string, bytes: number): string {
  return flat(text.repeat(Math.ceil(bytes / Buffer.byteLength(text))));
}

/** V8 keeps a repeated text as a tree until somebody looks into it; that is not to be timed. */
export function flat(text: string): string {
  text.charCodeAt(text.length - 1);
  return text;
}
