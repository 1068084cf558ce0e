import { describe, expect, test } from "vitest";
import { parseDate } from "../../src/dates/index.js";
import { dedupePapers } from "../../src/dedupe/index.js";
import { detectSource, parseListing } from "../../src/index.js";
import { canonicalUrl, classifyLink, extractLinks } from "../../src/links/index.js";
import { forThePeriod, hot, rankPapers } from "../../src/rank/index.js";

/** What a caller without types may pass. */
const call = (callee: (...given: never[]) => unknown, ...given: unknown[]) => {
  return () => Reflect.apply(callee, undefined, given);
};
const listing = parseListing("Daily Papers\n\nZeroSearch\n\n  • 9 authors\n·\nMay 7, 2025 8\n");
const ranking = { ranker: hot(), asOf: "2026-10-02" };

describe("an input of the wrong type is told from what it is, and what to pass instead", () => {
  test.each([
    [undefined, "got undefined"],
    [null, "got null"],
    [5, "got 5"],
    [["text"], "got a list"],
    [{}, "got an object"],
    [Promise.resolve("text"), "got a Promise: await it first"],
    [new Response("text"), "got a Response or file: pass await value.text()"],
    [new Blob(["text"]), "got a Response or file: pass await value.text()"],
    [new TextEncoder().encode("text"), "got bytes: pass new TextDecoder().decode(bytes)"],
    [Buffer.from("text"), "got bytes: pass new TextDecoder().decode(bytes)"],
    [new ArrayBuffer(4), "got bytes: pass new TextDecoder().decode(bytes)"],
    [new URL("https://huggingface.co/papers"), "got a URL: pass url.href"],
    [() => "text", "got a function"],
  ])("%o", (value, got) => {
    expect(call(parseListing, value)).toThrow(new TypeError(`input: expected text, ${got}`));
    for (const reader of [detectSource, extractLinks, canonicalUrl, classifyLink, parseDate]) {
      expect(call(reader, value)).toThrow(`: expected text, ${got}`);
    }
  });
});

describe("options", () => {
  test.each([
    [
      call(parseListing, "", "https://huggingface.co/papers"),
      /^options: expected an object, got "https/,
    ],
    [call(parseListing, "", null), /^options: expected an object, got null/],
    [call(parseListing, "", []), /^options: expected an object, got a list/],
    [call(parseListing, "", { refDate: "2025" }), /^unknown option "refDate": .*referenceDate/],
    [call(parseListing, "", { url: new URL("https://x.y") }), /^option url: .* pass url\.href/],
    [
      call(parseListing, "", { referenceDate: new Date(0) }),
      /^option referenceDate: .*toISOString/,
    ],
    [call(rankPapers, [], { ...ranking, asOf: new Date(0) }), /^option asOf: .*toISOString/],
    [
      call(rankPapers, [], { ...ranking, ranker: hot }),
      /^option ranker: .*hot\(\), got a function$/,
    ],
    [call(rankPapers, []), /^options: expected an object, got undefined/],
    [call(hot, { gravty: 1 }), /^unknown option "gravty": .*gravity/],
    [call(dedupePapers, [], "strict"), /^options: expected an object, got "strict"/],
    [call(dedupePapers, [], { treshold: 1 }), /^unknown option "treshold": .*matchThreshold/],
  ])("%#", (wrong, message) => {
    expect(wrong).toThrow(TypeError);
    expect(wrong).toThrow(message);
  });
});

describe("a listing in place of its papers", () => {
  const readers = [
    (papers: unknown) => call(rankPapers, papers, ranking),
    (papers: unknown) => call(forThePeriod, papers, { by: "week", asOf: "2026-10-02" }),
    (papers: unknown) => call(dedupePapers, papers),
  ];
  test.each(readers)("%#", (read) => {
    const hint = "got an object with papers: pass its papers";
    expect(read(listing)).toThrow(new TypeError(`papers: expected a list, ${hint}`));
    expect(read([listing])).toThrow(new TypeError(`papers[0]: expected a paper, ${hint}`));
    expect(read(undefined)).toThrow(new TypeError("papers: expected a list, got undefined"));
    expect(read([...listing.papers, null])).toThrow("papers[1]: expected a paper, got null");
    expect(read(listing.papers)).not.toThrow();
  });
});
