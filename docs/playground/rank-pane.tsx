import { useId, useMemo, useState } from "preact/hooks";
import type { Paper } from "trending-papers";
import { ExplanationTree } from "./explanation-tree.js";
import type { RankRow, RankView } from "./rank-papers.js";
import { RANKER_NAMES } from "./ranker-names.js";
import { useAnswer } from "./use-answer.js";
import { VotesChart } from "./votes-chart.js";

const MOST = 200;

interface RankPaneProps {
  papers: Paper[];
  /** A day that the inputs state, for `asOf`. */
  suggested: string;
}

/** Ranks what was read, as of a day that the reader gives: the clock is never asked. */
export function RankPane({ papers, suggested }: RankPaneProps) {
  const id = useId();
  const [ranker, setRanker] = useState("hot");
  const [chosenDay, setDay] = useState("");
  const asOf = chosenDay === "" ? suggested : chosenDay;
  const request = useMemo(
    () =>
      asOf === "" || papers.length === 0
        ? undefined
        : { type: "rank" as const, papers, ranker, asOf },
    [papers, ranker, asOf],
  );
  const waited = useAnswer<"rank">(request);
  return (
    <>
      <div class="options">
        <p>
          <label for={`${id}-ranker`}>Ranker</label>
          <select
            id={`${id}-ranker`}
            value={ranker}
            onChange={(event) => setRanker(event.currentTarget.value)}
          >
            {RANKER_NAMES.map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for={`${id}-day`}>As of</label>
          <input
            id={`${id}-day`}
            type="date"
            value={asOf}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        </p>
      </div>
      {papers.length === 0 && <p>There is nothing to rank yet.</p>}
      {papers.length > 0 && asOf === "" && <p>Give the day that counts as the present.</p>}
      {request !== undefined && waited.type === "failed" && <p class="error">{waited.message}</p>}
      {request !== undefined && waited.type === "answer" && <Answer view={waited.answer} />}
    </>
  );
}

function Answer({ view }: { view: RankView }) {
  const { rows, unit, warnings } = view;
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning} class="warning">
          {warning}
        </p>
      ))}
      <VotesChart rows={rows} />
      <ol class="ranking">
        {rows.slice(0, MOST).map((row, at) => (
          <Row key={at} row={row} unit={unit} />
        ))}
      </ol>
      {rows.length > MOST && <p>{rows.length - MOST} more are not shown.</p>}
    </>
  );
}

function Row({ row, unit }: { row: RankRow; unit: string }) {
  const { title, rank, score, words, explanation } = row;
  return (
    <li value={rank} class={rank === undefined ? "unranked" : ""}>
      <p>
        <strong>{title}</strong> {words}
      </p>
      {explanation !== undefined && (
        <details>
          <summary>
            Score {score?.toPrecision(4)} {unit}
          </summary>
          <ExplanationTree parts={[explanation]} />
        </details>
      )}
    </li>
  );
}
