import { describe, expect, test } from "vitest";
import {
  enrichPapers,
  type PaperFilter,
  paperFilter,
  redactPaper,
} from "../../../src/dataset/index.js";
import type { Paper } from "../../../src/index.js";
import { madePaper } from "../../dedupe/made-paper.js";

const lora = madePaper({
  title: "LoRA",
  publishedAt: "2021-06-17",
  upvotes: 12,
  ids: { arxiv: "2106.09685" },
  orgs: [{ name: "Microsoft" }],
  links: [{ kind: "repository", url: "https://github.com/microsoft/lora", evidence: "href" }],
  provenance: [{ source: "huggingface" }],
});
const moe = madePaper({
  title: "MoE++",
  publishedAt: "2024-10",
  keywords: ["Experts"],
  provenance: [{ source: "arxiv" }],
});
const bare = madePaper({ title: "Bare" });

describe("paperFilter", () => {
  test.each<[PaperFilter, string[]]>([
    [{}, ["LoRA", "MoE++", "Bare"]],
    [{ since: "2021-06-17" }, ["LoRA", "MoE++"]],
    [{ since: "2022", until: "2024" }, ["MoE++"]],
    [{ until: "2021" }, ["LoRA"]],
    [{ source: ["arxiv", "openalex"] }, ["MoE++"]],
    [{ org: ["micro"] }, ["LoRA"]],
    [{ keyword: ["experts", "none"] }, ["MoE++"]],
    [{ has: ["repo"] }, ["LoRA"]],
    [{ has: ["arxiv", "upvotes"] }, ["LoRA"]],
    [{ minVotes: 0 }, ["LoRA"]],
    [{ where: ["upvotes>=12", "title~lo"] }, ["LoRA"]],
    [{ where: ["orgs.name=Microsoft"] }, ["LoRA"]],
    [{ where: ["ids.arxiv!=1"] }, ["LoRA"]],
    [{ where: ["__proto__.x=1"] }, []],
  ])("%j", (filter, titles) => {
    expect([lora, moe, bare].filter(paperFilter(filter)).map(({ title }) => title)).toEqual(titles);
  });

  test.each<[PaperFilter, string]>([
    [
      { since: "May 7" },
      'option since: expected a day, month or year such as 2025-05-07, got "May 7"',
    ],
    [{ has: ["votes"] }, 'option has: there is no field "votes"'],
    [{ minVotes: -1 }, "option minVotes: expected a number of at least 0, got -1"],
    [{ where: ["upvotes"] }, "option where: expected a field"],
  ])("%j is wrong", (filter, message) => {
    expect(() => paperFilter(filter)).toThrow(message);
  });
});

describe("enrichPapers", () => {
  test("joins by any identifier, and says what each source stated", () => {
    const answer = [
      madePaper({
        title: "LoRA",
        ids: { doi: "10.48550/arXiv.2106.09685" },
        categories: ["cs.CL"],
        provenance: [{ source: "arxiv" }],
      }),
      madePaper({
        title: "Other",
        ids: { arxiv: "2001.00001" },
        provenance: [{ source: "arxiv" }],
      }),
    ];
    const { papers, matched, unmatched } = enrichPapers([bare, lora], answer);
    expect(papers[0]).toBe(bare);
    expect(papers[1]).toMatchObject({
      upvotes: 12,
      categories: ["cs.CL"],
      ids: { arxiv: "2106.09685" },
    });
    expect(papers[1]?.provenance.map(({ source }) => source).sort()).toEqual([
      "arxiv",
      "huggingface",
    ]);
    expect([matched, unmatched.map(({ title }) => title)]).toEqual([1, ["Other"]]);
  });
});

test("redactPaper leaves no trace of users", () => {
  const paper: Paper = {
    ...lora,
    submitter: {
      name: "Some Body",
      username: "somebody",
      avatarUrl: "https://a.example/somebody.png",
    },
    authors: [
      {
        name: "Edward Hu",
        kind: "person",
        username: "somebody",
        affiliations: [{ name: "X", avatarUrl: "https://a.example/somebody.png" }],
      },
    ],
    orgs: [{ name: "Microsoft", avatarUrl: "https://a.example/somebody.png" }],
    links: [
      { kind: "other", url: "https://example.org/a", evidence: "field", addedBy: "somebody" },
    ],
    provenance: [
      {
        source: "huggingface",
        fields: [
          { field: "submitter", value: { username: "somebody" } },
          {
            field: "authors",
            value: [{ name: "Edward Hu", username: "somebody" }],
            raw: "somebody",
          },
          { field: "upvotes", value: 12 },
        ],
      },
    ],
  };
  const redacted = redactPaper(paper);
  expect(JSON.stringify(redacted)).not.toMatch(/somebody|Some Body/);
  expect(redacted).toMatchObject({ title: "LoRA", authors: [{ name: "Edward Hu" }], upvotes: 12 });
  expect(paper.submitter?.username).toBe("somebody");
});
