import { expect, it } from "vitest";
import { parseOrcid, parseRor } from "../../src/ids/index.js";

it.each([
  ["0000-0002-1825-0097", "0000-0002-1825-0097"],
  ["https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"],
  ["http://orcid.org/0000-0002-9079-593x", "0000-0002-9079-593X"],
  ["orcid.org/0000-0001-5109-3700/", "0000-0001-5109-3700"],
  ["0000-0002-1825-0098", undefined],
  ["0000-0002-9079-5930", undefined],
  ["0000000218250097", undefined],
  ["", undefined],
])("the ORCID iD of %j is %j", (text, id) => {
  expect(parseOrcid(text)).toBe(id);
});

it.each([
  ["https://ror.org/05a28rw58", "https://ror.org/05a28rw58"],
  ["ROR.org/00CVXB145", "https://ror.org/00cvxb145"],
  ["05a28rw59", undefined],
  ["05i28rw58", undefined],
  ["https://ror.org/", undefined],
])("the ROR identifier of %j is %j", (text, id) => {
  expect(parseRor(text)).toBe(id);
});
