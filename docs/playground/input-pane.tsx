import { useState } from "preact/hooks";
import { InputOptions } from "./input-options.js";
import { InputTabs } from "./input-tabs.js";
import { MarkedInput } from "./marked-input.js";
import { readFileText } from "./read-file-text.js";
import type { Action, Input, State } from "./state.js";

interface InputPaneProps {
  state: State;
  active: Input;
  dispatch(action: Action): void;
}

/** The box that input is pasted or dropped into, and the same input with its records marked. */
export function InputPane({ state, active, dispatch }: InputPaneProps) {
  const [isMarked, setMarked] = useState(false);
  const [isOver, setOver] = useState(false);
  const [problem, setProblem] = useState("");
  const change = (of: Extract<Action, { type: "change-input" }>["change"]) =>
    dispatch({ type: "change-input", id: active.id, change: of });
  const open = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file === undefined) return;
    readFileText(file).then(
      (text) => {
        setProblem("");
        change({ text, name: file.name });
      },
      (error: Error) => setProblem(`${file.name}: ${error.message}`),
    );
  };
  const canMark = active.state.type === "read";
  return (
    <section
      class={isOver ? "input over" : "input"}
      aria-label="Inputs"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        open(event.dataTransfer?.files);
      }}
    >
      <InputTabs state={state} dispatch={dispatch} />
      <InputOptions input={active} onChange={change} onOpen={open} />
      {problem !== "" && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      <p class="modes">
        <button type="button" aria-pressed={!isMarked} onClick={() => setMarked(false)}>
          Edit
        </button>
        <button
          type="button"
          aria-pressed={isMarked}
          disabled={!canMark}
          onClick={() => setMarked(true)}
        >
          Where records stand
        </button>
      </p>
      {isMarked && active.state.type === "read" ? (
        <MarkedInput
          text={active.text}
          reading={active.state.reading}
          selected={state.selected}
          onSelect={(paper) => dispatch({ type: "select", paper })}
        />
      ) : (
        <textarea
          aria-label={`${active.name}: text, HTML, a feed, JSON or JSON lines`}
          placeholder="Paste a page here as text, HTML, a feed, JSON or JSON lines, or drop a file."
          spellcheck={false}
          autocomplete="off"
          value={active.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      )}
    </section>
  );
}
