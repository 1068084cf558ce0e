import type { ApiItem } from "./api-item.js";

interface Row {
  id: string;
  title: string;
  authors: string[];
  publishedAt: string;
  outer: string;
  votes: number;
  comments: number;
  more?: Partial<ApiItem["paper"]>;
  outerMore?: Partial<ApiItem>;
}

/** The day on which all of them were listed. */
export const OWN_DATE = "2026-05-12";

const PEOPLE = ["Ana Lima", "Bo Chen", "Cem Öztürk", "D. E. Fox", "Eva Núñez", "Finn Berg", "Gil"];
const UPLOADS = "https://cdn-uploads.huggingface.co/production/uploads/000000000000000000000001";
const ORG = { _id: "000000000000000000000002", name: "nvidia", fullname: "NVIDIA" };

/** Real titles and ids; abstracts, people and numbers are made up. */
const ROWS: Row[] = [
  {
    id: "2505.04588",
    title: "ZeroSearch: Incentivize the Search Capability of LLMs without Searching",
    authors: PEOPLE,
    publishedAt: "2025-05-07T17:30:22.000Z",
    outer: "2025-05-07T13:30:22.000Z",
    votes: 12,
    comments: 1,
    more: {
      githubRepo: "https://github.com/Alibaba-NLP/ZeroSearch",
      githubStars: 4059,
      ai_summary: "A made-up sentence on search that is learnt without searching.",
      ai_summary_model: "Qwen/Qwen2.5-Coder-32B-Instruct",
      ai_keywords: ["search engine", "rewards", ""],
      projectPage: " https://search.example/zero",
    },
  },
  {
    id: "2410.02675",
    title: "FAN: Fourier Analysis Networks",
    authors: PEOPLE.slice(0, 2),
    publishedAt: "2024-10-03T17:57:22.000Z",
    outer: "2024-10-03T13:57:22.000Z",
    votes: 0,
    comments: 0,
  },
  {
    id: "2605.08583",
    title:
      "Source or It Didn't Happen: A Multi-Agent Framework for\n  Citation Hallucination Detection",
    authors: PEOPLE.slice(0, 3),
    publishedAt: "2026-05-09T00:00:00.000Z",
    outer: "2026-05-08T20:00:00.000Z",
    votes: 1,
    comments: 2,
    more: {
      githubRepo: "https://github.com/aaFrostnova/CiteTracer/tree/main/",
      githubStars: 66_700,
      githubRepoAddedBy: "auto",
    },
    outerMore: { organization: ORG, mediaUrls: [`${UPLOADS}/film.mp4`] },
  },
  {
    id: "2510.13217",
    title: 'LLM-guided Hierarchical Retrieval: "A < B" & other <tags>',
    authors: ["GLM-4. 5 Team"],
    publishedAt: "2025-10-15T07:00:00.000Z",
    outer: "2025-10-15T03:00:00.000Z",
    votes: 1234,
    comments: 10,
    more: {
      githubRepo: "https://github.com/nilesh2797/lattice",
      ai_summary: "Über trees & roots.",
    },
    outerMore: { mediaUrls: [`${UPLOADS}/picture.png`, `${UPLOADS}/second.png`] },
  },
  {
    id: "2412.20138",
    title: "TradingAgents: Multi-Agents LLM Financial Trading Framework",
    authors: [...PEOPLE, ...PEOPLE],
    publishedAt: "2024-12-28T12:54:06.000Z",
    outer: "2024-12-28T07:54:06.000Z",
    votes: 149,
    comments: 3,
    more: { githubRepo: "https://github.com/tauricresearch/tradingagents", githubStars: 110_412 },
    outerMore: {
      organization: { ...ORG, name: "Mininglamp-2718", fullname: "Mininglamp Technology " },
    },
  },
];

/** A small listing with every field that a page may show, for tests without a corpus. */
export function ownItems(): ApiItem[] {
  return ROWS.map(({ id, title, authors, publishedAt, outer, votes, comments, ...row }, at) => ({
    paper: {
      id,
      authors: authors.map((name, index) => ({
        name,
        hidden: index === 5,
        ...(index % 3 === 1 && { user: account(at * 10 + index) }),
      })),
      publishedAt,
      title,
      summary: abstractOf(title, at),
      upvotes: votes,
      submittedOnDailyAt: `${OWN_DATE}T00:00:00.000Z`,
      submittedOnDailyBy: account(at),
      ...row.more,
    },
    publishedAt: outer,
    title,
    thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`,
    numComments: comments,
    submittedBy: account(at),
    ...row.outerMore,
  }));
}

function account(at: number) {
  const name = `person-${at}`;
  return { fullname: `Person No. ${at}`, name, user: name, avatarUrl: `/avatars/${at}.png` };
}

function abstractOf(title: string, at: number): string {
  const words = title.split(":")[0];
  const first = `We look at ${words} with a search engine\nand with rewards that a < b & c > d earn`;
  return `${first}, in ${at + 2} tests.\nResults are 3.5% better — "naïve" ones too; see §${at + 1}.`;
}
