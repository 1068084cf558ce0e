import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageFolder } from "../package/manifest.js";
import { fixtureCases } from "./material.js";
import { npm, npmInstall } from "./npm.js";

/** A project of a user: the packed package, what it needs beside it, and programs that use it. */
export interface Project {
  folder: string;
  /** Why it was not made. */
  missing?: string;
}

/**
 * Makes a project outside the repository, because one inside would find what the package forgot to
 * ask for in the repository's own node_modules.
 */
export function makeProject(
  tarball: string,
  manifest: { type: "module" | "commonjs"; dependencies: Readonly<Record<string, string>> },
): Project {
  const folder = mkdtempSync(join(tmpdir(), "trending-papers-project-"));
  const dependencies = { "trending-papers": `file:${tarball}`, ...manifest.dependencies };
  writeJson(folder, "package.json", { private: true, type: manifest.type, dependencies });
  npmInstall(folder);
  cpSync(join(packageFolder, "test/runtimes/programs"), folder, { recursive: true });
  writeJson(folder, "material.json", { cases: fixtureCases() });
  writeJson(folder, "subpaths.json", installedSubpaths(folder));
  return { folder };
}

/** Packs what is built as npm would publish it, and returns the file. */
export function packPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), "trending-papers-packed-"));
  const args = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  const [packed]: { filename: string }[] = JSON.parse(npm(packageFolder, args));
  return join(folder, packed?.filename ?? "");
}

/** Every subpath that the installed package offers, its manifest left out. */
export function installedSubpaths(folder: string): string[] {
  const manifest = join(folder, "node_modules/trending-papers/package.json");
  const { exports }: { exports: Record<string, unknown> } = JSON.parse(
    readFileSync(manifest, "utf8"),
  );
  return Object.keys(exports).filter((subpath) => subpath !== "./package.json");
}

function writeJson(folder: string, file: string, value: unknown): void {
  writeFileSync(join(folder, file), JSON.stringify(value));
}
