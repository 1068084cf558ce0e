import type { ExportFormat, Progress, Reading, ReadOptions } from "./protocol.js";

/** One input box: what was put into it, and what was read from it. */
export interface Input extends ReadOptions {
  id: number;
  name: string;
  text: string;
  state:
    | { type: "empty" }
    | { type: "reading"; progress: Progress | undefined }
    | { type: "read"; reading: Reading }
    | { type: "failed"; message: string };
}

export const VIEWS = ["papers", "json", "diagnostics", "merge", "rank"] as const;
export type View = (typeof VIEWS)[number];

export interface State {
  inputs: readonly Input[];
  active: number;
  view: View;
  /** The place in `papers` of the record that is looked at. */
  selected: number | undefined;
  /** Whether the same paper in several inputs is shown once. */
  merging: boolean;
}

export type Action =
  | { type: "add-input" }
  | { type: "remove-input"; id: number }
  | { type: "show-input"; id: number }
  | {
      type: "change-input";
      id: number;
      change: Partial<Pick<Input, "name" | "text" | keyof ReadOptions>>;
    }
  | { type: "set-state"; id: number; state: Input["state"] }
  | { type: "show-view"; view: View }
  | { type: "select"; paper: number | undefined }
  | { type: "set-merging"; merging: boolean };

export const INITIAL: State = {
  inputs: [newInput(1)],
  active: 1,
  view: "papers",
  selected: undefined,
  merging: false,
};

export const EXPORT_NAMES: Readonly<Record<ExportFormat, string>> = {
  json: "JSON",
  jsonl: "JSON lines",
  csv: "CSV",
  bibtex: "BibTeX",
};

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "add-input": {
      const id = Math.max(...state.inputs.map((input) => input.id)) + 1;
      const inputs = [...state.inputs, newInput(id)];
      return { ...state, inputs, active: id, selected: undefined };
    }
    case "remove-input": {
      const rest = state.inputs.filter(({ id }) => id !== action.id);
      const inputs = rest.length === 0 ? [newInput(action.id + 1)] : rest;
      const active = inputs.find(({ id }) => id === state.active) ?? inputs[0];
      return { ...state, inputs, active: active?.id ?? 0, selected: undefined };
    }
    case "show-input":
      return { ...state, active: action.id, selected: undefined };
    case "change-input":
      return withInput({ ...state, selected: undefined }, action.id, action.change);
    case "set-state":
      return withInput(state, action.id, { state: action.state });
    case "show-view":
      return { ...state, view: action.view };
    case "select":
      return { ...state, selected: action.paper };
    case "set-merging":
      return { ...state, merging: action.merging };
  }
}

function withInput(state: State, id: number, change: Partial<Input>): State {
  const inputs = state.inputs.map((input) => (input.id === id ? { ...input, ...change } : input));
  return { ...state, inputs };
}

function newInput(id: number): Input {
  return {
    id,
    name: `Input ${id}`,
    text: "",
    url: "",
    referenceDate: "",
    source: "",
    state: { type: "empty" },
  };
}
