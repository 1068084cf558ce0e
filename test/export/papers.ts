import fc from "fast-check";
import type { Author, Paper } from "../../src/index.js";

/** A paper that states little; the rest as given. */
export function paperWith(members: Partial<Paper>): Paper {
  return { title: "T", authors: [], orgs: [], ids: {}, links: [], provenance: [], ...members };
}

export function person(name: string, parts: Partial<Author> = {}): Author {
  return { name, kind: "person", ...parts };
}

export const zeroSearch = paperWith({
  title: "ZeroSearch: Incentivize the Search Capability of LLMs without Searching",
  abstract: "One model plays the search engine, so that another learns to search for less.",
  authors: [person("Hao Sun"), person("Zile Qiao"), person("Jiayan Guo")],
  authorCount: 9,
  orgs: [{ name: "Alibaba-NLP", slug: "Alibaba-NLP", url: "https://huggingface.co/Alibaba-NLP" }],
  ids: { arxiv: "2505.04588" },
  publishedAt: "2025-05-07T17:30:25Z",
  listedAt: "2025-05-08",
  upvotes: 117,
  comments: 8,
  githubStars: 1200,
  approximate: ["githubStars"],
  categories: ["cs.CL", "cs.AI"],
  primaryCategory: "cs.CL",
  links: [
    {
      kind: "repository",
      url: "https://github.com/Alibaba-NLP/ZeroSearch",
      repo: { host: "github.com", owner: "Alibaba-NLP", name: "ZeroSearch" },
      evidence: "text",
    },
  ],
  provenance: [{ source: "huggingface", kind: "daily" }],
});

export const inJournal = paperWith({
  title: "Measurement of the Higgs boson mass in the diphoton decay channel",
  authors: [
    { name: "CMS Collaboration", kind: "organization" },
    person("Ludwig van Beethoven", { given: "Ludwig", particle: "van", family: "Beethoven" }),
    person("Martin Luther King Jr.", { given: "Martin Luther", family: "King", suffix: "Jr." }),
  ],
  authorsTruncated: { shown: 3 },
  ids: { arxiv: "2002.06398", arxivVersion: 2, doi: "10.1016/j.physletb.2020.135425" },
  publishedAt: "2020-02-15",
  journalRef: "Phys. Lett. B 805 (2020) 135425",
  volume: "805",
  pages: "135425-135440",
  note: "23 pages",
});

const signs = fc.string({
  unit: fc.constantFrom(
    ..."{}\\%&<>$#_^~`'\"|;:,.=+-@!?()[]*/ \n\t\r\0\u001b\u202e\u200b\ud800\udfff\ufffe",
    ..."aZéłøßüİτ×–—‘’“”…日本語שלום",
    "👩‍👩‍👧",
    "<script>",
    "</title>",
    "]]>",
    "@misc{x,",
    "\nER  - ",
    " and ",
    "=1+1",
    "\\relax",
    "--",
    "javascript:alert(1)",
  ),
  maxLength: 24,
});

/** Texts that formats could stumble over; with a letter, so that something of them is left. */
export const hostileTexts = fc
  .oneof(signs, fc.string({ unit: "binary", maxLength: 24 }))
  .map((text) => `x${text}`);

const times = fc.constantFrom("2018", "2018-12", "2018-12-24", "2025-05-07T17:30:25Z");
const optional = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });

const authors: fc.Arbitrary<Author> = fc
  .record({
    name: hostileTexts,
    kind: fc.constantFrom("person" as const, "organization" as const),
    family: optional(hostileTexts),
    given: optional(hostileTexts),
    particle: optional(fc.constantFrom("van", "de la")),
    suffix: optional(fc.constantFrom("Jr.", "III")),
  })
  .map((author) => withoutUndefined(author));

const links: fc.Arbitrary<Paper["links"][number]> = fc.record({
  kind: fc.constantFrom("repository", "project", "pdf", "paper", "other"),
  url: hostileTexts.map((text) => `https://x.example/${text}`),
  evidence: fc.constant("text" as const),
});

/** Papers in which every text is hostile. */
export const hostilePapers: fc.Arbitrary<Paper> = fc
  .record({
    title: hostileTexts,
    abstract: optional(hostileTexts),
    authors: fc.array(authors, { maxLength: 4 }),
    authorCount: optional(fc.nat({ max: 9 })),
    orgs: fc.array(
      hostileTexts.map((name) => ({ name })),
      { maxLength: 2 },
    ),
    ids: fc.constantFrom<Paper["ids"]>({}, { arxiv: "2505.04588" }, { doi: "10.1000/a_b<1>" }),
    publishedAt: optional(times),
    listedAt: optional(times),
    upvotes: optional(fc.nat()),
    categories: optional(fc.array(hostileTexts, { maxLength: 2 })),
    venue: optional(hostileTexts),
    note: optional(hostileTexts),
    links: fc.array(links, { maxLength: 3 }),
    provenance: fc.constant([]),
  })
  .map((paper) => withoutUndefined(paper));

function withoutUndefined<Whole extends object>(whole: Whole): never {
  const entries = Object.entries(whole).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as never;
}
