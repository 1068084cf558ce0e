import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parseListing } from "../../src/index.js";
import { runIn } from "./fake-io.js";

const entry = (at: number) => `<entry>
  <id>http://arxiv.org/abs/25${String(10 + (at % 3)).slice(0, 2)}.${String(10_000 + (at % 80_000))}v1</id>
  <title>Paper ${at} on Reading</title>
  <summary>${"Listings are read from one end to the other. ".repeat(20)}</summary>
  <author><name>Ada Lovelace</name></author>
  <published>2025-05-07T17:30:25Z</published>
</entry>
`;
const ENTRIES = 6_000;
const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id>
${Array.from({ length: ENTRIES }, (_, at) => entry(at)).join("")}<odd>stray</odd></feed>`;
const files = { "large.xml": feed, "large.xml.gz": gzipSync(feed, { level: 1 }) };
const expected = parseListing(feed);

const titles = (stdout: string) =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).title);

describe("a large input", () => {
  test("gives the same lines and the same diagnostics, without the lines that they are about", async () => {
    const { stdout, stderr, exitCode } = await runIn({ files }, "parse", "large.xml");
    expect(titles(stdout)).toEqual(expected.papers.map(({ title }) => title));
    const said = expected.diagnostics[0]?.message ?? "nothing";
    expect(stderr.split("\n")).toEqual([expect.stringContaining(said), ""]);
    expect(exitCode).toBe(0);
    expect((await runIn({ files }, "parse", "large.xml", "--strict")).exitCode).toBe(1);
    const csv = await runIn({ files }, "parse", "large.xml", "--format", "csv");
    expect(csv.stdout.split("\r\n")).toHaveLength(ENTRIES + 2);
  });

  test("can be standard input, and compressed", async () => {
    const plain = await runIn({ files }, "parse", "large.xml");
    const stdin = await runIn({ stdin: feed }, "parse");
    expect(stdin.stdout).toBe(plain.stdout);
    const packed = await runIn({ files }, "parse", "large.xml.gz", "--format", "json");
    expect(JSON.parse(packed.stdout).papers).toEqual(expected.papers);
  });

  test("shows how far it is on a terminal, and takes that away", async () => {
    const args = ["parse", "large.xml", "--format", "jsonl"];
    const shown = await runIn({ files, terminal: 100, piped: true }, ...args);
    expect(shown.stderr).toMatch(/\r\[#* +\] \d+ % {2}\d MB of 7 MB {2}\d+ papers/);
    expect(shown.stderr).toMatch(/\r {40,}\r.*large\.xml/);
    const quiet = await runIn({ files, terminal: 100, piped: true }, ...args, "--quiet");
    expect(quiet.stderr).toBe("");
    const both = await runIn({ files, terminal: 100 }, ...args);
    expect(both.stderr).not.toContain("\r");
  });

  test("is left when nobody reads what comes of it", async () => {
    const { stdout, exitCode } = await runIn(
      { files, readerLeavesAfter: 1000 },
      "parse",
      "large.xml",
    );
    expect(exitCode).toBe(0);
    expect(titles(stdout).length).toBeLessThan(ENTRIES / 2);
  });

  test("broken gzip is said, and what stands before it is printed", async () => {
    const noise = Uint8Array.from(
      { length: 6_000_000 },
      (_, at) => ((at * 7919 + (at >> 3)) % 95) + 32,
    );
    const text = `${feed.slice(0, -7)}<!-- ${Buffer.from(noise).toString("latin1").replaceAll("-", "")} --></feed>`;
    const packed = gzipSync(text, { level: 0 }).subarray(0, -20);
    const { stdout, stderr, exitCode } = await runIn(
      { files: { "cut.gz": packed } },
      "parse",
      "cut.gz",
    );
    expect(titles(stdout)).toHaveLength(ENTRIES);
    expect(stderr).toMatch(/cut\.gz:\d+:\d+ input-broken The gzip data is broken/);
    expect(exitCode).toBe(2);
  });

  test("small gzip is read, too", async () => {
    const small = gzipSync(feed.slice(0, 20_000));
    const { stdout, exitCode } = await runIn({ files: { "a.gz": small } }, "parse", "a.gz");
    expect(titles(stdout).length).toBeGreaterThan(10);
    expect(exitCode).toBe(0);
  });
});
