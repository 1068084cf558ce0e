import type { DatasetSummary, Histogram, Tally } from "../../dataset/index.js";
import { displayWidth } from "../terminal/display-width.js";
import { printableText } from "../terminal/printable-text.js";
import { bar, sparkline } from "../terminal/sparkline.js";

const MOST_NAMES = 10;
const WIDEST_NAME = 32;
const WIDEST_BAR = 40;

/** A summary as text with small charts. */
export function statsText(summary: DatasetSummary, width: number): string {
  const { records, publishedPerDay, listedPerDay, sources, orgs, categories, coverage } = summary;
  const barWidth = Math.max(8, Math.min(WIDEST_BAR, width - WIDEST_NAME - 20));
  const parts = [
    `${records} ${records === 1 ? "paper" : "papers"}\n`,
    perDay("Published", publishedPerDay, width),
    perDay("Listed", listedPerDay, width),
    bars("Sources", sources, records, barWidth),
    bars("Organizations", orgs, records, barWidth),
    bars("Categories", categories, records, barWidth),
    bars(
      "Fields stated",
      coverage.map(({ field, count }) => ({ name: field, count })),
      records,
      barWidth,
      coverage.length,
    ),
    histogram("Votes", summary.votes, barWidth),
    histogram("Comments", summary.comments, barWidth),
    histogram("GitHub stars", summary.stars, barWidth),
    histogram("Authors", summary.authors, barWidth),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

/** Days without papers count as such: they are part of the picture. */
function perDay(head: string, days: readonly Tally[], width: number): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "";
  const counts = everyDay(days);
  const most = days.reduce((best, day) => (day.count > best.count ? day : best), first);
  const range = first === last ? first.name : `${first.name} to ${last.name}`;
  const line = counts.length > 1 ? `  ${sparkline(grouped(counts, width - 2), width - 2)}\n` : "";
  return `${head} ${range}, most on ${most.name} (${most.count})\n${line}`;
}

const MS_PER_DAY = 86_400_000;
const MOST_DAYS = 40_000;

function everyDay(days: readonly Tally[]): number[] {
  const start = Date.parse(days[0]?.name ?? "");
  const counts: number[] = [];
  for (const { name, count } of days) {
    const at = Math.round((Date.parse(name) - start) / MS_PER_DAY);
    // A date that is centuries away would be a chart of nothing.
    if (!(at < MOST_DAYS)) break;
    while (counts.length < at) counts.push(0);
    counts[at] = count;
  }
  return counts;
}

/** Sums of as many days as it takes to fit. */
function grouped(counts: readonly number[], width: number): number[] {
  const size = Math.ceil(counts.length / Math.max(1, width));
  return Array.from({ length: Math.ceil(counts.length / size) }, (_, at) =>
    counts.slice(at * size, (at + 1) * size).reduce((sum, count) => sum + count, 0),
  );
}

function bars(
  head: string,
  tallies: readonly Tally[],
  records: number,
  barWidth: number,
  most = MOST_NAMES,
): string {
  if (tallies.length === 0 || records === 0) return "";
  const shown = tallies.slice(0, most).map(({ name, count }) => ({ name: fitted(name), count }));
  const nameWidth = Math.max(...shown.map(({ name }) => displayWidth(name)));
  const greatest = Math.max(1, ...shown.map(({ count }) => count));
  const lines = shown.map(({ name, count }) => {
    const pad = " ".repeat(nameWidth - displayWidth(name));
    const share = `${((100 * count) / records).toFixed(0)} %`.padStart(5);
    return `  ${name}${pad} ${String(count).padStart(8)} ${share} ${bar(count / greatest, barWidth)}`.trimEnd();
  });
  const rest = tallies.length > most ? [`  and ${tallies.length - most} more`] : [];
  return `${[head, ...lines, ...rest].join("\n")}\n`;
}

function fitted(name: string): string {
  const text = printableText(name);
  return text.length > WIDEST_NAME ? `${text.slice(0, WIDEST_NAME - 1)}…` : text;
}

function histogram(head: string, spread: Histogram | undefined, barWidth: number): string {
  if (spread === undefined) return "";
  const { bins, records, least, median, most } = spread;
  const named = bins.map(({ from, to, count }) => ({
    name: (from === to ? String(from) : `${from}-${to}`).padStart(12),
    count,
  }));
  const facts = `of ${records} papers, from ${least} to ${most}, median ${median}`;
  return bars(`${head} ${facts}`, named, records, barWidth, named.length);
}
