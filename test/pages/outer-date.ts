import type { ApiItem } from "./api-item.js";
import { dayOf } from "./days.js";

const HOUR = 3_600_000;

/**
 * An answer of before March 2025 as later pages have it: the outer date was the time of submission
 * to the list, and became the paper's date in the time of New York. Who listed it stands with the paper
 * since then.
 */
export function withLaterOuterDate(item: ApiItem): ApiItem {
  const { paper, publishedAt } = item;
  if (publishedAt >= "2025-03") return item;
  const month = Number(paper.publishedAt.slice(5, 7));
  const hours = month > 3 && month < 11 ? 4 : 5;
  const outer = new Date(Date.parse(paper.publishedAt) - hours * HOUR).toISOString();
  const listed = paper.submittedOnDailyAt ?? `${dayOf(publishedAt)}T00:00:00.000Z`;
  const by = paper.submittedOnDailyBy ?? item.submittedBy;
  const submission = { submittedOnDailyAt: listed, ...(by && { submittedOnDailyBy: by }) };
  return { ...item, publishedAt: outer, paper: { ...paper, ...submission } };
}
