import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fencesOf, pages, root } from "./pages.js";

/** Parts of files that the pages show in a language which is not run here. */
const parts = pages().flatMap(({ path, text }) =>
  fencesOf(text).flatMap(({ language, marks, code, line }) => {
    const file = marks.find((mark) => mark.startsWith("file="))?.slice("file=".length);
    if (file === undefined || language === "ts") return [];
    return [{ name: `${path}:${line}`, file, code: code.trimEnd() }];
  }),
);

test.each(parts)("$name shows $file as it is", ({ file, code }) => {
  const lines = readFileSync(`${root}/${file}`, "utf8").split("\n");
  const [first = "", ...others] = code.split("\n");
  // The part may stand deeper in the file than on the page, all its lines by as much.
  const isShownFrom = (line: string, at: number) => {
    const indent = line.slice(0, line.length - first.length);
    if (line !== indent + first || indent.trim() !== "") return false;
    return others.every((other, nth) => lines[at + 1 + nth] === (other && indent + other));
  };
  expect(lines.some(isShownFrom), code).toBe(true);
});

test("there are such parts", () => {
  expect(parts.length).toBeGreaterThan(3);
});
