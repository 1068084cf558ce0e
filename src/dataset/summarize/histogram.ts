/** A range of counts, both ends included, and how many records are in it. */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

/** How counts are spread. `median` is exact. */
export interface Histogram {
  records: number;
  total: number;
  least: number;
  median: number;
  most: number;
  /** 0, 1, 2, 3-4, 5-9, 10-19, 20-49, 50-99 and so on; empty ones at the ends are left out. */
  bins: Bin[];
}

export interface HistogramCounter {
  add: (count: number | undefined) => void;
  /** Absent where nothing was added. */
  finish: () => Histogram | undefined;
}

/** Different counts are few beside the records, so each is kept with how often it came. */
export function createHistogram(): HistogramCounter {
  const counts = new Map<number, number>();
  return {
    add: (count) => {
      if (count !== undefined) counts.set(count, (counts.get(count) ?? 0) + 1);
    },
    finish: () => (counts.size === 0 ? undefined : histogramOf(counts)),
  };
}

function histogramOf(counts: ReadonlyMap<number, number>): Histogram {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const records = sorted.reduce((sum, [, often]) => sum + often, 0);
  const [least = 0] = sorted[0] ?? [];
  const [most = 0] = sorted.at(-1) ?? [];
  const bins = binsFor(most);
  let at = 0;
  for (const [value, often] of sorted) {
    while (value > (bins[at]?.to ?? Number.POSITIVE_INFINITY)) at++;
    const bin = bins[at];
    if (bin !== undefined) bin.count += often;
  }
  return {
    records,
    total: sorted.reduce((sum, [value, often]) => sum + value * often, 0),
    least,
    median: (nth(sorted, Math.floor((records - 1) / 2)) + nth(sorted, Math.floor(records / 2))) / 2,
    most,
    bins: bins.slice(bins.findIndex(({ count }) => count > 0)),
  };
}

function nth(sorted: readonly (readonly [number, number])[], place: number): number {
  let passed = 0;
  for (const [value, often] of sorted) {
    passed += often;
    if (place < passed) return value;
  }
  return Number.NaN;
}

/** Bins up to the greatest count, three to each power of ten. */
function binsFor(most: number): Bin[] {
  const edges = [0, 1, 2, 3, 5];
  for (let power = 10; power <= most; power *= 10) edges.push(power, power * 2, power * 5);
  const starts = edges.filter((edge) => edge <= most);
  return starts.map((from, at) => ({
    from,
    to: (starts[at + 1] ?? nextEdge(edges, from)) - 1,
    count: 0,
  }));
}

function nextEdge(edges: readonly number[], from: number): number {
  return (
    edges.find((edge) => edge > from) ?? (String(from).startsWith("2") ? from * 2.5 : from * 2)
  );
}
