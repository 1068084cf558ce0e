import type { ApiItem } from "./api-item.js";
import {
  commentLink,
  faces,
  pictureLink,
  submittedBy,
  titleHeading,
  voteBox,
} from "./card-parts.js";
import { addDays, monthName } from "./days.js";
import { element, icon } from "./element.js";
import { banner, curator, dayPicker, framed, hydrater, pager } from "./frame.js";
import type { PageOptions } from "./options.js";
import { type Shown, shownBasics, shownComments, shownPicture, shownSubmitter } from "./shown.js";

/** The page of one day as it was in 2024. */
export function daily2024Page(items: readonly ApiItem[], options: PageOptions): string {
  const { date, hydration = true, cards = true, propsFirst } = options;
  const before = `/papers?date=${addDays(date, -1)}`;
  const after = `/papers?date=${addDays(date, 1)}`;
  const parts = [
    element(
      "h1",
      { class: "text-2xl font-bold" },
      element("a", { href: "/papers" }, "Daily Papers"),
    ),
    curator(),
    element("button", { class: "btn", type: "button" }, icon(), "Search papers"),
    dayPicker(before, header(date), after),
    element(
      "div",
      { class: "relative grid" },
      ...(options.cardItems ?? items).map(card),
      pager(before, after),
    ),
  ];
  const section = element("section", { class: "container relative mb-20" }, parts.join("\n\t"));
  const content = cards ? section : "";
  const props = {
    canSubmit: false,
    date: `${date}T00:00:00.000Z`,
    dailyPapers: items.map((item) => ({ ...item, upvoted: false })),
    nextDate: addDays(date, 1),
    prevDate: addDays(date, -1),
    publisher: { fullname: "A Curator", isPro: false, type: "user", user: "curator" },
  };
  const listing = hydration ? hydrater("DailyPapers", props, content, propsFirst) : content;
  const frame = {
    title: "Daily Papers - Hugging Face",
    path: "/papers",
    description: "Your daily dose of AI research from AK",
    bodyClass: "DailyPapersPage",
  };
  return framed(frame, banner("Get trending papers in your email inbox") + listing);
}

export function shownDaily2024(item: ApiItem, { date }: PageOptions): Shown {
  return {
    ...shownBasics(item),
    ...shownComments(item),
    ...shownPicture(item),
    ...shownSubmitter(item),
    authorCount: item.paper.authors.length,
    listedAt: date,
  };
}

function header(date: string): string {
  return element(
    "time",
    { class: "relative flex flex-col", datetime: `${date}T00:00:00.000Z` },
    element("span", { class: "uppercase" }, monthName(date)),
    "\n\t\t",
    element("span", { class: "text-xl" }, String(Number(date.slice(8)))),
  );
}

function card(item: ApiItem): string {
  const { paper } = item;
  const count = element(
    "li",
    { class: "order-first ml-3" },
    element(
      "div",
      { class: "flex truncate" },
      element("div", { class: "ml-1 mr-2.5" }, "·"),
      `\n\t\t\t${paper.authors.length} authors\n\t\t`,
    ),
  );
  const people = element("a", { href: `/papers/${paper.id}`, class: "flex" }, faces(item, count));
  const foot = element("div", { class: "flex justify-between" }, people, "\n", commentLink(item));
  const body = element("div", { class: "w-full" }, titleHeading(item), "\n\t\t", foot);
  const row = element("div", { class: "flex w-full gap-6" }, voteBox(item), "\n\n", body);
  const about = { class: "relative flex flex-col overflow-hidden rounded-xl border" };
  const inside = [pictureLink(item), submittedBy(item), row].join("\n\n\t\t");
  return element("div", {}, element("article", about, inside), "\n\t");
}
