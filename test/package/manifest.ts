import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const packageFolder = fileURLToPath(new URL("../..", import.meta.url));

interface Manifest {
  exports: Record<string, string | { types: string; default: string }>;
}

/** The exports of the package: which file of `dist` each subpath is. */
export function subpaths(): { subpath: string; code: string; types: string }[] {
  const { exports }: Manifest = JSON.parse(readFileSync(`${packageFolder}/package.json`, "utf8"));
  return Object.entries(exports).flatMap(([subpath, target]) =>
    typeof target === "string" ? [] : [{ subpath, code: target.default, types: target.types }],
  );
}
