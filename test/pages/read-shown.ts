import type { Paper } from "../../src/index.js";
import { collapse, type Shown } from "./shown.js";

/** What a record states, in the words of {@link Shown}: the one place that knows both shapes. */
export function readShown(paper: Paper): Shown {
  const shown: Shown = { id: paper.ids.arxiv ?? "", title: paper.title };
  if (paper.upvotes !== undefined) shown.votes = paper.upvotes;
  if (paper.comments !== undefined) shown.comments = paper.comments;
  if (paper.authorCount !== undefined) shown.authorCount = paper.authorCount;
  if (paper.authors.length > 0) shown.authors = paper.authors.map(({ name }) => name);
  for (const { slug = "", name } of paper.orgs) shown.org = { slug, name };
  if (paper.submitter !== undefined) {
    const { name, username } = paper.submitter;
    shown.submitter = { ...(name && { name }), ...(username && { username }) };
  }
  if (paper.publishedAt !== undefined) shown.date = paper.publishedAt.slice(0, 10);
  if (paper.listedAt !== undefined) shown.listedAt = paper.listedAt.slice(0, 10);
  if (paper.githubStars !== undefined) {
    const rounded = paper.approximate?.includes("githubStars") ?? false;
    shown.stars = { value: paper.githubStars, rounded };
  }
  const pictures = picturesOf(paper);
  if (pictures.length > 0) shown.picture = pictures.join(" ");
  if (paper.abstract !== undefined) shown.abstract = collapse(paper.abstract);
  if (paper.aiSummary !== undefined) shown.aiSummary = paper.aiSummary;
  if (paper.keywords !== undefined) shown.keywords = paper.keywords;
  return { ...shown, ...readLinks(paper), ...readLinked(paper) };
}

/** The picture and the media of a record, each once. */
export function picturesOf({ thumbnailUrl, media = [] }: Paper): string[] {
  const urls = [thumbnailUrl, ...media.map(({ url }) => url)];
  return [...new Set(urls.filter((url) => url !== undefined))];
}

/** The links that the page states as links; those in running text are mentions. */
export function statedLinks({ links }: Paper): Paper["links"] {
  return links.filter(({ evidence }) => evidence !== "text");
}

function readLinks(paper: Paper): Partial<Shown> {
  const read: Partial<Shown> = {};
  const arxivLinks: string[] = [];
  for (const { kind, url, repo } of statedLinks(paper)) {
    if (repo !== undefined) read.repo ??= `${repo.owner}/${repo.name}`;
    else if (url.startsWith("https://arxiv.org/")) arxivLinks.push(url);
    else if (kind === "project" || kind === "other") read.projectPage ??= url;
  }
  return arxivLinks.length > 0 ? { ...read, arxivLinks } : read;
}

function readLinked({ linked }: Paper): Pick<Shown, "linked"> {
  if (linked === undefined) return {};
  const { models = -1, datasets = -1, spaces = -1 } = linked;
  return { linked: { models, datasets, spaces } };
}
