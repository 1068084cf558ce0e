import { describe, expect, it } from "vitest";
import { rowsOf } from "../dataset/gathered.js";
import { hostileDatasets, readHostile } from "./dataset-inputs.js";
import { expectGrowth } from "./growth.js";

const MB = 1024 * 1024;

/** Eight times the input takes about eight times as long. */
describe("work grows with the length of large hostile data sets", () => {
  const large = new Map(hostileDatasets(8 * MB).map(([name, , text]) => [name, text]));
  it.each(hostileDatasets(MB))("%s", { timeout: 120_000 }, async (name, kind, small) => {
    const bounds = { atMost: 16, shortestMs: 20 };
    await expectGrowth(
      () => readHostile(kind, small),
      () => readHostile(kind, large.get(name) ?? ""),
      bounds,
    );
  });
});

it("a line of 100 MB is passed over and named, and the rows around it are read", async () => {
  async function* parts(): AsyncGenerator<string> {
    yield '{"a":1}\n{"a":"';
    for (let part = 0; part < 1_600; part++) yield "x".repeat(65_536);
    yield '"}\n{"a":3}\n';
  }
  expect(await rowsOf(parts())).toEqual(['1 {"a":1}', "2 limit-reached", '3 {"a":3}']);
});
