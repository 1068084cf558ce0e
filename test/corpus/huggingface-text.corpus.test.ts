import { describe, expect, it } from "vitest";
import { type Paper, parseListing } from "../../src/index.js";
import { hasCorpus, listCorpus, readCorpus } from "./corpus-path.js";

/** What a person reads in each file: `#` rank is the order. */
interface Shown {
  title: string;
  arxiv?: string;
  date?: string;
  votes?: number;
  comments?: number;
  authors?: number;
  org?: [slug: string | undefined, name: string];
  stars?: number;
  repo?: string;
  submitter?: string;
}

const DAILY: Shown[] = [
  ["The Llama 3 Herd of Models", "akhaliq", 94, 533, 5],
  ["Tora: Trajectory-oriented Diffusion Transformer for Video Generation", "akhaliq", 24, 5, 2],
  [
    "MoMa: Efficient Early-Fusion Pre-training with Mixture of Modality-Aware Experts",
    "user906",
    19,
    8,
    5,
  ],
  [
    "Towards Achieving Human Parity on End-to-end Simultaneous Speech Translation via LLM Agent",
    "user907",
    16,
    7,
    8,
  ],
  ["ShieldGemma: Generative AI Content Moderation Based on Gemma", "akhaliq", 11, 12, 2],
  [
    "TAROT: Task-Oriented Authorship Obfuscation Using Policy Optimization Methods",
    "user909",
    8,
    5,
    2,
  ],
  ["Open-Vocabulary Audio-Visual Semantic Segmentation", "user910", 8, 8, 2],
  ["Data Contamination Report from the 2024 CONDA Shared Task", "user911", 8, 28, 3],
  ["Improving 2D Feature Representations by 3D-Aware Fine-Tuning", "user908", 7, 5, 3],
  ["Berkeley Humanoid: A Research Platform for Learning-based Control", "akhaliq", 7, 6, 2],
  ["Expressive Whole-Body 3D Gaussian Avatar", "akhaliq", 7, 3, 2],
  ["Fine-gained Zero-shot Video Sampling", "akhaliq", 5, 4, 2],
  [
    "NeRF-MAE: Masked AutoEncoders for Self-Supervised 3D Representation Learning for Neural Radiance Fields",
    "akhaliq",
    3,
    6,
    2,
  ],
].map(([title, submitter, votes, authors, comments]) => ({
  title: String(title),
  submitter: String(submitter),
  votes: Number(votes),
  authors: Number(authors),
  comments: Number(comments),
}));

const FILES: Record<string, { head: object; shown: Shown[]; codes: string[] }> = {
  "text_daily_2024-08_derived.txt": {
    head: { kind: "daily", format: "text" },
    shown: DAILY,
    codes: ["year-ambiguous"],
  },
  "text_search_2026-06-29_html2text_footnotes.txt": {
    head: {
      kind: "search",
      format: "markdown",
      query: "Long-context ASR",
      date: "2026-06-29",
      capturedAt: "2026-06-29T16:31:22Z",
    },
    shown: [
      {
        title: "MURMUR: An Efficient Inference System for Long-Form ASR",
        votes: 0,
        authors: 3,
        date: "2026-05-30",
      },
      {
        title:
          "Gemini 1.5: Unlocking multimodal understanding across millions of tokens of context",
        votes: 65,
        authors: 671,
        date: "2024-03-08",
        comments: 6,
      },
      {
        title:
          "Speech-Aware Long Context Pruning and Integration for Contextualized Automatic Speech Recognition",
        votes: 1,
        authors: 8,
        date: "2025-11-14",
      },
      {
        title: "VIBEVOICE-ASR Technical Report",
        votes: 24,
        org: ["microsoft", "Microsoft"],
        date: "2026-03-13",
        comments: 3,
      },
      {
        title: "StepAudio 2.5 Technical Report",
        votes: 49,
        authors: 101,
        date: "2026-05-21",
        comments: 2,
      },
    ],
    codes: ["year-inferred"],
  },
  "text_search_2026-07_notebooklm.txt": {
    head: {
      kind: "search",
      format: "text",
      query: "Intercode Bash",
      date: "2026-03-25",
      capturedAt: "2026-07-28",
    },
    shown: [
      {
        title: "Better than Your Teacher: LLM Agents that learn from Privileged AI Feedback",
        arxiv: "2410.05434",
        votes: 1,
        authors: 2,
        date: "2024-10-07",
      },
      {
        title:
          "InterCode: Standardizing and Benchmarking Interactive Coding with Execution Feedback",
        arxiv: "2306.14898",
        votes: 0,
        authors: 4,
        date: "2023-06-26",
      },
      {
        title: "Arctic-SnowCoder: Demystifying High-Quality Data in Code Pretraining",
        arxiv: "2409.02326",
        votes: 19,
        authors: 3,
        date: "2024-09-03",
        comments: 2,
      },
      {
        title: "Soft Instruction De-escalation Defense",
        arxiv: "2510.21057",
        votes: 5,
        org: ["google", "Google"],
        date: "2025-10-23",
        comments: 1,
      },
      {
        title: "Anchored Decoding: Provably Reducing Copyright Risk for Any Language Model",
        arxiv: "2602.07120",
        votes: 1,
        org: ["uwnlp", "University of Washington NLP"],
        date: "2026-02-06",
        comments: 2,
      },
    ],
    codes: ["year-inferred"],
  },
  "text_search_2026-10-02_firecrawl.md": {
    head: {
      kind: "search",
      format: "markdown",
      query: "source citations",
      date: "2026-10-02",
      capturedAt: "2026-10-02",
    },
    shown: [
      {
        title: "OCC-RAG: Optimal Cognitive Core for Faithful Question Answering",
        arxiv: "2606.00683",
        votes: 101,
        org: ["occ-ai", "OCC"],
        date: "2026-05-29",
        comments: 6,
      },
      {
        title:
          "Benchmark Radar: A Living Database and Search Engine for AI Benchmarks and Evaluation",
        arxiv: "2609.11115",
        votes: 173,
        org: ["CarnegieMellonU", "Carnegie Mellon University"],
        date: "2026-09-09",
        comments: 9,
      },
      {
        title:
          "The Noisy Path from Source to Citation: Measuring How Scholars Engage with Past Research",
        arxiv: "2502.20581",
        votes: 0,
        authors: 3,
        date: "2025-02-27",
      },
      {
        title:
          "Source or It Didn't Happen: A Multi-Agent Framework for Citation Hallucination Detection",
        arxiv: "2605.08583",
        votes: 1,
        org: ["umass", "University of Massachusetts Amherst"],
        date: "2026-05-08",
        comments: 1,
        repo: "aaFrostnova/CiteTracer",
      },
      {
        title:
          "Sources of Truth: A Multi-Platform, Multilingual Audit of Citations in AI Mental Health Information Queries",
        arxiv: "2609.00319",
        votes: 0,
        authors: 10,
        date: "2026-08-30",
      },
    ],
    codes: ["year-inferred"],
  },
  "text_trending_2026-01_pwc_redirect.md": {
    head: { kind: "trending", format: "markdown", url: "https://paperswithcode.com" },
    shown: [
      {
        title: "Agent Lightning: Train ANY AI Agents with Reinforcement Learning",
        authors: 8,
        stars: 11300,
        repo: "microsoft/agent-lightning",
      },
      {
        title: "ShapeR: Robust Conditional 3D Shape Generation from Casual Captures",
        stars: 476,
        repo: "facebookresearch/ShapeR",
      },
      {
        title:
          "SmolDocling: An ultra-compact vision-language model for end-to-end multi-modal document conversion",
        stars: 50800,
        repo: "docling-project/docling",
      },
    ],
    codes: ["count-rounded", "duplicate-card", "byline-missing", "byline-missing", "count-rounded"],
  },
  "text_trending_2026-10-07_structured.md": {
    head: { kind: "trending", format: "markdown" },
    shown: [
      {
        title: "Kandinsky 6.0 Video: Foundation Models for Synchronized Video and Audio Generation",
        arxiv: "2610.05608",
        votes: 117,
        org: ["kandinskylab", "Kandinsky Lab"],
        date: "2026-10-04",
        stars: 131,
        repo: "kandinskylab/kandinsky-6",
        submitter: "user904",
      },
      {
        title: "TradingAgents: Multi-Agents LLM Financial Trading Framework",
        arxiv: "2412.20138",
        votes: 149,
        authors: 4,
        date: "2024-12-28",
        stars: 110000,
        repo: "tauricresearch/tradingagents",
      },
    ],
    codes: ["duplicate-card", "count-rounded"],
  },
};

describe.skipIf(!hasCorpus())("text of Hugging Face pages", () => {
  it("is known file by file", () => {
    const files = listCorpus("samples/hf").filter((name) => name.startsWith("text_"));
    expect(files).toEqual([...Object.keys(FILES), "text_paperpage_2026_jina.md"].sort());
  });

  it.each(Object.entries(FILES))("%s", (name, { head, shown, codes }) => {
    const listing = parseListing(readCorpus(`samples/hf/${name}`));
    expect(listing).toMatchObject({ source: "huggingface", ...head });
    expect(listing.papers.map(read)).toEqual(shown);
    expect(listing.diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it("text_paperpage_2026_jina.md", () => {
    const listing = parseListing(readCorpus("samples/hf/text_paperpage_2026_jina.md"));
    expect(listing).toMatchObject({ source: "huggingface", kind: "paper", format: "markdown" });
    expect(listing.diagnostics).toEqual([]);
    const [paper] = listing.papers;
    expect(paper).toMatchObject({
      title: "FAN: Fourier Analysis Networks",
      ids: { arxiv: "2410.02675" },
      publishedAt: "2024-10-03",
      listedAt: "2024-10-08",
      upvotes: 29,
      githubStars: 264,
      submitter: { name: "User 901", username: "user901" },
      keywords: ["FAN", "Fourier Analysis"],
    });
    expect(paper?.authors.map(({ name }) => name)).toEqual([
      "Yihong Dong",
      "Ge Li",
      "Xue Jiang",
      "Jia Li",
    ]);
    expect(paper?.aiSummary).toMatch(/^A new Fourier-based network architecture/);
    expect(paper?.abstract).toMatch(
      /we propose FAN, a novel network architecture based on Fourier/,
    );
    expect(paper?.links.map(({ url }) => url)).toEqual([
      "https://arxiv.org/abs/2410.02675",
      "https://arxiv.org/pdf/2410.02675",
      "https://github.com/yihongdong/fan",
    ]);
    expect(paper).not.toHaveProperty("comments");
  });
});

function read(paper: Paper): Shown {
  const [org] = paper.orgs;
  const repo = paper.links.find((link) => link.repo !== undefined)?.repo;
  const shown: Shown = { title: paper.title };
  if (paper.ids.arxiv !== undefined) shown.arxiv = paper.ids.arxiv;
  if (paper.publishedAt !== undefined) shown.date = paper.publishedAt;
  if (paper.upvotes !== undefined) shown.votes = paper.upvotes;
  if (paper.comments !== undefined) shown.comments = paper.comments;
  if (paper.authorCount !== undefined) shown.authors = paper.authorCount;
  if (org !== undefined) shown.org = [org.slug, org.name];
  if (paper.githubStars !== undefined) shown.stars = paper.githubStars;
  if (repo !== undefined) shown.repo = `${repo.owner}/${repo.name}`;
  if (paper.submitter?.username !== undefined) shown.submitter = paper.submitter.username;
  return shown;
}
