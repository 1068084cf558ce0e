import type { Paper } from "../../src/index.js";
import { createRandom } from "../dedupe-scale/made-listing.js";

const WORDS =
  "learning models language large deep neural networks vision training data reasoning generation efficient multimodal diffusion graph image video attention transformer reinforcement adaptive robust agents knowledge retrieval optimization inference alignment benchmark detection segmentation prediction representation unsupervised contrastive sparse scaling policy evaluation of for with in we show that the a is on by and our method results".split(
    " ",
  );
const FAMILIES =
  "Wang Zhang Li Liu Chen Yang Zhao Huang Zhou Wu Kim Lee Park Singh Kumar Gupta Smith Mueller Garcia Nguyen".split(
    " ",
  );

/**
 * Papers as a daily listing shows them: an abstract of about a thousand characters, five authors, a
 * repository, where it was seen and what was stated there. They are made one by one, and begin alike on every machine.
 */
export function* madePapers(count: number): Generator<Paper> {
  const random = createRandom(7);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? "";
  const text = (words: number) => Array.from({ length: words }, () => pick(WORDS)).join(" ");
  for (let at = 0; at < count; at++) {
    const month = String(1 + Math.floor(random() * 12)).padStart(2, "0");
    const day = String(1 + Math.floor(random() * 28)).padStart(2, "0");
    const year = 15 + Math.floor(random() * 11);
    const arxiv = `${year}${month}.${String(at % 100_000).padStart(5, "0")}`;
    const upvotes = Math.floor(random() ** 3 * 400);
    const repo = { host: "github.com", owner: pick(FAMILIES).toLowerCase(), name: `code-${at}` };
    const place = { type: "json", pointer: `/${at % 100}` } as const;
    yield {
      title: `${text(8)} ${at}`,
      abstract: text(150),
      authors: Array.from({ length: 5 }, () => {
        const name = `${pick(WORDS)} ${pick(FAMILIES)}`;
        return { name, kind: "person" as const, username: name.replace(" ", "-") };
      }),
      authorCount: 5,
      orgs: random() < 0.5 ? [{ name: pick(FAMILIES), slug: pick(FAMILIES).toLowerCase() }] : [],
      ids: { arxiv },
      publishedAt: `20${year}-${month}-${day}`,
      listedAt: `20${year}-${month}-${day}T08:00:00.000Z`,
      submitter: { name: pick(FAMILIES), username: pick(FAMILIES).toLowerCase() },
      upvotes,
      comments: Math.floor(upvotes / 9),
      ...(random() < 0.4 && { githubStars: Math.floor(random() * 5_000) }),
      keywords: [pick(WORDS), pick(WORDS)],
      links: [
        {
          kind: "repository",
          url: `https://github.com/${repo.owner}/${repo.name}`,
          repo,
          evidence: "field",
          field: "githubRepo",
        },
      ],
      provenance: [
        {
          source: "huggingface",
          kind: "daily",
          format: "json",
          rank: 1 + (at % 100),
          capturedAt: `20${year}-${month}-${day}T12:00:00Z`,
          place,
          fields: [{ field: "upvotes", value: upvotes, at: place }],
        },
      ],
    };
  }
}
