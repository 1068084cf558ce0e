import { readdirSync, readFileSync } from "node:fs";
import { type Fence, fencesOf, lineOf, pages, root } from "./pages.js";

/** A piece of TypeScript that the documentation shows. */
export interface Snippet {
  /** Where it is printed, such as `README.md:12`. */
  name: string;
  /** The file as which it is read: relative imports start there. */
  file: string;
  code: string;
  /** Names to import from a file of `src`, where the example stands beside what it shows. */
  beside?: string;
  /** Whether it is only compiled. */
  compileOnly: boolean;
  /** Whether it is a whole file, to be imported by the snippets after it. */
  showsFile: boolean;
}

/** Every `ts` fence of the pages. */
export function pageSnippets(): Snippet[] {
  return pages().flatMap(({ path, text }) =>
    fencesOf(text)
      .filter(({ language }) => language === "ts")
      .map((fence) => ({
        name: `${path}:${fence.line}`,
        file: fileOf(fence) ?? path.replace(/[^/]+$/, `${slug(path)}-${fence.line}.ts`),
        code: fence.code,
        compileOnly: fence.marks.includes("no-run"),
        showsFile: fileOf(fence)?.startsWith("src/") ?? false,
      })),
  );
}

const DOC_COMMENT = /\/\*\*(?:(?!\*\/)[\s\S])*?@example(?:(?!\*\/)[\s\S])*?\*\//g;

/** Every `@example` in the comments of `src`. */
export function exampleSnippets(): Snippet[] {
  return readdirSync(`${root}/src`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .sort()
    .flatMap((path) => {
      const text = readFileSync(`${root}/${path}`, "utf8");
      return [...text.matchAll(DOC_COMMENT)].flatMap(({ index, 0: comment }) => {
        const bare = comment.replace(/^[ \t]*\* ?/gm, "");
        return fencesOf(bare.slice(bare.indexOf("@example"))).map((fence, nth) => ({
          name: `${path}:${lineOf(text, index)}`,
          file: path.replace(/\.ts$/, `-example-${lineOf(text, index)}-${nth}.ts`),
          code: fence.code,
          beside: path,
          compileOnly: fence.marks.includes("no-run"),
          showsFile: false,
        }));
      });
    });
}

function fileOf({ marks }: Fence): string | undefined {
  return marks.find((mark) => mark.startsWith("file="))?.slice("file=".length);
}

function slug(path: string): string {
  return path.replace(/^.*\//, "").replace(/\W/g, "-");
}
