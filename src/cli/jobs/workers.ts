import type { LineBlock } from "../../dataset/line-blocks.js";
import type { PackedInspections } from "../../dataset/validate/packed-inspections.js";
import type { FileReport, ParseTask } from "../parse/parse-in-thread.js";

/** What threads can be asked to do, each task in the next thread that is free: see `tasks.ts`. */
export interface Workers {
  parseInThread(task: ParseTask): Promise<FileReport>;
  inspectInThread(block: Pick<LineBlock, "text" | "row">): Promise<PackedInspections>;
  /** Ends the threads, whatever they are at. */
  end(): Promise<void>;
}
