import type { ApiItem } from "./api-item.js";
import { daily2024Page, shownDaily2024 } from "./daily-2024.js";
import { weekOf } from "./days.js";
import type { PageOptions } from "./options.js";
import { paperPage, shownPaperPage } from "./paper-page.js";
import { periodPage, shownPeriod } from "./period.js";
import { searchPage, shownSearch } from "./search.js";
import type { Shown } from "./shown.js";
import { shownTrending, trendingPage } from "./trending.js";

/** A kind of page: how it is built, and what it shows of a record. */
export interface PageKind {
  name: string;
  kind: "daily" | "weekly" | "monthly" | "search" | "trending" | "paper";
  build(items: readonly ApiItem[], options: PageOptions): string;
  shown(item: ApiItem, options: PageOptions): Shown;
  url(options: PageOptions, items: readonly ApiItem[]): string;
}

const SITE = "https://huggingface.co";

/** The pages that list several papers. */
export const LISTING_KINDS: readonly PageKind[] = [
  {
    name: "daily 2024",
    kind: "daily",
    build: daily2024Page,
    shown: shownDaily2024,
    url: ({ date }) => `${SITE}/papers?date=${date}`,
  },
  {
    name: "daily 2025-26",
    kind: "daily",
    build: (items, options) => periodPage("day", items, options),
    shown: (item, options) => shownPeriod("day", item, options),
    url: ({ date }) => `${SITE}/papers/date/${date}`,
  },
  {
    name: "weekly",
    kind: "weekly",
    build: (items, options) => periodPage("week", items, options),
    shown: (item, options) => shownPeriod("week", item, options),
    url: ({ date }) => `${SITE}/papers/week/${weekOf(date)}`,
  },
  {
    name: "monthly",
    kind: "monthly",
    build: (items, options) => periodPage("month", items, options),
    shown: (item, options) => shownPeriod("month", item, options),
    url: ({ date }) => `${SITE}/papers/month/${date.slice(0, 7)}`,
  },
  {
    name: "search",
    kind: "search",
    build: (items, options) => searchPage(items, options),
    shown: shownSearch,
    url: ({ query = "" }) => `${SITE}/papers?q=${encodeURIComponent(query)}`,
  },
  {
    name: "trending",
    kind: "trending",
    build: trendingPage,
    shown: shownTrending,
    url: () => `${SITE}/papers/trending`,
  },
];

/** The page of one paper: of the first record. */
export const PAPER_KIND: PageKind = {
  name: "paper",
  kind: "paper",
  build: ([item], options) => {
    if (item === undefined) throw new RangeError("a paper page needs a record");
    return paperPage(item, options);
  },
  shown: shownPaperPage,
  url: (_, [item]) => `${SITE}/papers/${item?.paper.id ?? ""}`,
};
