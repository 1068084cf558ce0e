import { type LineBlock, rowsOfBlock } from "../../dataset/line-blocks.js";
import { createRowInspector } from "../../dataset/validate/inspect-row.js";
import {
  type PackedInspections,
  packInspections,
} from "../../dataset/validate/packed-inspections.js";

/** Reads lines in a thread of its own, and says of each what can be said of it by itself. */
export function inspectInThread(block: Pick<LineBlock, "text" | "row">): PackedInspections {
  return packInspections(rowsOfBlock(block).map(createRowInspector(false)));
}
