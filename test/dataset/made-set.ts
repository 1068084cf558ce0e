import type { Paper } from "../../src/index.js";
import { createRandom, type Random } from "../pages/random.js";

const WORDS =
  "adaptive agents alignment attention audio benchmark calibrated causal chain code compact context contrastive data deep diffusion distilled efficient embeddings evaluation experts fast flow generation geometry graph grounded hierarchical image inference instruction kernel language latent learning memory mixture models motion multimodal networks neural open optimization planning policy preference pretraining prompts reasoning recurrent reinforcement representation retrieval reward robust sampling scaling search segmentation self sparse speech state steering structured synthetic temporal tokens tool training transfer transformers tuning uncertainty unified verification video vision world".split(
    " ",
  );
const FAMILIES =
  "Abe Bauer Chen Diaz Evans Fischer Garcia Haddad Ito Jansen Kim Li Mehta Novak Okafor Park Qureshi Rossi Singh Tanaka Ueda Vargas Wang Xu Yilmaz Zhang".split(
    " ",
  );
const GIVEN =
  "Ada Bo Chloe Dai Elif Feng Gita Hana Ivan Jun Kofi Lena Mei Noor Olga Paul Qi Rosa Sven Tala Uma Vera Wei Xin Yuki Zoe".split(
    " ",
  );
const ORGS = "Aalto Berkeley DeepMind Fudan Kaist Mila Oxford Qwen Sorbonne Toronto".split(" ");
const MS_PER_DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2019, 0, 7) / MS_PER_DAY;

export interface MadeSetOptions {
  records: number;
  seed?: number;
  /** Records of one capture, each of which is a day after the other (24). */
  perDay?: number;
  /** The share of records that show a paper of the day before again, with more votes (0.15). */
  seenAgain?: number;
}

/**
 * A data set where nothing is wrong, as months of daily listings give it, one record at a time: some
 * of them show papers of the day before whose counts have risen.
 */
export function* madeSet(options: MadeSetOptions): Generator<Paper> {
  const { records, seed = 1, perDay = 24, seenAgain = 0.15 } = options;
  const random = createRandom(seed);
  let yesterday: Paper[] = [];
  let today: Paper[] = [];
  let inMonth = 0;
  for (let at = 0; at < records; at++) {
    const day = FIRST_DAY + Math.floor(at / perDay);
    if (at % perDay === 0) {
      yesterday = today;
      today = [];
      if (isoDay(day - 1).endsWith("-01")) inMonth = 0;
    }
    const rank = (at % perDay) + 1;
    const known = random.chance(seenAgain) ? yesterday.pop() : undefined;
    if (known === undefined) {
      const paper = madePaper(random, day, inMonth++, rank);
      today.push(paper);
      yield paper;
    } else {
      yield seenLater(random, known, day, rank);
    }
  }
}

function madePaper(random: Random, day: number, inMonth: number, rank: number): Paper {
  const submitted = isoDay(day - 1);
  const arxiv = `${submitted.slice(2, 4)}${submitted.slice(5, 7)}.${String(inMonth + 1).padStart(5, "0")}`;
  const name = capital(random.pick(WORDS).slice(0, 4) + random.pick(WORDS).slice(0, 3));
  const authors = Array.from({ length: 1 + random.below(8) }, () => madeName(random));
  const hasCode = random.chance(0.5);
  return {
    title: `${name}: ${words(random, 5 + random.below(5))
      .map(capital)
      .join(" ")}`,
    abstract: madeAbstract(random),
    authors: authors.map((author) => ({ name: author, kind: "person" })),
    authorCount: authors.length,
    orgs: random.chance(0.6) ? [{ name: random.pick(ORGS) }] : [],
    ids: { arxiv },
    publishedAt: `${submitted}T${two(random.below(24))}:${two(random.below(60))}:${two(random.below(60))}Z`,
    listedAt: isoDay(day),
    submitter: { username: random.pick(GIVEN).toLowerCase() + random.below(1_000) },
    upvotes: Math.floor(1 / (0.005 + random.next() * random.next())),
    comments: random.below(6),
    ...(hasCode && { githubStars: Math.floor(20 / (0.01 + random.next())) }),
    links: [
      { kind: "paper", url: `https://arxiv.org/abs/${arxiv}`, evidence: "field" },
      ...(hasCode
        ? [
            {
              kind: "repository" as const,
              url: `https://github.com/${random.pick(FAMILIES).toLowerCase()}-lab/${name.toLowerCase()}`,
              evidence: "field" as const,
            },
          ]
        : []),
    ],
    provenance: [originOf(arxiv, day, rank)],
  };
}

function seenLater(random: Random, paper: Paper, day: number, rank: number): Paper {
  const { upvotes = 0, comments = 0, githubStars, ids } = paper;
  return {
    ...paper,
    upvotes: upvotes + random.below(20),
    comments: comments + random.below(2),
    ...(githubStars !== undefined && { githubStars: githubStars + random.below(30) }),
    provenance: [originOf(ids.arxiv ?? "", day, rank)],
  };
}

function originOf(arxiv: string, day: number, rank: number): Paper["provenance"][number] {
  return {
    source: "huggingface",
    kind: "daily",
    format: "json",
    url: `https://huggingface.co/papers/${arxiv}`,
    rank,
    capturedAt: `${isoDay(day)}T20:00:00Z`,
  };
}

function madeAbstract(random: Random): string {
  const sentences = Array.from({ length: 5 + random.below(5) }, () => {
    return `${capital(words(random, 12 + random.below(10)).join(" "))}.`;
  });
  return sentences.join(" ");
}

function madeName(random: Random): string {
  return `${random.pick(GIVEN)} ${random.pick(FAMILIES)}${random.chance(0.5) ? `-${random.pick(FAMILIES)}` : ""}`;
}

function words(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => random.pick(WORDS));
}

function isoDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
