import { describe, expect, it } from "vitest";
import { normalizeTitle } from "../../src/dedupe/index.js";
import { type Paper, parseListing } from "../../src/index.js";
import { hasCorpus, listCorpus, readCorpus } from "./corpus-path.js";

interface Seen {
  file: string;
  paper: Paper;
}

const FOLDERS = ["samples/arxiv", "samples/other"];

/** Every paper of the samples that has an arXiv id, by that id. */
function papersById(): Map<string, Seen[]> {
  const byId = new Map<string, Seen[]>();
  for (const folder of FOLDERS) {
    for (const name of listCorpus(folder).filter((file) => !file.endsWith(".yaml"))) {
      for (const paper of parseListing(readCorpus(`${folder}/${name}`)).papers) {
        const { arxiv } = paper.ids;
        if (arxiv === undefined) continue;
        byId.set(arxiv, [...(byId.get(arxiv) ?? []), { file: `${folder}/${name}`, paper }]);
      }
    }
  }
  return byId;
}

/** Pairs of two files, at least one of which is not of arXiv. */
function pairs(): [Seen, Seen][] {
  return [...papersById().values()].flatMap((seen) =>
    seen.flatMap((one, at) =>
      seen
        .slice(at + 1)
        .filter((two) => two.file !== one.file && two.file.startsWith("samples/other/"))
        .map((two): [Seen, Seen] => [one, two]),
    ),
  );
}

/** Digests name the first authors only: as many as both name must be the same. */
function sharedAuthors(one: Paper, two: Paper): [string[], string[]] {
  const count = Math.min(one.authors.length, two.authors.length);
  const names = ({ authors }: Paper) => authors.slice(0, count).map(({ name }) => name);
  return [names(one), names(two)];
}

describe.skipIf(!hasCorpus())("papers that stand in samples of several sites", () => {
  const found = hasCorpus() ? pairs() : [];

  it("have the same title, but for the renamed and those that a digest names in short", () => {
    const renamed = found.flatMap(([one, two]) => {
      const titles = [one.paper.title, two.paper.title];
      // The lists put blanks around formulas.
      const [first, second] = titles.map((title) => normalizeTitle(title).replaceAll(" ", ""));
      return first === second ? [] : [one.paper.ids.arxiv];
    });
    expect([...new Set(renamed)].sort()).toEqual([
      "2202.01938",
      "2308.12966",
      "2401.05335",
      "2410.21943",
    ]);
  });

  it("have the same authors, as far as both name them", () => {
    const differing = found.flatMap(([one, two]) => {
      const [names, others] = sharedAuthors(one.paper, two.paper);
      return names.join() === others.join() ? [] : [[one.paper.ids.arxiv, names, others]];
    });
    // One list has another first author there.
    expect(new Set(differing.map(([id]) => id))).toEqual(new Set(["2511.19031"]));
  });

  it("are these", () => {
    const counts: Record<string, number> = {};
    for (const [one, two] of found) {
      const name = [one, two].map(({ file }) => file.replace(/^samples\//, "")).join(" and ");
      counts[name] = (counts[name] ?? 0) + 1;
    }
    expect(counts).toEqual({
      "arxiv/arxiv_search_2023_scifeed_fragment.html and other/pwc_search_2023_two_cards_fragment.html": 1,
      "arxiv/arxiv_search_2025-12_abstract_distributed_systems_200.html and other/cv_arxiv_daily_2026-06-29.json": 2,
      "arxiv/arxiv_search_2025-12_abstract_distributed_systems_200.html and other/cv_arxiv_daily_README_head.md": 1,
      "other/cv_arxiv_daily_2026-06-29.json and other/cv_arxiv_daily_README_head.md": 2349,
      "other/cv_arxiv_daily_2026-06-29.json and other/cv_arxiv_daily_wechat.md": 1000,
      "other/cv_arxiv_daily_2026-06-29.json and other/dair_ml_papers_of_the_week_2025-07.md": 9,
      "other/cv_arxiv_daily_README_head.md and other/cv_arxiv_daily_wechat.md": 323,
    });
  });
});
