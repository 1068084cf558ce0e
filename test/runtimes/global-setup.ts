import { rmSync } from "node:fs";
import { dirname } from "node:path";
import type { TestProject } from "vitest/node";
import { packageFolder } from "../package/manifest.js";
import { installRuntimes, missingRuntimes, type Runtime } from "./install-runtimes.js";
import { makeProject, type Project, packPackage } from "./make-project.js";
import { registryAnswers } from "./npm.js";
import { NODE_TYPES, OLD_TYPESCRIPT, ZODS } from "./pinned-versions.js";

declare module "vitest" {
  interface ProvidedContext {
    runtimes: Runtime[];
    /** With ES modules and a late zod, and with CommonJS and the lowest zod. */
    projects: Record<"module" | "commonjs", Project>;
  }
}

/** Packs and installs once for all test files, and says in a line what has to be left out. */
export function setup({ provide }: TestProject): () => void {
  if (!registryAnswers(packageFolder)) {
    const missing = "no registry of npm answers";
    provide("projects", { module: { folder: "", missing }, commonjs: { folder: "", missing } });
    provide("runtimes", told(missingRuntimes(missing)));
    console.log(`Strict TypeScript, Vite and workers skipped: ${missing}`);
    return () => {};
  }
  const tarball = packPackage();
  const projects = {
    module: makeProject(tarball, {
      type: "module",
      dependencies: {
        zod: ZODS.late,
        "@types/node": NODE_TYPES,
        "old-typescript": `npm:typescript@${OLD_TYPESCRIPT}`,
      },
    }),
    commonjs: makeProject(tarball, { type: "commonjs", dependencies: { zod: ZODS.lowest } }),
  };
  provide("projects", projects);
  provide("runtimes", told(installRuntimes()));
  return () => {
    const folders = [dirname(tarball), projects.module.folder, projects.commonjs.folder];
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
}

/** A line for each that is left out, so that a skip is seen. */
function told(runtimes: Runtime[]): Runtime[] {
  for (const { name, missing } of runtimes) {
    if (missing !== undefined) console.log(`${name} skipped: ${missing}`);
  }
  return runtimes;
}
