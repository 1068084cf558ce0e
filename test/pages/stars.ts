/** Stars as one page prints them, and the number that a reader takes from that. */
export interface PrintedStars {
  text: string;
  value: number;
  rounded: boolean;
}

/** The badge of daily cards: "4.1k" for 4,059. */
export function badgeStars(count: number): PrintedStars {
  if (count < 1000) return plain(count);
  const tenths = Math.round(count / 100);
  const text = `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}k`;
  return { text, value: tenths * 100, rounded: true };
}

/** The button of trending cards, three digits: "3.29k", "66.7k", "110k". */
export function buttonStars(count: number): PrintedStars {
  if (count < 1000) return plain(count);
  const digits = Math.max(0, 2 - Math.floor(Math.log10(count / 1000)));
  const step = 1000 / 10 ** digits;
  const units = Math.round(count / step);
  return { text: `${units / 10 ** digits}k`, value: units * step, rounded: true };
}

function plain(count: number): PrintedStars {
  return { text: String(count), value: count, rounded: false };
}
