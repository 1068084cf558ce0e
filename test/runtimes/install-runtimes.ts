import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../package/manifest.js";
import { npmInstall } from "./npm.js";
import { type PinnedRuntime, RUNTIMES } from "./pinned-versions.js";

// Below node_modules, so that nothing of it is committed, packed or linted.
const cache = join(packageFolder, "node_modules/.cache/runtimes");

/** A runtime that can be started, or why it cannot. */
export interface Runtime {
  name: string;
  /** The program and the words before the file that it runs. */
  command: readonly string[];
  missing?: string;
}

/** Brings the runtimes that are not there yet, all of them at once. */
export function installRuntimes(): Runtime[] {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return missingRuntimes("the pinned programs are for Linux on x64");
  }
  if (!RUNTIMES.every(isInstalled)) {
    mkdirSync(cache, { recursive: true });
    const dependencies = Object.fromEntries(
      RUNTIMES.map((one) => [one.folder, `npm:${one.package}@${one.version}`]),
    );
    writeFileSync(join(cache, "package.json"), JSON.stringify({ private: true, dependencies }));
    npmInstall(cache);
  }
  return RUNTIMES.map((one) => ({
    name: one.name,
    command: [join(folderOf(one), one.program), ...one.args],
  }));
}

/** All of them, left out for one reason. */
export function missingRuntimes(missing: string): Runtime[] {
  return RUNTIMES.map(({ name }) => ({ name, command: [], missing }));
}

function isInstalled(runtime: PinnedRuntime): boolean {
  const manifest = join(folderOf(runtime), "package.json");
  if (!existsSync(manifest)) return false;
  return JSON.parse(readFileSync(manifest, "utf8")).version === runtime.version;
}

function folderOf({ folder }: PinnedRuntime): string {
  return join(cache, "node_modules", folder);
}
