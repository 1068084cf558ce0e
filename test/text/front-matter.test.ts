import { describe, expect, it } from "vitest";
import { isAddressKey, isCaptureKey, readFrontMatter } from "../../src/text/front-matter.js";
import { expectLinear } from "../hostile/growth.js";

describe("readFrontMatter", () => {
  it.each([
    ["URL: https://x.y/a:b", "url", "https://x.y/a:b"],
    ["URL Source: https://x.y", "url source", "https://x.y"],
    ["**URL:** https://x.y", "url", "https://x.y"],
    ["**URL**: https://x.y", "url", "https://x.y"],
    ["- Captured (UTC): 2026-06-29T16:31:22Z", "captured (utc)", "2026-06-29T16:31:22Z"],
    ["* exported_at: no", undefined, undefined],
    ["* Exported at: 2026-06-29", "exported at", "2026-06-29"],
    ["[3] - Source: x", "source", "x"],
    ["[3]Source: x", "source", "x"],
    ["  Title:   Daily Papers  ", "title", "Daily Papers"],
    ['title: "Daily Papers"', "title", "Daily Papers"],
    ['title: "Daily" Papers', "title", '"Daily" Papers'],
    ["Markdown Content:", "markdown content", ""],
    ["Published Time: Mon, 29 Jun 2026", "published time", "Mon, 29 Jun 2026"],
    ["URL:https://x.y", undefined, undefined],
    ["layout: post", undefined, undefined],
    ["ZeroSearch: a title", undefined, undefined],
    ["1. URL: x", undefined, undefined],
    ["The URL: x", undefined, undefined],
    ["u: x", undefined, undefined],
    ["constructor: x", undefined, undefined],
    ["__proto__: x", undefined, undefined],
    ["no colon", undefined, undefined],
    ["", undefined, undefined],
  ])("%j is %j with %j", (line, key, value) => {
    expect(readFrontMatter(line)).toEqual(key === undefined ? undefined : { key, value });
  });

  it.each([
    ["layout: post", "layout", "post"],
    ["exported_at: 2026", "exported_at", "2026"],
    ["constructor: x", "constructor", "x"],
    ["tags:", "tags", ""],
  ])("any key is one between fences: %j", (line, key, value) => {
    expect(readFrontMatter(line, { fenced: true })).toEqual({ key, value });
  });

  it.each([
    ["blanks behind a number", "[1]", " ", "1"],
    ["blanks behind a key", "URL:", " ", "x\ny"],
    ["blanks behind a dash", "-", " ", "-"],
    ["stars", "", "*", ""],
    ["digits", "[", "1", ""],
  ])("takes linear time on %s", (_, head, unit, tail) =>
    expectLinear((text) => readFrontMatter(head + text + tail, { fenced: true }), unit),
  );
});

describe("what keys state", () => {
  it.each([
    ["captured", true],
    ["captured (utc)", true],
    ["capture time", true],
    ["retrieved at", true],
    ["exported", true],
    ["fetched at", true],
    ["accessed", true],
    ["crawled", true],
    ["saved", true],
    ["published time", false],
    ["published", false],
    ["created", false],
    ["date", false],
    ["recaptured", false],
    ["savedby", false],
  ])("%j is a time of capture: %j", (key, expected) => {
    expect(isCaptureKey(key)).toBe(expected);
  });

  it.each([
    ["url", true],
    ["source url", true],
    ["url source", true],
    ["source", true],
    ["title", false],
    ["urls", false],
  ])("%j is an address: %j", (key, expected) => {
    expect(isAddressKey(key)).toBe(expected);
  });
});
