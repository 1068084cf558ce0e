import type { TestProject } from "vitest/node";
import { installSpark, type Spark } from "./install-spark.js";

declare module "vitest" {
  interface ProvidedContext {
    spark: Spark;
  }
}

/** Installs once, and says in a line why nothing can be run. */
export function setup({ provide }: TestProject): void {
  const spark = installSpark();
  if (spark.missing !== undefined) console.log(`Spark skipped: ${spark.missing}`);
  provide("spark", spark);
}
