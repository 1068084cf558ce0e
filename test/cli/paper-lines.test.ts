import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { runIn } from "./fake-io.js";

const paper = (title: string) =>
  JSON.stringify({ title, authors: [], orgs: [], ids: {}, links: [], provenance: [] });

test.each(["keys", "dedupe"])(
  "%s tells of bytes that are no text, and reads on",
  async (command) => {
    const line = Buffer.from(`${paper("Snow ?")}\n`);
    line[line.indexOf("?")] = 0xff;
    const bytes = Buffer.concat([
      Buffer.from(`${paper("Rain")}\n`),
      line,
      Buffer.from(paper("Hail")),
    ]);
    const { exitCode, stdout, stderr } = await runIn(
      { files: { "a.jsonl": bytes } },
      command,
      "a.jsonl",
    );
    expect(exitCode).toBe(0);
    expect(stderr).toContain("a.jsonl:2: Bytes that are no text in utf-8 stand as U+FFFD");
    for (const title of ["Rain", "Snow \ufffd", "Hail"]) expect(stdout).toContain(title);
  },
);

test("compressed lines that break off are read as far as they go, and fail", async () => {
  const lines = Array.from({ length: 2_000 }, (_, at) => paper(`Paper ${at * 7919}`)).join("\n");
  const packed = gzipSync(lines);
  const files = { "a.jsonl.gz": packed.subarray(0, packed.length - 200) };
  const { exitCode, stdout, stderr } = await runIn({ files }, "keys", "a.jsonl.gz");
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^trending-papers: a\.jsonl\.gz:1962: The gzip data is broken/m);
  expect(stdout.split("\n").length).toBeGreaterThan(1_000);
});
