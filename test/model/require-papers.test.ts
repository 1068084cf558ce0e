import { describe, expect, it } from "vitest";
import { enrichPapers } from "../../src/dataset/index.js";
import {
  addPapers,
  candidatePairs,
  comparePapers,
  dedupePapers,
  mergePapers,
} from "../../src/dedupe/index.js";
import {
  toBibtex,
  toCslJson,
  toCsv,
  toFeed,
  toHtmlDigest,
  toJsonLd,
  toMarkdown,
  toRis,
} from "../../src/export/index.js";
import type { Paper } from "../../src/index.js";

const bare: Paper = { title: "T", authors: [], orgs: [], ids: {}, links: [], provenance: [] };
const without = (member: keyof Paper) => ({ ...bare, [member]: undefined }) as unknown as Paper;

const takers: readonly (readonly [string, (papers: Paper[]) => unknown])[] = [
  ["dedupePapers", dedupePapers],
  ["addPapers", (papers) => addPapers(dedupePapers([]), papers)],
  ["candidatePairs", (papers) => candidatePairs(papers)],
  ["mergePapers", mergePapers],
  ["enrichPapers", (papers) => enrichPapers(papers, [])],
  ["toBibtex", (papers) => toBibtex(papers)],
  ["toCslJson", toCslJson],
  ["toCsv", toCsv],
  ["toHtmlDigest", (papers) => toHtmlDigest(papers)],
  ["toJsonLd", toJsonLd],
  ["toMarkdown", (papers) => toMarkdown(papers)],
  ["toRis", toRis],
];

describe.each(takers)("%s", (_name, take) => {
  it.each(["title", "authors", "orgs", "links", "provenance", "ids"] as const)(
    "names the record that lacks its %s",
    (member) => {
      const call = () => take([bare, without(member)]);
      expect(call).toThrow(TypeError);
      expect(call).toThrow(new RegExp(`^papers\\[1\\]\\.${member}: expected .*, got undefined`));
    },
  );

  it("takes whole records, and says what else it was given", () => {
    expect(() => take([bare])).not.toThrow();
    expect(() => take([null] as never)).toThrow("papers[0]: expected a paper, got null");
    expect(() => take("T" as never)).toThrow('papers: expected a list, got "T"');
  });
});

it("two records are named for what they are", () => {
  expect(() => comparePapers(bare, without("ids"))).toThrow(/^b\.ids: expected an object/);
  expect(() => comparePapers(null as never, bare)).toThrow("a: expected a paper, got null");
});

it("a feed is refused with the same words", async () => {
  await expect(toFeed([without("links")], { format: "json" })).rejects.toThrow(
    /papers\[0\]\.links/,
  );
});
