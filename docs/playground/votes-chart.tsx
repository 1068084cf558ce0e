import type { RankRow } from "./rank-papers.js";

const MOST = 20;
const BAR = 18;
const GAP = 6;
const LABELS = 260;
const WIDTH = 640;

/** The votes of the papers that rank highest, as bars. The table below says the same in numbers. */
export function VotesChart({ rows }: { rows: readonly RankRow[] }) {
  const shown = rows.filter(({ upvotes }) => upvotes !== undefined).slice(0, MOST);
  const most = Math.max(1, ...shown.map(({ upvotes = 0 }) => upvotes));
  if (shown.length === 0) return null;
  const height = shown.length * (BAR + GAP);
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={`Votes: ${shown.map(({ title, upvotes }) => `${title} ${upvotes}`).join("; ")}`}
    >
      {shown.map(({ title, upvotes = 0 }, at) => {
        const y = at * (BAR + GAP);
        const width = ((WIDTH - LABELS - 60) * upvotes) / most;
        return (
          <g key={at}>
            <text x={LABELS - 8} y={y + BAR - 5} text-anchor="end">
              {title.length > 38 ? `${title.slice(0, 37)}…` : title}
            </text>
            <rect x={LABELS} y={y} width={Math.max(1, width)} height={BAR} />
            <text x={LABELS + width + 6} y={y + BAR - 5}>
              {upvotes}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
