import { describe, expect, test } from "vitest";
import { authorKey, foldLetters, normalizeTitle, titleSignature } from "../../src/dedupe/index.js";

describe("normalizeTitle", () => {
  test.each([
    ["Attention Is All You Need!", "attention is all you need"],
    ["Łukasz ø ß ı đ æ œ þ", "lukasz o ss i d ae oe th"],
    ["K{\\\"u}chlin, \\'{e}tude, {\\o}re, \\v{s}koda, \\c{c}a", "kuchlin etude ore skoda ca"],
    ["$\\tau$-bench", "tau bench"],
    ["τ-bench", "tau bench"],
    ["$\\tau^2$-Bench", "tau2 bench"],
    ["τ²-Bench", "tau2 bench"],
    ["$\\pi_0$: A Model", "pi0 a model"],
    ["$\\pi_{0.5}$: A Model", "pi0.5 a model"],
    ["\\underline{S}egment \\textbf{Anything}", "segment anything"],
    ["ZeRO++ and LoRA+", "zeroplusplus and loraplus"],
    ["B+-Trees", "bplus trees"],
    ["B+trees", "bplus trees"],
    ["A* Search", "astar search"],
    ["Text+Image", "text image"],
    ["HRM theory &amp; practice", "hrm theory practice"],
    ["<i>E. coli</i> &lt;b&gt;growth&lt;/b&gt;", "e coli growth"],
    ["Qwen2.5 vs. Qwen 2", "qwen2.5 vs qwen 2"],
    ["ＦＵＬＬ　ｗｉｄｔｈ ﬁeld", "full width field"],
    ["深層学習 データ: がくしゅう", "深層学習 データ がくしゅう"],
    ["Case—A Study – Two", "case a study two"],
    ["Don't Worship", "dont worship"],
    ["!!!", ""],
  ])("%s", (title, expected) => {
    expect(normalizeTitle(title)).toBe(expected);
  });

  test("normalising twice is normalising once", () => {
    const once = normalizeTitle("UNet++: $\\pi_{0.5}$ — Étude");
    expect(normalizeTitle(once)).toBe(once);
  });
});

describe("titleSignature", () => {
  const of = (title: string) => titleSignature(normalizeTitle(title));

  test("holds what tells papers apart", () => {
    expect(of("Qwen2.5 Technical Report").numbers).toEqual(["2.5"]);
    expect(of("Fuzzy Sets, Part II")).toMatchObject({ part: "2", written: ["2"] });
    expect(of("The Fourth Workshop").written).toEqual(["4"]);
    expect(of("LoRA+").signs).toEqual(["loraplus"]);
    expect(of("Comment on The Illusion of Thinking").kinds).toEqual(["comment"]);
    expect(of("The Illusion of Thinking - Reply").kinds).toEqual(["reply"]);
    expect(of("Erratum: A Title").kinds).toEqual(["erratum"]);
    expect(of("Error Correction Codes").kinds).toEqual([]);
  });
});

describe("authorKey", () => {
  test.each([
    ["Kingma, D.P.", "kingma", "dp"],
    ["Kingma D.P.", "kingma", "dp"],
    ["Diederik P. Kingma", "kingma", "dp"],
    ["Müller, J.", "muller", "j"],
    ["Mueller, J.", "muller", "j"],
    ["van den Berg, Jan", "berg", "j"],
    ["Zuber J", "zuber", "j"],
    ["LEE JM", "lee", "jm"],
    ["王伟", "王伟", ""],
  ])("%s", (name, family, initials) => {
    expect(authorKey(name)).toMatchObject({ family, initials });
  });

  test("is nothing where there is no name", () => {
    expect(authorKey("et al.")).toBeUndefined();
    expect(authorKey(" : ")).toBeUndefined();
  });
});

test("foldLetters keeps what is no accent", () => {
  expect(foldLetters("Ångström データ")).toBe("angstrom データ");
});
