import { useEffect, useMemo, useReducer } from "preact/hooks";
import { DiagnosticsView } from "./diagnostics-view.js";
import { Downloads } from "./downloads.js";
import { InputPane } from "./input-pane.js";
import { JsonView } from "./json-view.js";
import { MergePane } from "./merge-pane.js";
import { PapersView } from "./papers-view.js";
import type { NamedPapers } from "./protocol.js";
import { RankPane } from "./rank-pane.js";
import { INITIAL, type Input, reduce, type State, type View } from "./state.js";
import { Summary } from "./summary.js";
import { Tabs } from "./tabs.js";
import { useAnswer } from "./use-answer.js";
import { useReading } from "./use-reading.js";

/** The whole page: inputs beside what was read from them. */
export function App() {
  const [state, dispatch] = useReducer(reduce, INITIAL);
  const active = state.inputs.find(({ id }) => id === state.active);
  const listings = useMemo(() => namedPapers(state.inputs), [state.inputs]);
  const merge = useMemo(
    () => (state.merging ? { type: "merge" as const, listings } : undefined),
    [state.merging, listings],
  );
  const merged = useAnswer<"merge">(merge);
  const papers =
    state.merging && merged.type === "answer"
      ? merged.answer.papers
      : listings.flatMap((listing) => listing.papers);
  if (active === undefined) return null;
  return (
    <div class="panes">
      {state.inputs.map((input) => (
        <Reader key={input.id} input={input} dispatch={dispatch} />
      ))}
      <InputPane state={state} active={active} dispatch={dispatch} />
      <section class="output" aria-label="What was read">
        <Summary input={active} />
        <Tabs
          label="Views"
          tabs={viewsOf(state, active)}
          active={state.view}
          onSelect={(view) => dispatch({ type: "show-view", view })}
        >
          {state.view === "papers" && (
            <PapersView state={state} input={active} dispatch={dispatch} />
          )}
          {state.view === "json" && <JsonView input={active} />}
          {state.view === "diagnostics" && <DiagnosticsView input={active} />}
          {state.view === "merge" && (
            <MergePane merging={state.merging} waited={merged} dispatch={dispatch} />
          )}
          {state.view === "rank" && <RankPane papers={papers} suggested={dayOf(state.inputs)} />}
        </Tabs>
        <Downloads papers={papers} />
      </section>
    </div>
  );
}

/** Keeps one input read; it shows nothing. */
function Reader({ input, dispatch }: { input: Input; dispatch: Parameters<typeof useReading>[1] }) {
  useReading(input, dispatch);
  useEffect(() => () => {}, []);
  return null;
}

function viewsOf({ inputs }: State, { state }: Input): { id: View; label: string }[] {
  const listing = state.type === "read" ? state.reading.listing : undefined;
  const count = (of: readonly unknown[] | undefined) => (of === undefined ? "" : ` (${of.length})`);
  return [
    { id: "papers", label: `Papers${count(listing?.papers)}` },
    { id: "json", label: "JSON" },
    { id: "diagnostics", label: `Diagnostics${count(listing?.diagnostics)}` },
    { id: "merge", label: inputs.length > 1 ? `Merge ${inputs.length} inputs` : "Merge" },
    { id: "rank", label: "Rank" },
  ];
}

function namedPapers(inputs: readonly Input[]): NamedPapers[] {
  return inputs.flatMap(({ name, state }) =>
    state.type === "read" ? { name, papers: state.reading.listing.papers } : [],
  );
}

/** The latest day that an input says it is of: a sensible present for ranking. */
function dayOf(inputs: readonly Input[]): string {
  const days = inputs.flatMap(({ state }) => {
    if (state.type !== "read") return [];
    const { date, capturedAt, papers } = state.reading.listing;
    const dates = papers.flatMap(({ listedAt, publishedAt }) => listedAt ?? publishedAt ?? []);
    return [capturedAt ?? date ?? dates.sort().at(-1) ?? ""];
  });
  return days.sort().at(-1)?.slice(0, 10) ?? "";
}
