import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { DETECTION_HEAD } from "../src/detect-source.js";
import { Listing, parseListing, sources } from "../src/index.js";
import type { ParseOptions } from "../src/options.js";

const ROOT = fileURLToPath(new URL("../fixtures", import.meta.url));

/** Every folder is a case: `fixtures/<source>/<case>/{input.*, options.json, expected.json}`. */
describe.each(readdirSync(ROOT).sort())("fixtures/%s", (source) => {
  it("is named after a source", () => {
    expect(sources.map(({ id }) => id)).toContain(source);
  });

  it.each(readdirSync(`${ROOT}/${source}`).sort())("%s", (name) => {
    const folder = `${ROOT}/${source}/${name}`;
    const inputs = readdirSync(folder).filter((file) => file.startsWith("input."));
    expect(inputs).toHaveLength(1);
    expect(existsSync(`${folder}/expected.json`), `${folder} has no expected.json`).toBe(true);

    const input = readFileSync(`${folder}/${inputs[0]}`, "utf8");
    const options = readOptions(folder);
    for (const { id, detect, surest = 1 } of sources) {
      const score = detect(input.slice(0, DETECTION_HEAD), { url: options.url });
      expect(score, `${id} is surer than it says`).toBeLessThanOrEqual(surest);
    }
    const listing = parseListing(input, options);
    expect(listing).toEqual(JSON.parse(readFileSync(`${folder}/expected.json`, "utf8")));
    expect(Listing.safeParse(listing).error).toBeUndefined();
  });
});

function readOptions(folder: string): ParseOptions {
  const file = `${folder}/options.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}
