import { type LineBlock, rowsOfBlock } from "../../dataset/line-blocks.js";
import { createRowInspector, type RowInspection } from "../../dataset/validate/inspect-row.js";

/** Reads lines in a thread of its own, and says of each what can be said of it by itself. */
export function inspectInThread(block: Pick<LineBlock, "text" | "row">): RowInspection[] {
  return rowsOfBlock(block).map(createRowInspector(false));
}
