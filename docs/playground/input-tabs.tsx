import type { Action, State } from "./state.js";

interface InputTabsProps {
  state: State;
  dispatch(action: Action): void;
}

/** One button an input, one to add another, one to remove what is shown. */
export function InputTabs({ state, dispatch }: InputTabsProps) {
  const { inputs, active } = state;
  const shown = inputs.find(({ id }) => id === active);
  return (
    <div class="inputs">
      {inputs.map(({ id, name }) => (
        <button
          type="button"
          key={id}
          aria-pressed={id === active}
          onClick={() => dispatch({ type: "show-input", id })}
        >
          {name}
        </button>
      ))}
      <button type="button" onClick={() => dispatch({ type: "add-input" })}>
        Add input
      </button>
      {shown !== undefined && (inputs.length > 1 || shown.text !== "") && (
        <button type="button" onClick={() => dispatch({ type: "remove-input", id: shown.id })}>
          Remove {shown.name}
        </button>
      )}
    </div>
  );
}
