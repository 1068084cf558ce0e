import { useId } from "preact/hooks";
import type { Action, Input } from "./state.js";

interface InputOptionsProps {
  input: Input;
  onChange(change: Extract<Action, { type: "change-input" }>["change"]): void;
  onOpen(files: FileList | null): void;
}

/** What the reader may say about the input, and ways to fill the box. */
export function InputOptions({ input, onChange, onOpen }: InputOptionsProps) {
  const id = useId();
  return (
    <div class="options">
      <ExampleMenu onChange={onChange} />
      <label>
        Open a file{" "}
        <input
          type="file"
          onChange={(event) => {
            onOpen(event.currentTarget.files);
            event.currentTarget.value = "";
          }}
        />
      </label>
      <details>
        <summary>What you know about it</summary>
        <p>
          <label for={`${id}-url`}>Address of the page</label>
          <input
            id={`${id}-url`}
            type="url"
            placeholder="https://huggingface.co/papers?q=…"
            value={input.url}
            onChange={(event) => onChange({ url: event.currentTarget.value.trim() })}
          />
        </p>
        <p>
          <label for={`${id}-day`}>Day of viewing: it settles dates without a year</label>
          <input
            id={`${id}-day`}
            type="date"
            value={input.referenceDate}
            onChange={(event) => onChange({ referenceDate: event.currentTarget.value })}
          />
        </p>
        <p>
          <label for={`${id}-source`}>Source</label>
          <select
            id={`${id}-source`}
            value={input.source}
            onChange={(event) => onChange({ source: event.currentTarget.value })}
          >
            <option value="">told from the input</option>
            {SOURCE_IDS.map((source) => (
              <option key={source}>{source}</option>
            ))}
          </select>
        </p>
      </details>
    </div>
  );
}

function ExampleMenu({ onChange }: Pick<InputOptionsProps, "onChange">) {
  const choose = async (name: string) => {
    const { EXAMPLES } = await import("./examples.js");
    const example = EXAMPLES.find((one) => one.name === name);
    if (example !== undefined) onChange(example);
  };
  return (
    <label>
      Example{" "}
      <select
        value=""
        onChange={(event) => {
          choose(event.currentTarget.value);
          event.currentTarget.value = "";
        }}
      >
        <option value="">choose one</option>
        {EXAMPLE_NAMES.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}

const EXAMPLE_NAMES = [
  "Search page, copied text",
  "Search page with votes, copied text",
  "Daily Papers, HTML with data",
  "Answer of the arXiv API",
] as const;
