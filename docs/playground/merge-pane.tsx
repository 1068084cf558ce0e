import type { MergeView, PairView } from "./merge-papers.js";
import type { Action } from "./state.js";
import type { Waited } from "./use-answer.js";

interface MergePaneProps {
  merging: boolean;
  waited: Waited<MergeView>;
  dispatch(action: Action): void;
}

/** Joins the same paper of all inputs, and says why of each that was joined or kept apart. */
export function MergePane({ merging, waited, dispatch }: MergePaneProps) {
  return (
    <>
      <p>
        <label>
          <input
            type="checkbox"
            checked={merging}
            onChange={(event) => {
              dispatch({ type: "set-merging", merging: event.currentTarget.checked });
            }}
          />{" "}
          Join records that are the same paper, in all inputs
        </label>
      </p>
      {merging && waited.type === "waiting" && <p role="status">Comparing.</p>}
      {merging && waited.type === "failed" && <p class="error">{waited.message}</p>}
      {merging && waited.type === "answer" && <Answer view={waited.answer} />}
    </>
  );
}

function Answer({ view }: { view: MergeView }) {
  const { papers, merged, possible, vetoed, notes } = view;
  return (
    <>
      <p role="status">
        {papers.length} papers, {merged.length} of them made of several records.
      </p>
      <h2>Joined</h2>
      {merged.length === 0 && <p>No record was joined with another.</p>}
      {merged.map(({ title, records, words }) => (
        <details key={records.join()}>
          <summary>
            {title} ({records.length} records)
          </summary>
          <ul>
            {records.map((record) => (
              <li key={record}>{record}</li>
            ))}
          </ul>
          <pre>{words.join("\n")}</pre>
        </details>
      ))}
      <Pairs heading="To look at" pairs={possible} none="No pair is left open." />
      <Pairs heading="Alike, but kept apart" pairs={vetoed} none="No pair was vetoed." />
      {notes.length > 0 && (
        <>
          <h2>Notes</h2>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Pairs({ heading, pairs, none }: { heading: string; pairs: PairView[]; none: string }) {
  return (
    <>
      <h2>{heading}</h2>
      {pairs.length === 0 && <p>{none}</p>}
      {pairs.map(({ a, b, inputs, words }, at) => (
        <details key={at}>
          <summary>
            {a} <span aria-hidden="true">↔</span> {b} ({inputs})
          </summary>
          <pre>{words}</pre>
        </details>
      ))}
    </>
  );
}
