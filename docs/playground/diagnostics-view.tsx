import type { Diagnostic } from "trending-papers";
import { excerptAt } from "./excerpt.js";
import type { Stretch } from "./protocol.js";
import type { Input } from "./state.js";

const MOST = 500;

/** What the library has to say about the input, each with its place. */
export function DiagnosticsView({ input }: { input: Input }) {
  if (input.state.type !== "read") return <p>What could not be read is told here.</p>;
  const { listing, diagnosticPlaces } = input.state.reading;
  const { diagnostics } = listing;
  if (diagnostics.length === 0) return <p>Nothing to report: all of the input was understood.</p>;
  return (
    <>
      <ul class="diagnostics">
        {diagnostics.slice(0, MOST).map((diagnostic, at) => (
          <Item key={at} diagnostic={diagnostic} stretch={diagnosticPlaces[at]} text={input.text} />
        ))}
      </ul>
      {diagnostics.length > MOST && <p>{diagnostics.length - MOST} more are not shown.</p>}
    </>
  );
}

interface ItemProps {
  diagnostic: Diagnostic;
  stretch: Stretch | undefined;
  text: string;
}

function Item({ diagnostic, stretch, text }: ItemProps) {
  const { code, severity, message, place } = diagnostic;
  const excerpt = stretch && stretch.end > stretch.start ? excerptAt(text, stretch) : undefined;
  return (
    <li>
      <p>
        <strong class={severity}>{severity}</strong>{" "}
        <a href={`../diagnostics.html#${code}`}>
          <code>{code}</code>
        </a>{" "}
        {placeWords(place)} {message}
      </p>
      {excerpt !== undefined && (
        <details>
          <summary>Where</summary>
          <pre class="marked">
            {excerpt.before}
            <mark>{excerpt.marked}</mark>
            {excerpt.after}
          </pre>
        </details>
      )}
    </li>
  );
}

function placeWords(place: Diagnostic["place"]): string {
  if (place === undefined) return "";
  if (place.type === "text") return `line ${place.start.line}, column ${place.start.column}:`;
  if (place.type === "row") return `row ${place.row}:`;
  return place.pointer === "" ? "" : `at ${place.pointer}:`;
}
