import type { Paper } from "trending-papers";
import { excerptAt } from "./excerpt.js";
import { ScrollBox } from "./scroll-box.js";
import type { Input } from "./state.js";

/** One record in full: where it stands, what was worked out and why, and its JSON. */
export function RecordView({ input, selected }: { input: Input; selected: number | undefined }) {
  if (input.state.type !== "read" || selected === undefined) {
    return <p class="hint">Choose a title to see where the record stands and what it holds.</p>;
  }
  const { listing, paperPlaces } = input.state.reading;
  const paper = listing.papers[selected];
  if (paper === undefined) return null;
  const stretch = paperPlaces[selected];
  const excerpt = stretch && excerptAt(input.text, stretch);
  return (
    <section class="record" aria-label={paper.title}>
      <h2>{paper.title}</h2>
      <WorkedOut paper={paper} />
      {excerpt === undefined ? (
        <p>Its place: {JSON.stringify(paper.provenance[0]?.place)}</p>
      ) : (
        <ScrollBox label="Where it stands in the input">
          <pre class="marked">
            {excerpt.before}
            <mark>{excerpt.marked}</mark>
            {excerpt.after}
          </pre>
        </ScrollBox>
      )}
      <ScrollBox label="The record as JSON">
        <pre>{JSON.stringify(paper, null, 2)}</pre>
      </ScrollBox>
    </section>
  );
}

const REASONS: Readonly<Record<string, string>> = {
  "explicit-years": "years that are printed on the page",
  "arxiv-id": "the month in an arXiv id",
  "reference-date": "the day of viewing that you gave",
  "page-date": "the day that the page states",
  url: "the day in the address",
};

function WorkedOut({ paper }: { paper: Paper }) {
  const { inferred = [], approximate = [] } = paper;
  if (inferred.length === 0 && approximate.length === 0) return null;
  return (
    <ul>
      {inferred.map(({ field, from, alternatives }) => (
        <li key={field}>
          <code>{field}</code> was worked out from {REASONS[from] ?? from}
          {alternatives !== undefined && `; it could also be ${alternatives.join(", ")}`}.
        </li>
      ))}
      {approximate.map((field) => (
        <li key={field}>
          <code>{field}</code> is printed rounded.
        </li>
      ))}
    </ul>
  );
}
