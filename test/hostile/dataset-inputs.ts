import { csvRows } from "../../src/dataset/csv-rows.js";
import { jsonLinesRows } from "../../src/dataset/json-lines-rows.js";
import { jsonRows } from "../../src/dataset/json-rows.js";
import { paperEvents } from "../../src/dataset/read-papers.js";

type Kind = "csv" | "json" | "jsonl";

/** Data sets made to hurt a reader, `size` characters long or so, by name. */
export function hostileDatasets(size: number): [name: string, kind: Kind, text: string][] {
  const repeat = (unit: string) => unit.repeat(Math.ceil(size / unit.length));
  const header = "title,upvotes\n";
  return [
    ["quotes that are never closed", "csv", `${header}${repeat('"open\n')}`],
    ["lines that open a quote whichever way they begin", "csv", `${header}${repeat('z",",\n')}`],
    ["one quote before all", "csv", `${header}"${repeat("a,1\n")}`],
    ["doubled quotes", "csv", `${header}${repeat('""')}`],
    ["quotes and blanks", "csv", `${header}${repeat('"a" "')}`],
    ["stray quotes", "csv", `${header}${repeat('"a"b,1\n')}`],
    ["commas", "csv", `${header}${repeat(",")}`],
    ["columns", "csv", repeat("title,")],
    ["carriage returns", "csv", `${header}${repeat("\r")}`],
    ["apostrophes", "csv", `${header}${repeat("'")},1\n`],
    ["lists in cells", "csv", `title,keywords\n${repeat('T,"[[[[[[[[[["\n')}`],
    ["one list in a cell", "csv", `title,keywords\nT,"${repeat("[")}"`],
    ["authors in one cell", "csv", `title,authors\nT,"${repeat("A B (C), ")}"`],
    ["links in one cell", "csv", `title,links\nT,"${repeat("https://x.example/a ")}"`],
    ["brackets", "json", repeat("[")],
    ["braces", "json", `[${repeat('{"a":')}`],
    ["items without an end", "json", `[{"a":[1},\n${repeat('{"title":"T"},\n')}]`],
    ["lines within an item", "json", `[${repeat("\n{")}`],
    ["quotes", "json", `[${repeat('"')}`],
    ["quotes and line ends", "json", `[${repeat('{"a":"},\n')}]`],
    ["backslashes", "json", `["${repeat("\\")}`],
    ["commas in a list", "json", `[${repeat(",")}`],
    ["names", "json", `{${repeat('"papers":1,')}"papers":[1]}`],
    ["one name", "json", `{"${repeat("papers")}":[1]}`],
    ["broken lines", "jsonl", repeat('{"a":\n')],
    ["Python", "jsonl", repeat("{'a': (None, 'b\\'c')}\n")],
    ["blank lines", "jsonl", repeat("\n\r")],
    ["misfits", "jsonl", repeat('{"title":"T","links":[1,2,3,{"url":"x"}],"upvotes":[]}\n')],
    ["one line of misfits", "jsonl", `{"title":"T","links":[${repeat("1,")}1]}`],
    ["prototypes", "jsonl", repeat('{"__proto__":{"title":1},"constructor":1,"title":"T"}\n')],
  ];
}

/** Reads rows and papers as the library does, without its streams. */
export function readHostile(kind: Kind, text: string): number {
  let events = 0;
  const emit: Parameters<typeof csvRows>[0] = (row) => {
    events += row.type === "row" ? paperEvents(row.value, row.place).length : 1;
  };
  const open = { csv: csvRows, json: jsonRows, jsonl: jsonLinesRows }[kind];
  const reader = open(emit, 16_777_216);
  for (let at = 0; at < text.length; at += 65_536) reader.write(text.slice(at, at + 65_536));
  reader.end();
  return events;
}
