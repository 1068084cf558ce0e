import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A block between three backticks. */
export interface Fence {
  /** The first word after the backticks, such as `ts`. */
  language: string;
  /** The words after it, such as `no-run` or `file=src/sources/lab-notes.ts`. */
  marks: readonly string[];
  code: string;
  /** The line of the opening backticks, from 1. */
  line: number;
}

export interface Page {
  /** The path from the root of the repository, such as `docs/design.md`. */
  path: string;
  text: string;
}

/** The pages that people read, in the order of their names. */
export function pages(): Page[] {
  const ofRoot = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"];
  const ofDocs = ["docs", "docs/guide", "docs/reference"].flatMap((folder) => {
    const names = readdirSync(`${root}/${folder}`).filter((name) => name.endsWith(".md"));
    return names.sort().map((name) => `${folder}/${name}`);
  });
  return [...ofRoot, ...ofDocs].map((path) => ({
    path,
    text: readFileSync(`${root}/${path}`, "utf8"),
  }));
}

const FENCE = /^([ \t]*)```([^\n]*)\n([\s\S]*?)^[ \t]*```[ \t]*$/gm;

export function fencesOf(text: string): Fence[] {
  return [...text.matchAll(FENCE)].map(({ index, 1: indent = "", 2: info = "", 3: code = "" }) => {
    const [language = "", ...marks] = info.trim().split(/\s+/);
    const lines = code.split("\n").map((line) => line.replace(indent, ""));
    return { language, marks, code: lines.join("\n"), line: lineOf(text, index) };
  });
}

/** The page without its fences; lines stay where they are. */
export function proseOf(text: string): string {
  return text.replace(FENCE, (block) => block.replace(/[^\n]/g, ""));
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** The anchors that GitHub gives to the headings of a page. */
export function anchorsOf(text: string): string[] {
  return [...proseOf(text).matchAll(/^#{1,6} +(.+)$/gm)].map(({ 1: heading = "" }) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
