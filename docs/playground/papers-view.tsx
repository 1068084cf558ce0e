import { useMemo, useState } from "preact/hooks";
import type { Paper } from "trending-papers";
import { COLUMNS, type Column, sortPapers } from "./columns.js";
import { RecordView } from "./record-view.js";
import { ScrollBox } from "./scroll-box.js";
import type { Action, Input, State } from "./state.js";

/** Rows that are shown before the reader asks for more. */
const FIRST_ROWS = 200;

interface PapersViewProps {
  state: State;
  input: Input;
  dispatch(action: Action): void;
}

/** The records of one input as a table that can be sorted, and the chosen one in full. */
export function PapersView({ state, input, dispatch }: PapersViewProps) {
  const [sort, setSort] = useState<{ column: string; descending: boolean } | undefined>();
  const [shown, setShown] = useState(FIRST_ROWS);
  const papers = input.state.type === "read" ? input.state.reading.listing.papers : NONE;
  const order = useMemo(() => sortPapers(papers, sort), [papers, sort]);
  if (input.state.type !== "read") return <p>Papers appear here as soon as there is input.</p>;
  if (papers.length === 0) return <p>No papers. The diagnostics say why.</p>;
  const columns = COLUMNS.filter(({ value }) => papers.some((paper) => value(paper) !== undefined));
  return (
    <>
      <ScrollBox label="Papers">
        <table>
          <thead>
            <tr>
              <th scope="col">#</th>
              {columns.map((column) => (
                <SortHead key={column.name} column={column} sort={sort} onSort={setSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {order.slice(0, shown).map((place) => (
              <Row
                key={place}
                place={place}
                paper={papers[place]}
                columns={columns}
                isChosen={place === state.selected}
                onSelect={(paper) => dispatch({ type: "select", paper })}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {order.length > shown && (
        <p>
          <button type="button" onClick={() => setShown(shown + FIRST_ROWS)}>
            Show {Math.min(FIRST_ROWS, order.length - shown)} more of {order.length}
          </button>
        </p>
      )}
      <RecordView input={input} selected={state.selected} />
    </>
  );
}

const NONE: readonly Paper[] = [];

type Sort = { column: string; descending: boolean } | undefined;

interface SortHeadProps {
  column: Column;
  sort: Sort;
  onSort(sort: Sort): void;
}

/** Sorts by the column, the other way round at the second click, and not at all at the third. */
function SortHead({ column, sort, onSort }: SortHeadProps) {
  const isSorted = sort?.column === column.name;
  const first = column.kind === "number";
  const next = () => {
    if (!isSorted) return onSort({ column: column.name, descending: first });
    onSort(sort.descending === first ? { column: column.name, descending: !first } : undefined);
  };
  const direction = isSorted ? (sort.descending ? "descending" : "ascending") : "none";
  return (
    <th scope="col" aria-sort={direction} class={column.kind}>
      <button type="button" onClick={next}>
        {column.name}
        <span aria-hidden="true">{isSorted ? (sort.descending ? " ↓" : " ↑") : ""}</span>
      </button>
    </th>
  );
}

interface RowProps {
  place: number;
  paper: Paper | undefined;
  columns: readonly Column[];
  isChosen: boolean;
  onSelect(place: number): void;
}

function Row({ place, paper, columns, isChosen, onSelect }: RowProps) {
  if (paper === undefined) return null;
  return (
    <tr class={isChosen ? "chosen" : ""}>
      <td class="number">{paper.rank ?? place + 1}</td>
      {columns.map(({ name, kind, value }) => (
        <td key={name} class={kind}>
          {name === "Title" ? (
            <button
              type="button"
              class="link"
              aria-pressed={isChosen}
              onClick={() => onSelect(place)}
            >
              {paper.title}
            </button>
          ) : (
            value(paper)
          )}
        </td>
      ))}
    </tr>
  );
}
