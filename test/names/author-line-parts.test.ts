import { describe, expect, it } from "vitest";
import { parseOrcid } from "../../src/ids/parse-orcid.js";
import { parseRor } from "../../src/ids/parse-ror.js";
import { decodeTex } from "../../src/names/decode-tex.js";
import { readInvertedName } from "../../src/names/inverted-name.js";

it.each([
  [String.raw`L\'eon`, "Léon"],
  [String.raw`R{\"u}bhausen`, "Rübhausen"],
  [String.raw`Sz\H olo`, "Szőlo"],
  [String.raw`P\\'erez`, "Pérez"],
  [String.raw`\v{C}ech`, "Čech"],
  [String.raw`M\'{\i}a, M\'\i a`, "Mía, Mía"],
  [String.raw`\L ukasz S{\o}ren \AA{}ke`, "Łukasz Søren Åke"],
  [String.raw`{\c C}elik {\'{E}}lie`, "Çelik Élie"],
  ["J.~Smith", "J. Smith"],
  ["O'Brien d`Arc", "O'Brien d`Arc"],
  ["e\u0301", "é"],
  [String.raw`$\alpha$ \unknown`, String.raw`$\alpha$ \unknown`],
])("decodeTex(%j)", (text, expected) => {
  expect(decodeTex(text)).toBe(expected);
});

it.each([
  [
    "Gysi, Deisy Morselli",
    { name: "Deisy Morselli Gysi", family: "Gysi", given: "Deisy Morselli" },
  ],
  [
    "Fragoso, Tiago de Miranda",
    { name: "Tiago de Miranda Fragoso", family: "Fragoso", given: "Tiago de Miranda" },
  ],
  ["Ma, Andrew", { name: "Andrew Ma", family: "Ma", given: "Andrew" }],
  ["Smith, J.R.", { name: "J.R. Smith", family: "Smith", given: "J.R." }],
  ["Fam, Jr, Giv", { name: "Giv Fam Jr", family: "Fam", given: "Giv", suffix: "Jr" }],
  [
    "von Neumann-Cosel, P.",
    { name: "P. von Neumann-Cosel", family: "Neumann-Cosel", given: "P.", particle: "von" },
  ],
  [
    "van den Berg, Rianne",
    { name: "Rianne van den Berg", family: "Berg", given: "Rianne", particle: "van den" },
  ],
  ["Van Nguyen", { name: "Van Nguyen" }],
  ["Erd\\H os, Paul", { name: "Paul Erdős", family: "Erdős", given: "Paul" }],
])("readInvertedName(%j)", (text, expected) => {
  expect(readInvertedName(text)).toEqual(expected);
});

describe("identifiers with check digits", () => {
  it.each([
    ["0000-0002-1825-0097", "0000-0002-1825-0097"],
    ["https://orcid.org/0000-0002-1694-233X", "0000-0002-1694-233X"],
    ["http://orcid.org/000000021825 0097", undefined],
    ["0000-0002-1825-0098", undefined],
    ["", undefined],
  ])("parseOrcid(%j)", (text, expected) => {
    expect(parseOrcid(text)).toBe(expected);
  });

  it.each([
    ["https://ror.org/02mhbdp94", "https://ror.org/02mhbdp94"],
    ["ror.org/042nb2s44", "https://ror.org/042nb2s44"],
    ["https://ror.org/02mhbdp95", undefined],
    ["https://ror.org/02mhbdpi4", undefined],
    ["MIT", undefined],
  ])("parseRor(%j)", (text, expected) => {
    expect(parseRor(text)).toBe(expected);
  });
});
