import { readFileSync } from "node:fs";
import { secondsOf } from "../src/rank/read-time.js";

/** One row of a series: an item as it was seen at a time. What was not seen is absent. */
export interface SeenRow {
  id: string;
  atSeconds: number;
  votes?: number;
  comments?: number;
  stars?: number;
  listedAtSeconds?: number;
  publishedAtSeconds?: number;
  listingDate: string;
  source: string;
}

/** Reads one of the series. Its fields hold neither commas nor quotes. */
export function readSeries(path: string): SeenRow[] {
  const [head = "", ...lines] = readFileSync(path, "utf8").trimEnd().split(/\r?\n/);
  const columns = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
    return {
      id: cell("item_id"),
      atSeconds: seconds(cell("snapshot_time_iso")) ?? Number.NaN,
      listingDate: cell("listing_date"),
      source: cell("source"),
      ...present("votes", number(cell("votes"))),
      ...present("comments", number(cell("comments"))),
      ...present("stars", number(cell("stars"))),
      ...present("listedAtSeconds", seconds(cell("listed_at"))),
      ...present("publishedAtSeconds", seconds(cell("published_at"))),
    };
  });
}

/** The rows of each item, in the order of time; items by id. */
export function byItem(rows: readonly SeenRow[]): Map<string, SeenRow[]> {
  const items = new Map<string, SeenRow[]>();
  for (const row of [...rows].sort((a, b) => a.atSeconds - b.atSeconds)) {
    const known = items.get(row.id);
    if (known === undefined) items.set(row.id, [row]);
    else known.push(row);
  }
  return new Map([...items].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A day or instant as seconds; the first 19 characters of an instant count. */
export function seconds(text: string): number | undefined {
  if (text === "") return undefined;
  return secondsOf(text.length > 10 ? `${text.slice(0, 19)}Z` : text);
}

export function isoInstant(atSeconds: number): string {
  return `${new Date(atSeconds * 1000).toISOString().slice(0, 19)}Z`;
}

export function isoDay(atSeconds: number): string {
  return isoInstant(atSeconds).slice(0, 10);
}

function number(cell: string): number | undefined {
  return cell === "" ? undefined : Number(cell);
}

function present<Name extends string>(name: Name, value: number | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { [K in Name]?: number };
}
