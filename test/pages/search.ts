import type { ApiItem } from "./api-item.js";
import { commentLink, faces, orgPill, titleHeading, voteBox } from "./card-parts.js";
import { addDays, dateAsViewed, dayOf } from "./days.js";
import { element, icon } from "./element.js";
import { escapeText } from "./escape.js";
import { banner, framed, hydrater } from "./frame.js";
import { type PageOptions, viewingDay } from "./options.js";
import { listingHeader, periodFrame } from "./period.js";
import { collapse, type Shown, shownBasics, shownByline, shownComments } from "./shown.js";

/** The page of a search; its data holds the list of the day as well, which is not what it shows. */
export function searchPage(
  items: readonly ApiItem[],
  options: PageOptions,
  unfiltered: readonly ApiItem[] = [...items].reverse(),
): string {
  const { date, hydration = true, cards = true, propsFirst, query = "" } = options;
  const field = element("input", {
    type: "search",
    placeholder: "Search by arxiv id or title",
    value: query,
  });
  const search = element("form", { action: "/papers" }, icon(), field);
  const header = listingHeader(date, `/papers/date/${addDays(date, -1)}`, "/papers");
  const grid = element(
    "div",
    { class: "relative grid grid-cols-1 gap-14" },
    ...(options.cardItems ?? items).map((item) => card(item, options)),
  );
  const section = periodFrame({ title: header, search }, grid);
  const content = cards ? section : "";
  const props = {
    dailyPapers: unfiltered,
    dateString: date,
    periodType: "day",
    prevDate: addDays(date, -1),
    query: { q: query },
    searchResults: items,
  };
  const listing = hydration ? hydrater("DailyPapers", props, content, propsFirst) : content;
  const frame = {
    title: "Daily Papers - Hugging Face",
    path: `/papers?q=${encodeURIComponent(query)}`,
    description: "Your daily dose of AI research from AK",
    bodyClass: "DailyPapersPage",
  };
  return framed(frame, banner("Get trending papers in your email inbox") + listing);
}

export function shownSearch(item: ApiItem): Shown {
  return {
    ...shownBasics(item),
    ...shownByline(item),
    ...shownComments(item),
    abstract: collapse(item.paper.summary),
    date: dayOf(item.publishedAt),
  };
}

function card(item: ApiItem, options: PageOptions): string {
  const { paper, organization } = item;
  const words = (options.query ?? "").split(/\s+/).filter((word) => word !== "");
  const link = { href: `/papers/${paper.id}` };
  const text = element("p", { class: "line-clamp-3" }, highlighted(paper.summary, words));
  const count = element("li", { class: "order-first" }, `${paper.authors.length} authors`);
  const byline =
    organization === undefined ? element("a", link, faces(item, count)) : orgPill(item);
  const date = dateAsViewed(dayOf(item.publishedAt), viewingDay(options));
  const foot = [
    byline,
    element("div", { class: "mx-2" }, "·"),
    element("div", { class: "text-gray-500" }, date),
    commentLink(item),
  ];
  const body = [
    titleHeading(item, highlighted(paper.title, words)),
    element("a", link, text),
    element("div", { class: "flex items-center" }, foot.join("\n\t")),
  ];
  const row = element("div", { class: "flex gap-6" }, voteBox(item), element("div", {}, ...body));
  return element("article", { class: "relative flex flex-col" }, row);
}

/** Marks every word that begins like one of the query, as the site does. */
function highlighted(text: string, words: readonly string[]): string {
  if (words.length === 0) return escapeText(text);
  const wanted = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|");
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted})`, "giu");
  let markup = "";
  let end = 0;
  for (const match of text.matchAll(found)) {
    const mark = element("span", { class: "highlight" }, escapeText(match[0]));
    markup += escapeText(text.slice(end, match.index)) + mark;
    end = match.index + match[0].length;
  }
  return markup + escapeText(text.slice(end));
}
