import { expect, test, vi } from "vitest";
import { toFeed } from "../../src/export/index.js";
import { runIn } from "../cli/fake-io.js";

vi.mock("feedsmith", () => {
  throw new Error("Cannot find package 'feedsmith'");
});

test("without its package, a feed says what to install", async () => {
  await expect(toFeed([], { format: "rss" })).rejects.toThrow(
    'feeds are written by the package "feedsmith": npm install feedsmith',
  );
});

test("so does the command, before it reads anything", async () => {
  expect(await runIn({}, "convert", "--to", "atom", "missing.jsonl")).toEqual({
    exitCode: 2,
    stdout: "",
    stderr:
      'trending-papers: feeds are written by the package "feedsmith": npm install feedsmith\n',
  });
});
