import type { Output } from "./io.js";

const ENOUGH = 65_536;

/** Writes text that comes in many small parts, in few writes. */
export async function writeParts(
  output: Pick<Output, "write">,
  parts: Iterable<string>,
): Promise<void> {
  let waiting = "";
  for (const part of parts) {
    waiting += part;
    if (waiting.length < ENOUGH) continue;
    await output.write(waiting);
    waiting = "";
  }
  await output.write(waiting);
}
