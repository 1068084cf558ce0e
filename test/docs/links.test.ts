import { existsSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { anchorsOf, lineOf, pages, proseOf, root } from "./pages.js";

const texts = new Map(pages().map(({ path, text }) => [path, text]));

const links = [...texts].flatMap(([path, text]) => {
  const prose = proseOf(text);
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(({ index, 1: target = "" }) => ({ name: `${path}:${lineOf(prose, index)}`, path, target }))
    .filter(({ target }) => !/^[a-z]+:/.test(target));
});

test.each(links)("$name leads to $target", ({ path, target }) => {
  const [file = "", anchor] = target.split("#");
  const led = file === "" ? path : posix.join(posix.dirname(path), file);
  expect(existsSync(`${root}/${led}`), led).toBe(true);
  if (anchor !== undefined) expect(anchorsOf(texts.get(led) ?? "")).toContain(anchor);
});

test("the pages are linked with one another", () => {
  expect(links.length).toBeGreaterThan(10);
});
