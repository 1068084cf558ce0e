/** How often something occurs. */
export interface Tally {
  name: string;
  count: number;
}

export interface TallyCounter {
  add: (name: string | undefined) => void;
  byName: () => Tally[];
  byCount: () => Tally[];
}

export function createTally(): TallyCounter {
  const counts = new Map<string, number>();
  const all = () => [...counts].map(([name, count]) => ({ name, count }));
  return {
    add: (name) => {
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    byName: () => all().sort(compareNames),
    byCount: () => all().sort((a, b) => b.count - a.count || compareNames(a, b)),
  };
}

/** By UTF-16 units: no locale is read. */
function compareNames({ name: a }: Tally, { name: b }: Tally): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
