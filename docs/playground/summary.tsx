import type { Input } from "./state.js";

/** One line on what an input turned out to be; screen readers are told when it changes. */
export function Summary({ input }: { input: Input }) {
  return (
    <div class="summary" role="status">
      <Words input={input} />
    </div>
  );
}

function Words({ input }: { input: Input }) {
  const { state } = input;
  if (state.type === "empty") return <p>Nothing to read yet.</p>;
  if (state.type === "failed") return <p class="error">It could not be read: {state.message}</p>;
  if (state.type === "reading") {
    const { done = 0, total = 0, papers = 0 } = state.progress ?? {};
    return (
      <p>
        Reading{papers > 0 ? `, ${papers} papers` : ""}{" "}
        {total > 0 ? (
          <progress aria-label="Read so far" value={done} max={total} />
        ) : (
          <progress aria-label="Read so far" />
        )}
      </p>
    );
  }
  const { listing, milliseconds } = state.reading;
  const parts = [
    count(listing.papers.length, "paper"),
    `${listing.source} ${listing.kind} (${listing.format})`,
    listing.date,
    listing.query !== undefined && `query “${listing.query}”`,
    count(listing.diagnostics.length, "diagnostic"),
    `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`,
  ];
  return <p>{parts.filter(Boolean).join(" · ")}</p>;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
