import { type LineBlock, readBlock } from "../../dataset/line-blocks.js";
import { createRowInspector, type RowInspection } from "../../dataset/validate/inspect-row.js";
import {
  type PackedInspections,
  packInspections,
} from "../../dataset/validate/packed-inspections.js";

/** Reads lines in a thread of its own, and says of each what can be said of it by itself. */
export function inspectInThread(block: Pick<LineBlock, "text" | "row">): PackedInspections {
  const inspect = createRowInspector(false);
  const inspections: RowInspection[] = [];
  // Each record is let go before the next is read.
  readBlock(block, (row) => inspections.push(inspect(row)));
  return packInspections(inspections);
}
