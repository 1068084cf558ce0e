import { paperKey } from "../ids/paper-key.js";
import type { Paper } from "../model/index.js";
import { authorsLine } from "./author-names.js";
import { instantOf } from "./date-parts.js";
import { countsInWords, digestLinks, orgsLine } from "./digest-words.js";
import { htmlText } from "./html-text.js";
import { landingUrl } from "./paper-links.js";
import { keywordsOf } from "./paper-words.js";
import { plainLine } from "./plain-text.js";
import { stated } from "./stated.js";

/** One paper of a feed. */
export interface FeedItem {
  /** The address of the paper without its version, or a name made from its key. */
  id: string;
  url?: string;
  title: string;
  html: string;
  authors: string[];
  tags: string[];
  /** An instant. */
  publishedAt?: string;
  /** An instant. */
  updatedAt?: string;
}

export function feedItem(paper: Paper): FeedItem {
  const url = landingUrl(paper);
  return stated({
    id: itemId(paper, url),
    url,
    title: plainLine(paper.title),
    html: itemHtml(paper),
    authors: paper.authors.map(({ name }) => plainLine(name)).filter((name) => name !== ""),
    tags: keywordsOf(paper),
    publishedAt: instantOf(paper.publishedAt) ?? instantOf(paper.listedAt),
    updatedAt:
      instantOf(paper.updatedAt) ?? instantOf(paper.publishedAt) ?? instantOf(paper.listedAt),
  });
}

/** A new version of a paper is no new entry. */
function itemId({ ids, ...paper }: Paper, url: string | undefined): string {
  const { arxivVersion: _version, ...versionless } = ids;
  const page = url && landingUrl({ ...paper, ids: versionless });
  const key = paperKey({ ...paper, ids });
  return page ?? `urn:trending-papers:${encodeURIComponent(plainLine(key))}`;
}

const MOST_AUTHORS = 10;

function itemHtml(paper: Paper): string {
  const about = [authorsLine(paper, MOST_AUTHORS), orgsLine(paper), ...countsInWords(paper)];
  const links = digestLinks(paper).map(
    ({ label, url }) => `<a href="${htmlText(url)}">${label}</a>`,
  );
  const paragraphs = [
    about
      .filter((part) => part !== "")
      .map(htmlText)
      .join(" · "),
    htmlText(paper.abstract ?? ""),
    links.join(" · "),
  ];
  return paragraphs
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("\n");
}

/** The latest time that a paper of the set states, as an instant. */
export function latestTime(papers: readonly Paper[]): string | undefined {
  const times = papers.flatMap(({ publishedAt, updatedAt, listedAt }) =>
    [publishedAt, updatedAt, listedAt].flatMap((time) => instantOf(time) ?? []),
  );
  return times.reduce<string | undefined>(
    (latest, time) => (latest === undefined || time > latest ? time : latest),
    undefined,
  );
}

/** The page that a feed is of where nobody says so: that of the site on which the papers were seen. */
export function homePage(papers: readonly Paper[]): string | undefined {
  const sources = new Set(
    papers.flatMap(({ provenance }) => provenance.map(({ source }) => source)),
  );
  if (sources.has("huggingface")) return "https://huggingface.co/papers/trending";
  if (sources.has("arxiv")) return "https://arxiv.org/";
  return papers.map(landingUrl).find((url) => url !== undefined);
}
