import { byItem, isoDay, isoInstant, readSeries, type SeenRow, seconds } from "./rank-eval-data.js";

/** What is known of an item when it is ranked, and what came of it. */
export interface EvalItem {
  id: string;
  votes: number;
  comments: number | undefined;
  stars: number | undefined;
  listedAtSeconds: number;
  publishedAtSeconds: number | undefined;
  /** What was seen of it until it is ranked, in the order of time. */
  seen: readonly SeenRow[];
  truth: number;
}

/** One list to rank. */
export interface EvalQuery {
  name: string;
  asOfSeconds: number;
  items: readonly EvalItem[];
}

/** A question with lists to tune on, lists to judge on, and lists after those. */
export interface EvalSet {
  id: SetId;
  title: string;
  train: readonly EvalQuery[];
  test: readonly EvalQuery[];
  later: readonly EvalQuery[];
  /** Lists whose end is known before the test days: the growth model is fitted to them. */
  ended: readonly EvalQuery[];
}

export type SetId =
  | "hf-votes"
  | "hf-vote-gain"
  | "hf-stars"
  | "hf-stars-known"
  | "hf-star-gain"
  | "hn-gain"
  | "hn-final";

/** All sets of the protocol, made from the series in a folder. */
export function evalSets(folder: string): EvalSet[] {
  const hf = readSeries(`${folder}/hf_daily_papers.csv`);
  const hn = readSeries(`${folder}/hn_frontpage.csv`);
  return [...huggingFaceSets(hf), ...hackerNewsSets(hn)];
}

const HOUR = 3600;

interface HfQuestion {
  id: SetId;
  title: string;
  source: string;
  measure: "votes" | "stars";
  untilHours: number;
  gain: boolean;
  known: boolean;
  train: readonly [string, string];
  test: readonly [string, string];
}

const VOTES = {
  source: "C",
  measure: "votes",
  untilHours: 48,
  known: false,
  train: ["2026-05-11", "2026-06-10"],
  test: ["2026-06-11", "2026-07-13"],
} as const;

const STARS = {
  source: "B",
  measure: "stars",
  untilHours: 110,
  train: ["2025-12-05", "2026-02-13"],
  test: ["2026-02-16", "2026-07-10"],
} as const;

const QUESTIONS: readonly HfQuestion[] = [
  { ...VOTES, id: "hf-votes", title: "HF votes", gain: false },
  { ...VOTES, id: "hf-vote-gain", title: "HF vote gain", gain: true },
  { ...STARS, id: "hf-stars", title: "HF stars, all", gain: false, known: false },
  { ...STARS, id: "hf-stars-known", title: "HF stars, known", gain: false, known: true },
  { ...STARS, id: "hf-star-gain", title: "HF star gain, known", gain: true, known: true },
];

const FEWEST_OF_A_DAY = 8;

function huggingFaceSets(rows: readonly SeenRow[]): EvalSet[] {
  const items = [...byItem(rows).values()];
  return QUESTIONS.map((question) => {
    const days = daysOf(items, question);
    const within = ([from, to]: readonly [string, string]) =>
      days.filter(({ name }) => name >= from && name <= to);
    const later = days.filter(({ name }) => name > question.test[1]);
    const { id, title, train, test } = question;
    return { id, title, train: within(train), test: within(test), later, ended: [] };
  });
}

function daysOf(items: readonly SeenRow[][], question: HfQuestion): EvalQuery[] {
  const days = new Map<string, { item: EvalItem; at: number }[]>();
  for (const rows of items) {
    const feature = rows.find(
      (row) =>
        row.source === "A" && row.votes !== undefined && isoDay(row.atSeconds) === row.listingDate,
    );
    if (feature === undefined || (question.known && feature.stars === undefined)) continue;
    const item = hfItem(feature, rows, question);
    if (item === undefined) continue;
    const day = days.get(feature.listingDate) ?? [];
    days.set(feature.listingDate, [...day, { item, at: feature.atSeconds }]);
  }
  return [...days]
    .filter(([, day]) => day.length >= FEWEST_OF_A_DAY)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, day]) => ({
      name,
      asOfSeconds: Math.max(...day.map(({ at }) => at)),
      items: day.map(({ item }) => item),
    }));
}

function hfItem(
  feature: SeenRow,
  rows: readonly SeenRow[],
  { source, measure, untilHours, gain }: HfQuestion,
): EvalItem | undefined {
  const ta = feature.atSeconds;
  const laterRows = rows.filter(
    (row) =>
      row.source === source &&
      row[measure] !== undefined &&
      row.atSeconds - ta >= 12 * HOUR &&
      row.atSeconds - ta <= untilHours * HOUR,
  );
  const latest = Math.max(...laterRows.map(({ atSeconds }) => atSeconds));
  const values = laterRows.filter(({ atSeconds }) => atSeconds === latest);
  if (values.length === 0) return undefined;
  const final = Math.max(...values.map((row) => row[measure] ?? 0));
  const listed = feature.listedAtSeconds ?? seconds(feature.listingDate) ?? ta;
  return {
    id: feature.id,
    votes: feature.votes ?? 0,
    comments: feature.comments,
    stars: feature.stars,
    listedAtSeconds: Math.min(listed, ta),
    publishedAtSeconds: feature.publishedAtSeconds,
    seen: rows.filter(({ atSeconds }) => atSeconds <= ta),
    truth: gain ? Math.max(0, final - (feature[measure] ?? 0)) : final,
  };
}

const HN_TRAIN = ["2021-02-03T00:00:00Z", "2021-02-22T18:00:00Z"] as const;
const HN_TEST = ["2021-02-25T00:00:00Z", "2021-03-20T18:00:00Z"] as const;
const HN_FINAL_TEST = [HN_TEST[0], "2021-03-18T18:00:00Z"] as const;
/** What training sees of the end: nothing of the test days. */
const HN_TRAIN_END = seconds("2021-02-25T00:00:00Z") ?? 0;
const FEWEST_OF_A_PAGE = 20;

function hackerNewsSets(rows: readonly SeenRow[]): EvalSet[] {
  const items = [...byItem(rows).values()];
  const last = rows.reduce((most, { atSeconds }) => Math.max(most, atSeconds), 0);
  const times = everySixHours(seconds(HN_TRAIN[0]) ?? 0, last);
  const queries = (truth: Truth) =>
    times.map((at) => frontPage(items, at, truth)).filter((query) => query !== undefined);
  const between = (all: readonly EvalQuery[], [from, to]: readonly [string, string]) =>
    all.filter(({ name }) => name >= from && name <= to);
  const ended = between(queries(trainFinalTruth), HN_TRAIN);
  const gain = queries(gainTruth);
  const final = queries(finalTruth);
  // The gain of the last six hours of the file is not known.
  const whole = gain.filter(({ asOfSeconds }) => asOfSeconds + 6 * HOUR <= last);
  return [
    {
      id: "hn-gain",
      title: "HN gain 6 h",
      train: between(gain, HN_TRAIN),
      test: between(gain, HN_TEST),
      later: whole.filter(({ name }) => name > HN_TEST[1]),
      ended,
    },
    {
      id: "hn-final",
      title: "HN final",
      train: ended,
      test: between(final, HN_FINAL_TEST),
      // Two days less, so that the end of the file truncates little.
      later: final.filter(
        ({ name, asOfSeconds }) => name > HN_FINAL_TEST[1] && asOfSeconds + 48 * HOUR <= last,
      ),
      ended,
    },
  ];
}

type Truth = (rows: readonly SeenRow[], now: SeenRow, atSeconds: number) => number;

function gainTruth(rows: readonly SeenRow[], now: SeenRow, atSeconds: number): number {
  const later = lastBefore(rows, atSeconds + 6 * HOUR);
  return Math.max(0, (later?.votes ?? 0) - (now.votes ?? 0));
}

function finalTruth(rows: readonly SeenRow[]): number {
  return rows.reduce((most, { votes = 0 }) => Math.max(most, votes), 0);
}

function trainFinalTruth(rows: readonly SeenRow[]): number {
  return finalTruth(rows.filter(({ atSeconds }) => atSeconds < HN_TRAIN_END));
}

function frontPage(
  items: readonly SeenRow[][],
  atSeconds: number,
  truth: Truth,
): EvalQuery | undefined {
  const candidates = items.flatMap((rows): EvalItem[] => {
    const now = lastBefore(rows, atSeconds);
    const published = now?.publishedAtSeconds;
    if (now === undefined || published === undefined) return [];
    if (published < atSeconds - 48 * HOUR || now.atSeconds < atSeconds - 70 * 60) return [];
    return [
      {
        id: now.id,
        votes: now.votes ?? 0,
        comments: now.comments ?? 0,
        stars: undefined,
        listedAtSeconds: published,
        publishedAtSeconds: published,
        seen: rows.filter((row) => row.atSeconds <= atSeconds),
        truth: truth(rows, now, atSeconds),
      },
    ];
  });
  if (candidates.length < FEWEST_OF_A_PAGE) return undefined;
  return { name: isoInstant(atSeconds), asOfSeconds: atSeconds, items: candidates };
}

function lastBefore(rows: readonly SeenRow[], atSeconds: number): SeenRow | undefined {
  return rows.findLast((row) => row.atSeconds <= atSeconds);
}

function everySixHours(from: number, to: number): number[] {
  return Array.from({ length: Math.floor((to - from) / (6 * HOUR)) + 1 }, (_, step) => {
    return from + step * 6 * HOUR;
  });
}
