import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { DatasetRow, ReadOptions } from "../../src/dataset/index.js";
import { readBlock } from "../../src/dataset/line-blocks.js";
import { readLineBlocks, readRows } from "../../src/dataset/read-rows.js";

type Chunks = (string | Uint8Array)[];

async function inBlocks(chunks: Chunks, options: ReadOptions): Promise<DatasetRow[]> {
  const rows: DatasetRow[] = [];
  for await (const one of readLineBlocks(chunks, options)) {
    if (one.type === "lines") readBlock(one, (row) => rows.push(row));
    else rows.push(one);
  }
  return rows;
}

async function asRows(chunks: Chunks, options: ReadOptions): Promise<DatasetRow[]> {
  const rows: DatasetRow[] = [];
  for await (const row of readRows(chunks, options)) rows.push(row);
  return rows;
}

const line = fc.constantFrom(
  '{"title":"LoRA","upvotes":3}',
  '{"papers":[{"title":"A"},{"title":"B"}]}',
  "{'title': 'Printed by Python', 'votes': None}",
  '{"title":"cut',
  '"only a text"',
  "7",
  "",
  "  ",
  "not json",
  `{"title":"${"long ".repeat(30)}"}`,
  '{"title":"caf\u00e9 \u4e2d \ud83d\ude00"}',
  '{"title":"bro\uffffken"}',
);
const end = fc.constantFrom("\n", "\r\n", "\r", "\n\n");

test("blocks of lines give the rows that readRows gives, in their order", async () => {
  const text = fc.array(fc.tuple(line, end), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(text, fc.nat({ max: 60 }), fc.boolean(), async (lines, cut, asBytes) => {
      const whole = lines.map((parts) => parts.join("")).join("");
      // Bytes that are no text, wherever they fall.
      const bytes = Buffer.from(whole).map((byte) => (byte === 0xef ? 0xff : byte));
      const chunks: Chunks = asBytes
        ? [bytes.subarray(0, cut), bytes.subarray(cut)]
        : [whole.slice(0, cut), whole.slice(cut)];
      const options: ReadOptions = { format: "jsonl", maxRowLength: 100 };
      expect(await inBlocks(chunks, options)).toEqual(await asRows(chunks, options));
    }),
  );
});

test("a problem of bytes far into a set stands between the same rows", async () => {
  const before = '{"title":"LoRA"}\n'.repeat(9_000);
  const chunks = [Buffer.from(before), Uint8Array.of(0xff, 0x0a), Buffer.from(before)];
  const rows = await asRows(chunks, { format: "jsonl" });
  expect(rows.findIndex(({ type }) => type === "diagnostic")).toBeGreaterThan(8_000);
  expect(await inBlocks(chunks, { format: "jsonl" })).toEqual(rows);
});

test("blocks are long, and what is no JSON lines comes in rows", async () => {
  const blocks: unknown[] = [];
  for await (const one of readLineBlocks('{"title":"LoRA"}\n'.repeat(100_000))) {
    blocks.push(one.type === "lines" && one.row);
  }
  expect(blocks.length).toBeLessThan(30);
  expect(blocks[0]).toBe(1);
  for await (const one of readLineBlocks("Title,Votes\nLoRA,3\n")) expect(one.type).toBe("row");
});
