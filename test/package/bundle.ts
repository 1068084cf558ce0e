import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { packageFolder } from "./manifest.js";

/** What a subpath costs somebody who bundles it for a browser. */
export interface Bundle {
  gzipBytes: number;
  /** The packages inside it, and those that it still imports. */
  packages: string[];
}

/** Peer dependencies stay outside; those that read and write Parquet or feeds are loaded on demand. */
const OUTSIDE = ["zod", "feedsmith", "hyparquet", "hyparquet-writer", "hyparquet-compressors"];

/** Bundles a built file as a user would. */
export async function bundleOf(code: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(packageFolder, code)],
    absWorkingDir: packageFolder,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    external: OUTSIDE,
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const written = Object.values(metafile.outputs);
  // A package of which nothing is left costs nothing.
  const inside = written.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) =>
      bytesInOutput > 0 ? packageOf(file) : [],
    ),
  );
  const outside = written.flatMap(({ imports }) => imports.map(({ path }) => path));
  return {
    gzipBytes: gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length,
    packages: [...new Set([...inside, ...outside])].sort(),
  };
}

function packageOf(file: string): string[] {
  const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
  return name === undefined ? [] : [name];
}
