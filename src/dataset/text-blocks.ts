/** Long enough that handing a block on costs little beside making it. */
const ENOUGH = 65_536;

/** The same text in fewer parts: rows are short, and each part costs a step of its own. */
export async function* textBlocks(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = "";
  for await (const part of parts) {
    waiting += part;
    if (waiting.length < ENOUGH) continue;
    yield waiting;
    waiting = "";
  }
  if (waiting !== "") yield waiting;
}
