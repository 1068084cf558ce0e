import type { Emit } from "../source.js";
import type { FeedItem } from "./feed-item.js";

const LONGEST_ACTUAL = 80;

/** Says of an item that it is no record, and why; that is no fault of the feed. */
export function reportNoPaper(item: FeedItem, why: string, emit: Emit): void {
  const { title, start, end, pointer } = item;
  const actual = title?.text.trim().slice(0, LONGEST_ACTUAL);
  emit({
    type: "report",
    code: title === undefined ? "item-malformed" : "leftover-text",
    message: `${why}, so no record was made of it.`,
    start,
    end,
    ...(pointer === undefined ? {} : { pointer }),
    ...(actual === undefined ? {} : { actual }),
  });
}
