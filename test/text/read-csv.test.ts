import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CsvProblem, readCsv } from "../../src/text/read-csv.js";
import { csvRow } from "../../src/text/write-csv.js";

function read(chunks: readonly string[], maxLength?: number): (string[] | CsvProblem)[] {
  const found: (string[] | CsvProblem)[] = [];
  const reader = readCsv((fields) => found.push(fields.map(({ text }) => text)), {
    maxLength,
    onProblem: (problem) => found.push(problem),
  });
  for (const chunk of chunks) reader.write(chunk);
  reader.end();
  return found;
}

function lenient(text: string): string[][] {
  const records: string[][] = [];
  const reader = readCsv((fields) => records.push(fields.map((field) => field.text)));
  reader.write(text);
  reader.end();
  return records;
}

describe("readCsv", () => {
  test.each<[string, (string[] | CsvProblem)[]]>([
    [
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a\r\nb\rc\n\n\r\nd", [["a"], ["b"], ["c"], ["d"]]],
    ['"a\r\nb",c\r\n', [["a\r\nb", "c"]]],
    ['"a" ,b\n', [["a", "b"]]],
    ['a"b,c\n', [['a"b', "c"]]],
    ['"a" x,b\nc,d\n', ["stray-quote", ["c", "d"]]],
    ['"a" "b"\nc,d\n', ["stray-quote", ["c", "d"]]],
    ['1,"open\n2,"x"\n3,y\n', ["stray-quote", ["2", "x"], ["3", "y"]]],
    ['1,"open\n2,x\n3,y\n', ["open-quote", ["2", "x"], ["3", "y"]]],
    ['1,"open', ["open-quote"]],
    ["12345678901234567,x\n2,y\n", ["too-long", ["2", "y"]]],
    ['12345678901234567,"x\n2,y"\n3\n', ["too-long", ["3"]]],
    [
      '"1\n2,x\n3,x\n4,x\n5,x\n6,x',
      ["too-long", ["2", "x"], ["3", "x"], ["4", "x"], ["5", "x"], ["6", "x"]],
    ],
    ["", []],
    ["a,", [["a", ""]]],
  ])("%j", (text, expected) => {
    expect(read([text], 16)).toEqual(expected);
  });

  test.each([
    ['"a"x,b', [["ax", "b"]]],
    ['a,"b\nc', [["a", "b\nc"]]],
  ])("without a listener nothing is a problem in %j", (text, expected) => {
    expect(lenient(text)).toEqual(expected);
  });

  test("says which fields stood between quotes", () => {
    const quoted: boolean[] = [];
    const reader = readCsv((fields) => quoted.push(...fields.map((field) => field.quoted)));
    reader.write('a,"b","",\n');
    reader.end();
    expect(quoted).toEqual([false, true, true, false]);
  });

  const messy = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", " "), maxLength: 60 });

  test("where the text is cut makes no difference", () => {
    fc.assert(
      fc.property(messy, fc.array(fc.nat(60)), (text, cuts) => {
        const ends = [
          ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b),
          text.length,
        ];
        const chunks = ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end));
        expect(read(chunks, 20)).toEqual(read([text], 20));
      }),
    );
  });

  test("rows that were written are read around one that is broken", () => {
    const cells = fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(cells), fc.array(cells), (before, after) => {
        const broken = '"a"b,c\r\n';
        const text = before.map(csvRow).join("") + broken + after.map(csvRow).join("");
        const rows = (of: string[][]) => read([of.map(csvRow).join("")]);
        expect(read([text])).toEqual([...rows(before), "stray-quote", ...rows(after)]);
      }),
    );
  });
});
