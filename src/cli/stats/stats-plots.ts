import type { DatasetSummary, Histogram, Tally } from "../../dataset/index.js";
import type { Plots } from "./load-plots.js";

const WIDTH = 720;
const BAR_HEIGHT = 22;
const MOST_NAMES = 20;
const MS_PER_DAY = 86_400_000;
/** Colours are variables of the page, so that one drawing serves light and dark. */
const FILL = "var(--fill)";
const AXIS = "var(--axis)";

/** Bars a day, a week or a month, by how long the time is. */
export function plotOfDays(days: readonly Tally[], { Plot, document }: Plots): string {
  const { span, rows } = grouped(days);
  return svgOf(
    Plot.plot({
      document,
      width: WIDTH,
      height: 220,
      marginLeft: 52,
      x: { type: "utc", label: null },
      y: { grid: true, label: `papers a ${span}`, tickFormat: whole },
      marks: [
        Plot.rectY(rows, { x1: "from", x2: "to", y: "count", fill: FILL, insetLeft: 0.5 }),
        Plot.ruleY([0], { stroke: AXIS }),
      ],
    }),
  );
}

/** Bars with names and numbers, the first of them on top. */
export function plotOfTallies(tallies: readonly Tally[], { Plot, document }: Plots): string {
  const shown = tallies.slice(0, MOST_NAMES).map(({ name, count }, at) => ({
    // Two names that are cut alike are two bars all the same.
    at: String(at),
    name: name.length > 28 ? `${name.slice(0, 27)}…` : name,
    count,
  }));
  const names = new Map(shown.map(({ at, name }) => [at, name]));
  return svgOf(
    Plot.plot({
      document,
      width: WIDTH,
      height: 46 + shown.length * BAR_HEIGHT,
      marginLeft: 190,
      marginRight: 56,
      x: { grid: true, label: null, ticks: 5, tickFormat: whole },
      y: {
        label: null,
        domain: shown.map(({ at }) => at),
        tickFormat: (at: string) => names.get(at) ?? "",
        tickSize: 0,
      },
      marks: [
        Plot.barX(shown, { x: "count", y: "at", fill: FILL, insetTop: 2, insetBottom: 2 }),
        Plot.text(shown, {
          x: "count",
          y: "at",
          text: ({ count }: Tally) => count.toLocaleString("en-US"),
          textAnchor: "start",
          dx: 5,
          fill: "currentColor",
        }),
        Plot.ruleX([0], { stroke: AXIS }),
      ],
    }),
  );
}

/** How many records have a count from here to there. */
export function plotOfHistogram({ bins }: Histogram, { Plot, document }: Plots): string {
  const rows = bins.map(({ from, to, count }) => ({
    range: from === to ? short(from) : `${short(from)}–${short(to)}`,
    count,
  }));
  return svgOf(
    Plot.plot({
      document,
      width: WIDTH,
      height: 200,
      marginLeft: 52,
      marginBottom: 34,
      x: { label: null, domain: rows.map(({ range }) => range), tickSize: 0 },
      y: { grid: true, label: "papers", tickFormat: whole },
      marks: [
        Plot.barY(rows, { x: "range", y: "count", fill: FILL, insetLeft: 1, insetRight: 1 }),
        Plot.ruleY([0], { stroke: AXIS }),
      ],
    }),
  );
}

/** The share of records that state a field. */
export function plotOfCoverage(
  { coverage, records }: DatasetSummary,
  { Plot, document }: Plots,
): string {
  const rows = coverage.map(({ field, count }) => ({ field, share: count / Math.max(1, records) }));
  return svgOf(
    Plot.plot({
      document,
      width: WIDTH,
      height: 46 + rows.length * BAR_HEIGHT,
      marginLeft: 190,
      marginRight: 56,
      x: { grid: true, label: null, domain: [0, 1], tickFormat: percent, ticks: 5 },
      y: { label: null, domain: rows.map(({ field }) => field), tickSize: 0 },
      marks: [
        Plot.barX(rows, { x: 1, y: "field", fill: "var(--track)", insetTop: 2, insetBottom: 2 }),
        Plot.barX(rows, { x: "share", y: "field", fill: FILL, insetTop: 2, insetBottom: 2 }),
        Plot.text(rows, {
          x: 1,
          y: "field",
          text: ({ share }: { share: number }) => percent(share),
          textAnchor: "start",
          dx: 5,
          fill: "currentColor",
        }),
        Plot.ruleX([0], { stroke: AXIS }),
      ],
    }),
  );
}

interface Span {
  span: "day" | "week" | "month";
  rows: { from: Date; to: Date; count: number }[];
}

function grouped(days: readonly Tally[]): Span {
  const first = Date.parse(days[0]?.name ?? "");
  const last = Date.parse(days.at(-1)?.name ?? "");
  const length = (last - first) / MS_PER_DAY;
  const span = length > 1_500 ? "month" : length > 200 ? "week" : "day";
  const counts = new Map<number, number>();
  for (const { name, count } of days) {
    const start = startOf(Date.parse(name), span);
    counts.set(start, (counts.get(start) ?? 0) + count);
  }
  const rows = [...counts].map(([from, count]) => ({
    from: new Date(from),
    to: new Date(endOf(from, span)),
    count,
  }));
  return { span, rows };
}

/** The day, its Monday or the first of its month. */
function startOf(day: number, span: Span["span"]): number {
  if (span === "day") return day;
  const date = new Date(day);
  if (span === "month") return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  return day - ((date.getUTCDay() + 6) % 7) * MS_PER_DAY;
}

function endOf(start: number, span: Span["span"]): number {
  if (span !== "month") return start + (span === "day" ? 1 : 7) * MS_PER_DAY;
  const date = new Date(start);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

function svgOf(drawn: SVGElement | HTMLElement): string {
  return drawn.outerHTML;
}

function whole(count: number): string {
  return Number.isInteger(count) ? count.toLocaleString("en-US") : "";
}

function short(count: number): string {
  if (count < 1_000) return String(count);
  const thousands = count / 1_000;
  return `${Number.isInteger(thousands) ? thousands : thousands.toFixed(0)}k`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
