const BLOCKS = "▁▂▃▄▅▆▇█";
const EIGHTHS = "▏▎▍▌▋▊▉█";

/** A line of counts over time, from the least to the greatest; at most `width` of them. */
export function sparkline(counts: readonly number[], width: number): string {
  const shown = thinned(counts, width);
  const least = Math.min(...shown);
  const span = Math.max(...shown) - least;
  return shown
    .map((count) => {
      const height = span > 0 ? (count - least) / span : 0;
      return BLOCKS[Math.round(height * (BLOCKS.length - 1))] ?? "";
    })
    .join("");
}

/** A bar for a share from 0 to 1, to an eighth of a column. */
export function bar(share: number, width: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  const whole = "█".repeat(Math.floor(eighths / 8));
  return eighths % 8 === 0 ? whole : `${whole}${EIGHTHS[(eighths % 8) - 1] ?? ""}`;
}

/** The first and the last stay, and what lies evenly between them. */
function thinned(counts: readonly number[], width: number): number[] {
  if (counts.length <= width) return [...counts];
  return Array.from({ length: width }, (_, at) => {
    return counts[Math.round((at * (counts.length - 1)) / (width - 1))] ?? 0;
  });
}
