import { describe, expect, test } from "vitest";
import { roomsBelow, roomsWithPackage } from "./rooms.js";
import { filesUnder, importsOf, sourceImports } from "./source-imports.js";

const imports = sourceImports();

test("the imports are found at all", () => {
  expect(imports.some(({ from, to }) => from === "cli" && to === "index")).toBe(true);
  expect(imports.some(({ from, specifier }) => from === "model" && specifier === "zod")).toBe(true);
});

test("no import goes up", () => {
  const upward = imports.filter(({ from, to }) => {
    return to !== undefined && to !== from && roomsBelow[from]?.includes(to) !== true;
  });
  expect(upward.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
});

test("the picture of the rooms has no circle", () => {
  const open = new Map(Object.entries(roomsBelow));
  for (let done = false; !done; ) {
    const grounded = [...open].filter(([, below]) => !below.some((room) => open.has(room)));
    for (const [room] of grounded) open.delete(room);
    done = grounded.length === 0;
  }
  expect([...open.keys()]).toEqual([]);
});

test("a package is imported only where it belongs", () => {
  const outside = imports.filter(({ from, specifier, to }) => {
    return to === undefined && roomsWithPackage[packageOf(specifier)]?.includes(from) !== true;
  });
  expect(outside.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
});

describe("imports that cost a user of a bundler much", () => {
  const everywhere = [...filesUnder("src"), ...filesUnder("test"), ...filesUnder("bench")].flatMap(
    (file) => importsOf(file),
  );

  test("zod comes as a namespace", () => {
    const whole = everywhere.filter(({ specifier, statement }) => {
      return specifier === "zod" && !/^import (?:type )?\* as z from/.test(statement);
    });
    expect(whole.map(({ file }) => file)).toEqual([]);
  });

  test("date-fns comes function by function", () => {
    const whole = everywhere.filter(({ specifier }) => specifier === "date-fns");
    expect(whole.map(({ file }) => file)).toEqual([]);
  });
});

function packageOf(specifier: string): string {
  return specifier.split(/[/:]/, 1)[0] ?? specifier;
}
