import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ApiItem } from "../test/pages/api-item.js";
import { OWN_DATE, ownItems } from "../test/pages/own-items.js";
import { searchPage } from "../test/pages/search.js";
import { flat } from "./inputs.js";
import { pageContestants } from "./page-contestants.js";
import type { TimedPage } from "./page-rows.js";

const CORPUS = join(resolve(process.env["PAPERS_CORPUS"] ?? "../shared"), "samples", "hf");
const DAILY = "hf_daily_2024-08.html";
const CARDS = 100;

const search = { query: "reasoning", date: OWN_DATE, viewedOn: OWN_DATE };
const url = "https://huggingface.co/papers?q=reasoning";

/** A page of results with many cards, with or without its data. */
export function longSearchPage(cards: number, hydration: boolean): string {
  return searchPage(items(cards), { ...search, hydration });
}

/** The pages to time: a saved daily page where the corpus is there, and a built search page. */
export function timedPages(): TimedPage[] {
  const withoutHydration = { ...search, hydration: false };
  const pages = [
    timed("search 2026", searchPage(items(CARDS), search), url),
    timed("search 2026, cards only", searchPage(items(CARDS), withoutHydration), url),
  ];
  const saved = join(CORPUS, DAILY);
  if (!existsSync(saved)) return pages;
  const daily = readFileSync(saved, "utf8");
  const address = "https://huggingface.co/papers?date=2024-08-01";
  return [
    timed("daily 2024", daily, address),
    timed("daily 2024, cards only", withoutData(daily), address),
    ...pages,
  ];
}

function timed(name: string, page: string, url: string): TimedPage {
  return { name, page: flat(page), contestants: pageContestants(page, url) };
}

/** Answers of the API where the corpus is there, else our own records under other ids. */
function items(count: number): ApiItem[] {
  const files = existsSync(CORPUS) ? readdirSync(CORPUS) : [];
  const dumps = files.filter((name) => /^api_daily_papers_[\d-]+\.json$/.test(name)).sort();
  const known = dumps.flatMap((name): ApiItem[] =>
    JSON.parse(readFileSync(join(CORPUS, name), "utf8")),
  );
  const from = known.length > 0 ? known.reverse() : ownItems();
  return Array.from({ length: count }, (_, at) => {
    const item = from[at % from.length];
    if (item === undefined) throw new RangeError("there are no records to build a page of");
    const id = at < from.length ? item.paper.id : `2601.${String(10_000 + at)}`;
    return { ...item, paper: { ...item.paper, id } };
  });
}

function withoutData(page: string): string {
  return page.replace(/(data-target="DailyPapers"\s+)data-props="[^"]*"/, "$1");
}
