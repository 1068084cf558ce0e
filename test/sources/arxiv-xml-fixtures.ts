import { readFileSync } from "node:fs";

/** The input of a fixture of arXiv in XML. */
export function xmlFixture(source: string, name: string): string {
  return readFileSync(
    new URL(`../../fixtures/${source}/${name}/input.xml`, import.meta.url),
    "utf8",
  );
}

export function inChunks(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
}
