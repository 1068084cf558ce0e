import type { DatasetRow, ValidationEvent } from "../../dataset/index.js";
import type { LineBlock } from "../../dataset/line-blocks.js";
import { createRowInspector, type RowInspection } from "../../dataset/validate/inspect-row.js";
import { unpackInspections } from "../../dataset/validate/packed-inspections.js";
import { createSetValidation } from "../../dataset/validate/set-validation.js";
import { inOrder } from "../jobs/in-order.js";
import type { Workers } from "../jobs/workers.js";
import type { FileEvent } from "../papers/read-dataset-files.js";
import type { Progress } from "../terminal/progress.js";

/** Blocks of lines that are on their way, for each thread: one is worked on, another waits. */
const BLOCKS = 2;

type Item = FileEvent<DatasetRow | LineBlock>;

/** What came of an item: what was found in its rows, or why its file could not be read. */
type Answer = { problem: string } | { file: string; inspections: Iterable<RowInspection> };

export interface ThreadWork {
  workers: Workers;
  jobs: number;
  progress: Progress;
  /** Told of files that cannot be read, in their turn. */
  broken: (problem: string) => Promise<void>;
}

/**
 * As `validatePapers`, with lines that are read and checked in threads; what only the set shows is
 * found here.
 */
export async function* validateInThreads(
  items: AsyncIterable<Item>,
  { workers, jobs, progress, broken }: ThreadWork,
): AsyncGenerator<ValidationEvent> {
  const set = createSetValidation(false);
  const inspect = createRowInspector(false);
  const answer = async (item: Item): Promise<Answer> => {
    if (item.type === "problem") return item;
    const { file } = item;
    if (item.type !== "lines") return { file, inspections: [inspect(item)] };
    const { text, row } = item;
    return { file, inspections: unpackInspections(await workers.inspectInThread({ text, row })) };
  };
  for await (const found of inOrder(items, jobs * BLOCKS, answer)) {
    if ("problem" in found) {
      await broken(found.problem);
      continue;
    }
    for (const inspection of found.inspections) {
      progress.record();
      for (const problem of set.add(inspection, found.file)) yield { type: "problem", problem };
    }
  }
  const { problems, report } = set.finish();
  for (const problem of problems) yield { type: "problem", problem };
  yield { type: "report", report };
}
