import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { datasetOutput } from "../../src/cli/papers/dataset-output.js";
import { readDatasetFileRows, readDatasetFiles } from "../../src/cli/papers/read-dataset-files.js";
import { written } from "../dataset/gathered.js";
import { paperWith } from "../model/papers.js";
import { temporaryFolder } from "./temporary-folder.js";

async function read(...names: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const event of readDatasetFiles(names)) {
    if (event.type === "paper") found.push(`${event.file} ${event.paper.title}`);
    else if (event.type === "problem") found.push(event.problem);
    else found.push(`${event.file} ${event.diagnostic.code}`);
  }
  return found;
}

describe("readDatasetFiles", () => {
  test("reads every format by what it holds, and a broken file costs itself", async () => {
    const folder = temporaryFolder();
    const at = (name: string) => join(folder, name).replaceAll("\\", "/");
    const paper = (title: string) => [paperWith({ title })];
    writeFileSync(at("1.txt"), await written(paper("lines"), { format: "jsonl" }));
    writeFileSync(at("2.bin"), await written(paper("table"), { format: "parquet" }));
    writeFileSync(at("3.csv"), await written(paper("cells"), { format: "csv" }));
    writeFileSync(at("4.gz"), await written(paper("packed"), { format: "json", gzip: true }));
    writeFileSync(at("5.gz"), gzipSync('{"title":"cut"}\n'.repeat(9_999)).subarray(0, 40));
    writeFileSync(at("6.bin"), "PAR1 is all that is right here");
    mkdirSync(at("7"));
    expect(
      await read(
        at("no.csv"),
        at("7"),
        at("*.bin"),
        at("1.txt"),
        at("3.csv"),
        at("4.gz"),
        at("x*"),
      ),
    ).toEqual([
      `${at("x*")}: no file matches`,
      `${at("no.csv")}: no such file`,
      `${at("7")}: is a directory`,
      `${at("2.bin")} table`,
      `${at("6.bin")} input-broken`,
      `${at("1.txt")} lines`,
      `${at("3.csv")} cells`,
      `${at("4.gz")} packed`,
    ]);
    expect((await read(at("5.gz"))).filter((event) => event.endsWith("input-broken"))).toEqual([
      `${at("5.gz")} input-broken`,
    ]);
  });

  test("rows say of which file they are", async () => {
    const folder = temporaryFolder();
    const name = join(folder, "a[1].jsonl");
    writeFileSync(name, "{}\n");
    const rows = [];
    for await (const row of readDatasetFileRows([name])) rows.push(row);
    expect(rows).toEqual([{ type: "row", value: {}, place: { type: "row", row: 1 }, file: name }]);
  });
});

describe("datasetOutput", () => {
  test.each([
    [undefined, undefined, { format: "jsonl", gzip: false }],
    [undefined, "a.csv", { format: "csv", gzip: false }],
    [undefined, "a.CSV.GZ", { format: "csv", gzip: true }],
    [undefined, "a.ndjson", { format: "jsonl", gzip: false }],
    [undefined, "a.txt", { format: "jsonl", gzip: false }],
    ["parquet", "a.csv.gz", { format: "parquet", gzip: false }],
    ["json", undefined, { format: "json", gzip: false }],
    ["xml", undefined, undefined],
  ])("--to %s, file %s", (to, file, output) => {
    expect(datasetOutput(to, file)).toEqual(output);
  });
});
