import { type HostFamily, hostFamily } from "./host-family.js";

/** How the path of an address is read out of running text. */
export interface PathShape {
  /** So many segments make the address complete: up to there it may go on after a line break. */
  needed: number;
  /** So many segments hold only letters, digits, "_", "." and "-". */
  plain: number;
  /** First segments that stand before the needed ones. */
  prefixes: readonly string[];
  /** A segment after which any character may come, whatever `plain` says. */
  plainUntil?: string;
}

const FREE: PathShape = { needed: 0, plain: 0, prefixes: [] };
const OWNER_AND_NAME: PathShape = { needed: 2, plain: 2, prefixes: [] };

const SHAPES: Readonly<Record<HostFamily, PathShape>> = {
  github: OWNER_AND_NAME,
  gitlab: { needed: 2, plain: Number.POSITIVE_INFINITY, prefixes: [], plainUntil: "-" },
  bitbucket: OWNER_AND_NAME,
  codeberg: OWNER_AND_NAME,
  gist: OWNER_AND_NAME,
  anonymous: OWNER_AND_NAME,
  "hugging-face": { needed: 2, plain: 2, prefixes: ["datasets", "spaces"] },
  arxiv: { needed: 2, plain: 3, prefixes: [] },
  doi: { needed: 2, plain: 1, prefixes: [] },
  pages: FREE,
};

/** The shape of the paths on a host. */
export function pathShape(host: string): PathShape {
  const family = hostFamily(host);
  return family === undefined ? FREE : SHAPES[family];
}
