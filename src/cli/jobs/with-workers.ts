import type { Io } from "../io/io.js";
import type { Workers } from "./workers.js";

/** Does work with so many threads, and ends them however it goes. */
export async function withWorkers<Result>(
  jobs: number,
  io: Pick<Io, "startWorkers" | "saveMemory">,
  work: (workers: Workers) => Promise<Result>,
): Promise<Result> {
  // Each thread has a heap of its own.
  io.saveMemory();
  const workers = await io.startWorkers(jobs);
  try {
    return await work(workers);
  } finally {
    await workers.end();
  }
}
