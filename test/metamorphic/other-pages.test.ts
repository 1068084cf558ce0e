import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseListing } from "../../src/index.js";
import { mutate } from "../pages/mutate.js";
import { MUTATIONS } from "../pages/mutations/index.js";
import { silentChanges } from "../pages/same-records.js";

const FIXTURES = fileURLToPath(new URL("../../fixtures", import.meta.url));
const SOURCES = ["arxiv-list", "arxiv-search", "arxiv-abs", "paperswithcode-html", "page-metadata"];
/** On Papers with Code such an element is the border of a number or a date, and nothing else is. */
const BORDERS = /words wrapped|text split/;
/** Where an address is broken over a line, the break says that it goes on. */
const BROKEN = /(?<=_)\s+(?=\w)/g;
/** Each change alone, and some together. */
const SEEDS = Array.from({ length: MUTATIONS.length + 11 }, (_, seed) => seed);

describe.each(SOURCES)("a page read by %s", (source) => {
  it.each(readdirSync(`${FIXTURES}/${source}`))(
    "(%s) says the same, written differently",
    (name) => {
      const page = readFileSync(`${FIXTURES}/${source}/${name}/input.html`, "utf8").replace(
        BROKEN,
        "",
      );
      const options = { source };
      const before = parseListing(page, options);
      const wrong = SEEDS.flatMap((seed) => {
        const { page: after, how } = mutate(page, seed);
        if (source === "paperswithcode-html" && BORDERS.test(how)) return [];
        return silentChanges(before, parseListing(after, options)).map(
          (change) => `${how}: ${change}`,
        );
      });
      expect(wrong).toEqual([]);
    },
  );
});
