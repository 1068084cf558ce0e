import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { packageFolder } from "./manifest.js";

/** One import of a source file. `to` is a room where the import stays within `src`. */
export interface SourceImport {
  file: string;
  from: string;
  specifier: string;
  to: string | undefined;
  statement: string;
}

/** Comments are no imports: their lines do not begin with the word. */
const IMPORT = /^(?:import|export)\s(?:[^;"]*?\sfrom\s)?"([^"]+)"|\bimport\("([^"]+)"\)/gm;

export function sourceImports(): SourceImport[] {
  return filesUnder("src").flatMap((file) => importsOf(file));
}

export function filesUnder(folder: string): string[] {
  if (!existsSync(join(packageFolder, folder))) return [];
  return readdirSync(join(packageFolder, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${folder}/${file.split(sep).join("/")}`);
}

export function importsOf(file: string): SourceImport[] {
  const text = readFileSync(join(packageFolder, file), "utf8");
  return [...text.matchAll(IMPORT)].map(([statement, named = "", dynamic]) => {
    const specifier = dynamic ?? named;
    const target = normalize(join(dirname(file), specifier))
      .split(sep)
      .join("/");
    const to = specifier.startsWith(".") ? roomOf(target) : undefined;
    return { file, from: roomOf(file), specifier, to, statement };
  });
}

/** The folder below `src`, or the name of a file that stands there itself. */
function roomOf(file: string): string {
  return (file.split("/")[1] ?? "").replace(/\.[jt]s$/, "");
}
