import type { Explanation } from "trending-papers/rank";

/** What a score is made of; the parts of a value add up to it. */
export function ExplanationTree({ parts }: { parts: readonly Explanation[] }) {
  return (
    <ul>
      {parts.map(({ name, value, inputs, flags, parts: more }) => (
        <li key={name}>
          {name}: {value.toPrecision(4)}
          {Object.keys(inputs).length > 0 && (
            <span class="inputs">
              {" "}
              (
              {Object.entries(inputs)
                .map(([key, of]) => `${key} ${of}`)
                .join(", ")}
              )
            </span>
          )}
          {flags.length > 0 && ` [${flags.join(", ")}]`}
          {more.length > 0 && <ExplanationTree parts={more} />}
        </li>
      ))}
    </ul>
  );
}
