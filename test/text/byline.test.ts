import { describe, expect, it } from "vitest";
import { readAuthorCount, readOrgByline } from "../../src/text/byline.js";

describe("readAuthorCount", () => {
  it.each([
    ["2 authors", "2"],
    ["• 2 authors", "2"],
    ["* 671 authors", "671"],
    ["- 3 authors", "3"],
    ["·3 authors", "3"],
    ["• · 3 authors", "3"],
    ["1 author", "1"],
    ["1 authors", "1"],
    ["12 Authors", "12"],
    ["• 1,024 authors", "1,024"],
    ["0 authors", "0"],
  ])("%j states %j", (text, count) => {
    expect(readAuthorCount(text)).toBe(count);
  });

  it.each([
    "",
    "authors",
    "2",
    "2 authorship",
    "about 2 authors",
    "2 authors.",
    "2 authors and more",
    "1,02 authors",
    "-authors",
    "1234567 authors",
    "2 authors\n3 authors",
    "1.5 authors",
    `${"· ".repeat(100)}2 authors`,
  ])("%j states none", (text) => {
    expect(readAuthorCount(text)).toBeUndefined();
  });
});

describe("readOrgByline", () => {
  it.each([
    ["google Google", "google", "Google"],
    ["microsoft Microsoft", "microsoft", "Microsoft"],
    ["[microsoft] Microsoft", "microsoft", "Microsoft"],
    ["[microsoft]Microsoft", "microsoft", "Microsoft"],
    ["[Logo:microsoft] Microsoft", "microsoft", "Microsoft"],
    ["[Image: deepseek-ai] DeepSeek", "deepseek-ai", "DeepSeek"],
    ["deepseek-ai DeepSeek", "deepseek-ai", "DeepSeek"],
    ["nvidia NVIDIA", "nvidia", "NVIDIA"],
    ["hfx Hugging Face", "hfx", "Hugging Face"],
    ["openaix OpenMinds", "openaix", "OpenMinds"],
    ["stabilit Stable Things", "stabilit", "Stable Things"],
    ["MIT Massachusetts Institute of Technology", "MIT", "Massachusetts Institute of Technology"],
    [
      "HKUST Hong Kong University of Science and Technology",
      "HKUST",
      "Hong Kong University of Science and Technology",
    ],
    [
      "uiuc University of Illinois at Urbana-Champaign",
      "uiuc",
      "University of Illinois at Urbana-Champaign",
    ],
    ["uom University of Manchester", "uom", "University of Manchester"],
    ["ByteDance-Seed ByteDance Seed", "ByteDance-Seed", "ByteDance Seed"],
    ["Tsinghua Tsinghua University", "Tsinghua", "Tsinghua University"],
  ])("%j is an account and its name", (text, slug, name) => {
    expect(readOrgByline(text)).toEqual({ slug, name });
  });

  it.each([
    "",
    "Google",
    "Attention Is All You Need",
    "We propose a method",
    "google Google.",
    "see: Google:",
    "[1] ",
    "openai Google",
    "opentable-research Open Mind Laboratories",
    "oper Open",
    "x Hugging Face",
    "google (-)",
    "! !",
    `google Google ${"x".repeat(100)}`,
  ])("%j is none without a mark", (text) => {
    expect(readOrgByline(text)).toBeUndefined();
  });

  it.each([
    ["Google", { name: "Google" }],
    ["Peking University", { name: "Peking University" }],
    ["THU-KEG Knowledge Group", { slug: "THU-KEG", name: "Knowledge Group" }],
    ["zju Zhejiang Provincial Lab", { slug: "zju", name: "Zhejiang Provincial Lab" }],
    ["深度 求索", { name: "深度 求索" }],
  ])("%j alone, where a byline must be, is %j", (text, byline) => {
    expect(readOrgByline(text, { nameAlone: true })).toEqual(byline);
  });

  it.each([
    "We propose a method.",
    "one two three four five six seven eight nine",
    "[unclosed",
    "(an aside)",
    "Google...",
    "",
  ])("%j is none even there", (text) => {
    expect(readOrgByline(text, { nameAlone: true })).toBeUndefined();
  });
});
