import type { ApiItem } from "./api-item.js";

/** How a page is rendered, apart from its records. */
export interface PageOptions {
  /** The data of the page in an attribute. Default: there. */
  hydration?: boolean;
  /** The rendered cards. Default: there. */
  cards?: boolean;
  /** Records of the cards where they are not those of the data. */
  cardItems?: readonly ApiItem[];
  /** `data-props` before `data-target`. Default: after. */
  propsFirst?: boolean;
  /** ISO day of the listing. */
  date: string;
  /** ISO day of viewing. Default: the day of the listing. */
  viewedOn?: string;
  /** What was searched for. */
  query?: string;
}

/** The day of viewing; the day of the listing where nothing else is said. */
export function viewingDay({ viewedOn, date }: PageOptions): string {
  return viewedOn ?? date;
}
