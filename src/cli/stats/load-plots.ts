/** What draws the plots of a report: marks, and a document to draw them in. */
export interface Plots {
  Plot: typeof import("@observablehq/plot");
  document: Document;
}

/**
 * Loads the packages that draw plots; they are optional, since most installations never draw one.
 *
 * @throws Error that says what to install where one of them is missing
 */
export async function loadPlots(): Promise<Plots> {
  try {
    const [Plot, { parseHTML }] = await Promise.all([
      import("@observablehq/plot"),
      import("linkedom"),
    ]);
    const { document } = parseHTML("<!doctype html><html><body></body></html>");
    return { Plot, document };
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new Error("the HTML report needs two packages: npm install @observablehq/plot linkedom", {
      cause: error,
    });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
}
