import type { ApiItem } from "./api-item.js";
import {
  commentLink,
  faces,
  orgPill,
  pictureLink,
  submittedBy,
  titleHeading,
  voteBox,
} from "./card-parts.js";
import { addDays, addMonths, shortDate, weekOf } from "./days.js";
import { element, icon } from "./element.js";
import { banner, curator, dayPicker, framed, hydrater, pager } from "./frame.js";
import type { PageOptions } from "./options.js";
import {
  repoOf,
  type Shown,
  shownBasics,
  shownByline,
  shownComments,
  shownPicture,
  shownSubmitter,
} from "./shown.js";
import { badgeStars } from "./stars.js";

export type Period = "day" | "week" | "month";

/** The page of a day, week or month as it was in 2025 and 2026. */
export function periodPage(
  period: Period,
  items: readonly ApiItem[],
  options: PageOptions,
): string {
  const { date, hydration = true, cards = true, propsFirst } = options;
  const name = periodName(period, date, 0);
  const before = periodName(period, date, -1);
  const after = periodName(period, date, 1);
  const grid = element(
    "div",
    { class: "relative grid grid-cols-1 gap-5" },
    ...(options.cardItems ?? items).map(periodCard),
    pager(before.path, after.path),
  );
  const section = periodFrame({ title: listingHeader(date, before.path, after.path) }, grid);
  const content = cards ? section : "";
  const props = {
    dailyPapers: items,
    dateString: name.text,
    periodType: period,
    prevDate: before.text,
    nextDate: after.text,
    query: {},
  };
  const listing = hydration ? hydrater("DailyPapers", props, content, propsFirst) : content;
  const frame = {
    title: "Daily Papers - Hugging Face",
    path: name.path,
    description: "Your daily dose of AI research from AK",
    bodyClass: "DailyPapersPage",
  };
  return framed(frame, banner("Get trending papers in your email inbox") + listing);
}

/** What a card of these pages shows; only the page of a day says when its papers were listed. */
export function shownPeriod(period: Period, item: ApiItem, { date }: PageOptions): Shown {
  const { githubStars } = item.paper;
  const repo = repoOf(item);
  const shown: Shown = {
    ...shownBasics(item),
    ...shownComments(item),
    ...shownPicture(item),
    ...shownSubmitter(item),
    ...shownByline(item),
  };
  if (period === "day") shown.listedAt = date;
  if (repo === undefined) return shown;
  shown.repo = repo;
  if (githubStars === undefined) return shown;
  const { value, rounded } = badgeStars(githubStars);
  return { ...shown, stars: { value, rounded } };
}

/** The address and the name of a period, or of one before or after it. */
export function periodName(period: Period, date: string, step: number) {
  const text = nameText(period, date, step);
  return { text, path: `/papers/${period === "day" ? "date" : period}/${text}` };
}

/** Title, curator and the buttons above the records. */
export function periodFrame(parts: { title: string; search?: string }, grid: string): string {
  const heading = element("a", { href: "/papers" }, "Daily Papers");
  const button = (text: string) => element("button", { type: "button", class: "px-3" }, text);
  const buttons = element("div", {}, ...["Daily", "Weekly", "Monthly"].map(button));
  const trending = element(
    "a",
    { href: "/papers/trending", class: "btn" },
    icon(),
    "Trending Papers",
  );
  const head = [
    element("h1", { class: "text-2xl font-bold" }, heading),
    curator(),
    parts.search ?? "",
    buttons,
    trending,
    parts.title,
  ];
  return element("section", { class: "container relative mb-20" }, head.join("\n\t"), grid);
}

export function listingHeader(date: string, before: string, after: string): string {
  const time = element("time", { datetime: `${date}T00:00:00.000Z` }, shortDate(date));
  return dayPicker(before, time, after);
}

function nameText(period: Period, date: string, step: number): string {
  if (period === "day") return addDays(date, step);
  return period === "week" ? weekOf(addDays(date, 7 * step)) : addMonths(date, step);
}

function periodCard(item: ApiItem): string {
  const { paper, organization } = item;
  const count = element(
    "li",
    { class: "order-first ml-3" },
    element("div", {}, element("div", {}, "·"), ` ${paper.authors.length} authors`),
  );
  const people = element("a", { href: `/papers/${paper.id}`, class: "flex" }, faces(item, count));
  const byline = organization === undefined ? people : orgPill(item);
  const links = element("div", { class: "flex gap-3" }, badge(item), "\n", commentLink(item));
  const foot = element("div", { class: "flex justify-between" }, byline, "\n", links);
  const body = element("div", { class: "w-full" }, titleHeading(item), "\n", foot);
  const row = element("div", { class: "flex w-full gap-6" }, voteBox(item), body);
  const inside = [pictureLink(item), submittedBy(item), row].join("\n\t");
  return element("article", { class: "relative flex flex-col rounded-xl border" }, inside);
}

/** The link to the repository with its stars, where they are known. */
function badge(item: ApiItem): string {
  const { githubRepo, githubStars } = item.paper;
  if (githubRepo === undefined) return "";
  const stars = githubStars === undefined ? "" : badgeStars(githubStars).text;
  const about = { href: githubRepo, class: "flex items-center", target: "_blank" };
  return element("a", about, icon(), stars === "" ? "" : element("span", {}, stars));
}
