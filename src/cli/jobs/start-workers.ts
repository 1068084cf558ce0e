import type { Workers } from "./workers.js";

/**
 * Starts so many threads that load the module `tasks`. The pool is an optional package, since most
 * work is done before threads have begun.
 *
 * @throws Error that says what to install where the package is missing
 */
export async function startWorkers(count: number, tasks: URL): Promise<Workers> {
  const { Tinypool } = await loadPool();
  const pool = new Tinypool({ filename: tasks.href, minThreads: count, maxThreads: count });
  const run = async (name: keyof Workers, task: unknown) => {
    try {
      return await pool.run(task, { name });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`a thread of --jobs failed: ${reason}`, { cause });
    }
  };
  return {
    parseInThread: (task) => run("parseInThread", task),
    inspectInThread: (block) => run("inspectInThread", block),
    end: () => pool.destroy(),
  };
}

async function loadPool(): Promise<typeof import("tinypool")> {
  try {
    return await import("tinypool");
  } catch (cause) {
    throw new Error("--jobs needs a package that runs threads: npm install tinypool", { cause });
  }
}
