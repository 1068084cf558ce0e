import { describe, expect, it } from "vitest";
import { mirrorPage } from "./mirror.js";
import { mutate } from "./mutate.js";
import { withoutCopy } from "./mutations/copies.js";
import { MUTATIONS } from "./mutations/index.js";
import { OWN_DATE, ownItems } from "./own-items.js";
import { LISTING_KINDS, PAPER_KIND } from "./page-kinds.js";
import { badgeStars, buttonStars } from "./stars.js";
import { printTokens, readTokens } from "./tokens.js";
import { visibleText } from "./visible-text.js";

const ITEMS = ownItems();
const OPTIONS = { date: OWN_DATE, query: "search agents" };
const PAGES = [
  ...[...LISTING_KINDS, PAPER_KIND].map(
    ({ name, build }) => [name, build(ITEMS, OPTIONS)] as const,
  ),
  ["mirror", mirrorPage(ITEMS, OPTIONS)] as const,
];

describe.each(PAGES)("the builder's %s page", (name, page) => {
  it("is the same after reading and printing", () => {
    expect(printTokens(readTokens(page))).toBe(page);
  });

  it("closes every element that it opens", () => {
    const open: string[] = [];
    for (const token of readTokens(page)) {
      if (token.type === "close") expect(open.pop()).toBe(token.name);
      const isVoid = ["img", "input", "meta", "link"];
      if (token.type !== "open" || token.tail.includes("/") || isVoid.includes(token.name))
        continue;
      open.push(token.name);
    }
    expect(open).toEqual([]);
  });

  it("shows every title once in each copy", () => {
    const text = visibleText(page);
    for (const { paper } of name === "paper" || name === "mirror" ? [] : ITEMS) {
      const title = paper.title.replace(/\s+/g, " ");
      expect(text.split(title).length - 1).toBe(name === "trending" ? 2 : 1);
    }
  });

  it("reads as before after every mutation", () => {
    const before = visibleText(page);
    for (let seed = 0; seed < MUTATIONS.length + 40; seed++) {
      const { page: after, how } = mutate(page, seed);
      expect(visibleText(after), how).toBe(before);
      expect(after, how).toBe(mutate(page, seed).page);
    }
  });
});

describe("a mutation", () => {
  it.each(MUTATIONS.map(({ name }, seed) => [name, seed] as const))(
    "%s changes pages",
    (_, seed) => {
      const changed = PAGES.filter(([, page]) => mutate(page, seed).page !== page);
      expect(changed.length).toBeGreaterThan(0);
    },
  );
});

describe("without a copy", () => {
  const page = PAGES.find(([name]) => name === "trending")?.[1] ?? "";

  it.each(["desktop", "mobile"] as const)("%s, every title is there once", (copy) => {
    const text = visibleText(withoutCopy(page, copy));
    expect(text.split("Published on").length - 1).toBe(copy === "desktop" ? 0 : ITEMS.length);
    for (const { paper } of ITEMS) {
      expect(text.split(paper.title.replace(/\s+/g, " "))).toHaveLength(2);
    }
  });
});

describe("stars", () => {
  it.each([
    [843, "843", "843"],
    [3290, "3.3k", "3.29k"],
    [4059, "4.1k", "4.06k"],
    [66_700, "66.7k", "66.7k"],
    [110_412, "110.4k", "110k"],
    [1000, "1k", "1k"],
  ])("%i are printed as %s and %s", (count, badge, button) => {
    expect([badgeStars(count).text, buttonStars(count).text]).toEqual([badge, button]);
  });
});
