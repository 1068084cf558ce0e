import { describe, expect, it } from "vitest";
import { Listing, parseListing } from "../../src/index.js";
import { hasCorpus, readCorpus } from "./corpus-path.js";

/** Recorded exchanges: the JSON of each answer stands in YAML as a single-quoted text over lines. */
function recordedAnswers(name: string): { url: string; body: string }[] {
  const yaml = readCorpus(`samples/other/${name}`);
  const urls = [...yaml.matchAll(/^ {4}uri: (\S+)$/gm)].map(([, url = ""]) => url);
  const bodies = [...yaml.matchAll(/^ {4,6}(?:string|content): '((?:[^']|'')*)'$/gm)].map(
    ([, text = ""]) =>
      text.replace(/\n(\n*) */g, (_, more: string) => more || " ").replaceAll("''", "'"),
  );
  expect(bodies).toHaveLength(urls.length);
  return bodies.map((body, at) => ({ url: urls[at] ?? "", body: body.trim() }));
}

interface StatedPaper {
  paperId: string;
  title?: string;
}

interface StatedPage {
  data: StatedPaper[];
  next?: number;
  total?: number;
}

describe.skipIf(!hasCorpus())("Semantic Scholar", () => {
  it("search: 100 titles of 70,499 results, one with a mark of the site", () => {
    const [answer] = recordedAnswers("s2_test_search_paper.yaml");
    const stated: StatedPage = JSON.parse(answer?.body ?? "");
    const listing = parseListing(answer?.body ?? "", { url: answer?.url ?? "" });
    expect(listing).toMatchObject({
      source: "semanticscholar",
      kind: "search",
      query: "turing",
      total: 70_499,
    });
    expect(listing.papers).toHaveLength(100);
    expect(listing.diagnostics.map(({ code }) => code)).toEqual(["partial-listing"]);
    expect(listing.papers.map(({ ids, rank }) => [ids, rank])).toEqual(
      stated.data.map(({ paperId }, at) => [{ semanticScholar: paperId }, at + 1]),
    );
    const differing = listing.papers.filter(({ title }, at) => title !== stated.data[at]?.title);
    expect(differing.map(({ title, rank }) => [rank, title])).toEqual([
      [4, "Neural Networks And Analog Computation Beyond The Turing Limit"],
    ]);
    // A tenth, read by hand.
    const titles = [0, 4, 8, 16, 20, 22, 46, 50, 55, 79].map((at) => listing.papers[at]?.title);
    expect(titles).toEqual([
      "Using DeepSpeed and Megatron to Train Megatron-Turing NLG 530B, A Large-Scale Generative Language Model",
      "Neural Turing Machines",
      "Attention is Turing-Complete",
      "A theory of consciousness from a theoretical computer science perspective: Insights from the Conscious Turing Machine",
      "Nanoscale Turing patterns in a bismuth monolayer",
      "Can GPT-3 Pass a Writer’s Turing Test?",
      "Spatiotemporal Dynamics of the Diffusive Mussel-Algae Model Near Turing-Hopf Bifurcation",
      "Reinforcement Learning Neural Turing Machines",
      "Theory of Turing Patterns on Time Varying Networks.",
      "Turing (1936), On Computable Numbers, with an Application to the Entscheidungsproblem",
    ]);
    expect(Listing.safeParse(listing).error).toBeUndefined();
  });

  it("the papers of an author: nine pages of 875 titles, the last without a next one", () => {
    const answers = recordedAnswers("s2_test_get_author_papers.yaml");
    const listings = answers.map(({ url, body }) => parseListing(body, { url }));
    expect(listings.map(({ papers }) => papers.length)).toEqual([...Array(8).fill(100), 75]);
    for (const [at, listing] of listings.entries()) {
      const stated: StatedPage = JSON.parse(answers[at]?.body ?? "");
      expect(listing.kind).toBe("list");
      expect(listing.papers.map(({ ids }) => ids.semanticScholar)).toEqual(
        stated.data.map(({ paperId }) => paperId),
      );
      for (const [index, { title }] of listing.papers.entries()) {
        const said = stated.data[index]?.title ?? "";
        expect(title).toBe(said.replace(/\s+/g, " ").trim());
      }
      const codes = listing.diagnostics.map(({ code }) => code);
      expect(codes).toEqual(at < 8 ? ["partial-listing"] : []);
    }
  });

  it("a batch that asked for authors alone: three items, none with a title", () => {
    const [answer] = recordedAnswers("s2_test_get_papers.yaml");
    const listing = parseListing(answer?.body ?? "", { url: answer?.url ?? "" });
    expect(listing).toMatchObject({ source: "semanticscholar", papers: [] });
    expect(
      listing.diagnostics.map(({ code, place }) => [
        code,
        place?.type === "json" ? place.pointer : "",
      ]),
    ).toEqual([
      ["item-malformed", "/0"],
      ["item-malformed", "/1"],
      ["item-malformed", "/2"],
      ["structure-unknown", ""],
    ]);
  });
});

describe.skipIf(!hasCorpus())("Papers with Code", () => {
  it("search page of 2023: two cards", () => {
    const listing = parseListing(
      readCorpus("samples/other/pwc_search_2023_two_cards_fragment.html"),
    );
    expect(listing).toMatchObject({ source: "paperswithcode", format: "html", diagnostics: [] });
    expect(
      listing.papers.map(({ title, ids, publishedAt, githubStars, tasks, categories, links }) => ({
        title,
        ids,
        publishedAt,
        githubStars,
        tasks,
        categories,
        links,
      })),
    ).toEqual([
      {
        title: "Characterizing physiological and symptomatic variation",
        ids: { arxiv: "1909.11211", pwc: "characterizing-physiological-and-symptomatic" },
        publishedAt: "2020-05-14",
        githubStars: 17,
        tasks: undefined,
        categories: ["Quantitative Methods", "Applications"],
        links: [],
      },
      {
        title:
          "Designing and evaluating an online reinforcement learning agent for physical exercise recommendations in N-of-1 trials",
        ids: { arxiv: "2309.14156", pwc: "designing-and-evaluating-an-online" },
        publishedAt: "2023-09-25",
        githubStars: 0,
        tasks: ["reinforcement-learning"],
        categories: undefined,
        links: [],
      },
    ]);
    expect(listing.papers.map(({ abstract }) => abstract?.length)).toEqual([249, 191]);
    for (const paper of listing.papers) expect(paper).not.toHaveProperty("starsPerHour");
  });

  it("links dump of 2019: one pair, which states no official repository", () => {
    const name = "samples/other/pwc_links_between_papers_and_code_2019_sample.json";
    const listing = parseListing(readCorpus(name));
    expect(listing).toMatchObject({ source: "paperswithcode", kind: "dump", diagnostics: [] });
    const [paper] = listing.papers;
    expect(listing.papers).toHaveLength(1);
    expect(paper?.ids).toEqual({ arxiv: "1705.07750", arxivVersion: 3 });
    expect(paper?.title).toBe(
      "Quo Vadis, Action Recognition? A New Model and the Kinetics Dataset",
    );
    const code = paper?.links.filter(({ kind }) => kind === "repository");
    expect(code).toMatchObject([
      {
        url: "https://github.com/ahsaniqbal/Kinetics-FeatureExtractor",
        mentionedInPaper: false,
        mentionedInRepository: true,
      },
    ]);
    expect(code?.[0]).not.toHaveProperty("official");
  });
});
