import { ScrollBox } from "./scroll-box.js";
import type { Input } from "./state.js";

const LONGEST = 200_000;

/** The listing as `parseListing` gives it. */
export function JsonView({ input }: { input: Input }) {
  if (input.state.type !== "read") return <p>The listing appears here as JSON.</p>;
  const json = JSON.stringify(input.state.reading.listing, null, 2);
  return (
    <>
      <ScrollBox label="Listing as JSON">
        <pre>{json.slice(0, LONGEST)}</pre>
      </ScrollBox>
      {json.length > LONGEST && (
        <p>
          The first {LONGEST} of {json.length} characters. The download has all papers.
        </p>
      )}
    </>
  );
}
