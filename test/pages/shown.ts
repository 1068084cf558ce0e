import type { ApiItem } from "./api-item.js";

/**
 * What a page shows of one record, as a reader sees it. A field that the page does not show is
 * not there.
 */
export interface Shown {
  id: string;
  title: string;
  votes?: number;
  comments?: number;
  authorCount?: number;
  authors?: string[];
  org?: { slug: string; name: string };
  submitter?: { name?: string; username?: string };
  /** ISO day of the date on the card. */
  date?: string;
  /** ISO day on which the paper was listed. */
  listedAt?: string;
  stars?: { value: number; rounded: boolean };
  /** `owner/name`. */
  repo?: string;
  /** The picture or film of the card. */
  picture?: string;
  abstract?: string;
  aiSummary?: string;
  /** A text that the page does not say the nature of. */
  text?: string;
  keywords?: string[];
  arxivLinks?: string[];
  projectPage?: string;
  linked?: { models: number; datasets: number; spaces: number };
}

/** Runs of white space are one blank to a reader. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What every card shows. */
export function shownBasics(item: ApiItem): Shown {
  return { id: item.paper.id, title: collapse(item.paper.title), votes: item.paper.upvotes };
}

/** An organization stands in place of the author count. */
export function shownByline({ paper, organization }: ApiItem): Pick<Shown, "org" | "authorCount"> {
  if (organization === undefined) return { authorCount: paper.authors.length };
  return { org: { slug: organization.name, name: collapse(organization.fullname) } };
}

export function shownSubmitter({ submittedBy }: ApiItem): Pick<Shown, "submitter"> {
  const username = submittedBy?.name ?? submittedBy?.user;
  return username === undefined ? {} : { submitter: { username } };
}

export function shownComments({ numComments }: ApiItem): Pick<Shown, "comments"> {
  return numComments === 0 ? {} : { comments: numComments };
}

export function shownPicture(item: ApiItem): Pick<Shown, "picture"> {
  const picture = pictureOf(item);
  return picture === undefined ? {} : { picture };
}

export function pictureOf({ mediaUrls, mediaUrl, thumbnail }: ApiItem): string | undefined {
  return mediaUrls?.[0] ?? thumbnail ?? mediaUrl;
}

export function isFilm(url: string): boolean {
  return /\.(?:mp4|webm|qt|mov)$/.test(url);
}

/** The repository of a record: the first two parts of the path. */
export function repoOf({ paper }: ApiItem): string | undefined {
  const found = /^https?:\/\/github\.com\/([^/]+)\/([^/?#]+)/.exec(paper.githubRepo ?? "");
  return found === null ? undefined : `${found[1]}/${found[2]?.replace(/\.git$/, "")}`;
}
