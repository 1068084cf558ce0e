import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAuthorLine } from "../../src/names/author-line.js";
import { expectLinear } from "../hostile/growth.js";

const names = (line: string) => readAuthorLine(line).authors.map(({ name }) => name);
const persons = (line: string) =>
  readAuthorLine(line).authors.flatMap(({ name, kind }) => (kind === "person" ? [name] : []));
const groups = (line: string) =>
  readAuthorLine(line).authors.flatMap(({ name, kind }) => (kind === "person" ? [] : [name]));

describe("dividers", () => {
  it.each([
    ["A. One, B. Two, and C. Three", ["A. One", "B. Two", "C. Three"]],
    ["A. One and B. Two", ["A. One", "B. Two"]],
    ["A. One,\n  B. Two", ["A. One", "B. Two"]],
    ["A. One; B. Two", ["A. One", "B. Two"]],
    ["A. One & B. Two", ["A. One", "B. Two"]],
    ["Sand Anders, Andy Band", ["Sand Anders", "Andy Band"]],
    [
      "C.A. Aidala, F. -J. Hambsch, Ponomarev V. Yu.",
      ["C.A. Aidala", "F. -J. Hambsch", "Ponomarev V. Yu."],
    ],
    ["Yu, Yu, Li", ["Yu", "Yu", "Li"]],
    ["LHCb, Fei-Fei Li, Rianne van den Berg", ["LHCb", "Fei-Fei Li", "Rianne van den Berg"]],
    ["", []],
    [" , :, and . ", []],
  ])("%j", (line, expected) => {
    expect(names(line)).toEqual(expected);
  });
});

describe("affiliations", () => {
  it("belong to the name before them, whatever they hold", () => {
    const line =
      "R. Brand (McGill), K. Das (INFN (Rome) and CERN) and\n  A.-C. Davis (DAMTP, Cambridge), T. Last";
    expect(readAuthorLine(line).authors).toEqual([
      { name: "R. Brand", kind: "person", affiliations: ["McGill"] },
      { name: "K. Das", kind: "person", affiliations: ["INFN (Rome) and CERN"] },
      { name: "A.-C. Davis", kind: "person", affiliations: ["DAMTP, Cambridge"] },
      { name: "T. Last", kind: "person" },
    ]);
  });

  it("are resolved from a closing block", () => {
    const line =
      "A B (1 and 2), C D (5, on behalf of the XRISM Resolve team), E F (2) ((1) Inst A, Town, (2) Inst B, and (5) Z)";
    expect(readAuthorLine(line).authors).toEqual([
      { name: "A B", kind: "person", affiliations: ["Inst A, Town", "Inst B"] },
      { name: "C D", kind: "person", affiliations: ["Z"] },
      { name: "E F", kind: "person", affiliations: ["Inst B"] },
      { name: "XRISM Resolve team", kind: "organization" },
    ]);
  });

  it("lose the dot behind their number", () => {
    expect(readAuthorLine("A B (1), C D (2) ((1). Inst A, (2): Inst B)").authors).toMatchObject([
      { affiliations: ["Inst A"] },
      { affiliations: ["Inst B"] },
    ]);
  });

  it("may follow the group that the closing block names first", () => {
    const line =
      "A B (1), C D (2) (on behalf of the XRISM Resolve team, (1) University of X, (2) Y)";
    expect(readAuthorLine(line).authors).toEqual([
      { name: "A B", kind: "person", affiliations: ["University of X"] },
      { name: "C D", kind: "person", affiliations: ["Y"] },
      { name: "XRISM Resolve team", kind: "organization" },
    ]);
  });

  it("end at the next comma where nothing closes them", () => {
    expect(readAuthorLine("A. One (MIT, B. Two").authors).toEqual([
      { name: "A. One", kind: "person", affiliations: ["MIT"] },
      { name: "B. Two", kind: "person" },
    ]);
  });

  it("are not taken from a nickname within a name", () => {
    expect(names("Xiao (Bob) Li, José (Pepe) Ruiz (MIT)")).toEqual([
      "Xiao (Bob) Li",
      "José (Pepe) Ruiz",
    ]);
  });
});

describe("groups", () => {
  it.each([
    ["CDF Collaboration: T. Aaltonen", ["CDF Collaboration"], ["T. Aaltonen"]],
    ["LHCb collaboration: R. Aaij", ["LHCb collaboration"], ["R. Aaij"]],
    ["The CMS, LHCb Collaborations: V. K", ["CMS Collaboration", "LHCb Collaboration"], ["V. K"]],
    [
      "The RBC and UKQCD Collaborations: P. B",
      ["RBC Collaboration", "UKQCD Collaboration"],
      ["P. B"],
    ],
    ["BES Collaboration", ["BES Collaboration"], []],
    [
      "AURIGA Collaboration, Virgo Collaboration",
      ["AURIGA Collaboration", "Virgo Collaboration"],
      [],
    ],
    ["The SuperSuper Collaboration, Y. T", ["The SuperSuper Collaboration"], ["Y. T"]],
    [
      "A. B, and J. M. Z, for the RBC and UKQCD\n  Collaborations",
      ["RBC Collaboration", "UKQCD Collaboration"],
      ["A. B", "J. M. Z"],
    ],
    ["A. B on behalf of the ATLAS Collaboration", ["ATLAS Collaboration"], ["A. B"]],
    ["A. B (for the STAR Collaboration)", ["STAR Collaboration"], ["A. B"]],
    ["Christopher D (STAR Collaboration)", ["STAR Collaboration"], ["Christopher D"]],
    ["MAGIC: A. B, C. D", ["MAGIC"], ["A. B", "C. D"]],
  ])("%j", (line, organizations, people) => {
    expect(groups(line)).toEqual(organizations);
    expect(persons(line)).toEqual(people);
  });
});

describe("a list that is cut", () => {
  it.each([
    ["T. Aaltonen, et al", {}],
    ["T. Aaltonen et al.", {}],
    ["T. Aaltonen, et al. (84 additional authors not shown)", { hidden: 84 }],
    ["T. Aaltonen, and 12 others", { hidden: 12 }],
    ["T. Aaltonen, others", {}],
  ])("%j", (line, truncated) => {
    expect(names(line)).toEqual(["T. Aaltonen"]);
    expect(readAuthorLine(line).truncated).toEqual(truncated);
  });

  it("may belong to a group", () => {
    const line =
      "A. One, et al. (MAGIC collaboration: 136 additional authors not shown, full list there)";
    expect(readAuthorLine(line)).toEqual({
      authors: [
        { name: "A. One", kind: "person" },
        { name: "MAGIC collaboration", kind: "organization" },
      ],
      truncated: { hidden: 136 },
    });
  });

  it("is not said of a whole one", () => {
    expect(readAuthorLine("A. Etalon, B. Other")).not.toHaveProperty("truncated");
  });
});

it("keeps suffixes with their names", () => {
  expect(readAuthorLine("John Doe, Jr., Jane Roe III").authors).toEqual([
    { name: "John Doe Jr.", kind: "person", suffix: "Jr." },
    { name: "Jane Roe III", kind: "person", suffix: "III" },
  ]);
});

it("reads any text, and names nobody without a letter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (line) => {
      for (const { name } of readAuthorLine(line).authors) expect(name).toMatch(/\p{L}/u);
    }),
  );
  const unit = fc.constantFrom(
    "A B",
    "(",
    ")",
    ",",
    ":",
    " and ",
    "(1)",
    "et al",
    "\\'",
    "{",
    "}",
    " for the ",
  );
  fc.assert(
    fc.property(fc.array(unit), (parts) => {
      for (const { name } of readAuthorLine(parts.join("")).authors) expect(name).not.toBe("");
    }),
  );
});

it.each(["(", ")", "A (", "A (1) ", "(1)", "A, ", "and ", "for the A ", "\\'", "{", "A: ", "(x)"])(
  "works in linear time on many of %j",
  (unit) => expectLinear(readAuthorLine, unit, 200_000),
);
