import type { RankablePaper } from "./rankable-paper.js";

/** What papers can be grouped by. */
export type GroupBy = "org" | "author" | "repository" | "keyword" | "source";

/** A group that a paper belongs to. */
export interface Group {
  /** What tells it from others: the slug or name in small letters, `host/owner/name`. */
  key: string;
  name: string;
}

export const groupKinds: readonly GroupBy[] = ["org", "author", "repository", "keyword", "source"];

/** The groups of a paper, each once. */
export function groupsOf(paper: RankablePaper, by: GroupBy): Group[] {
  const found = new Map<string, Group>();
  for (const group of READERS[by](paper)) {
    if (group.key !== "" && !found.has(group.key)) found.set(group.key, group);
  }
  return [...found.values()];
}

const READERS: Readonly<Record<GroupBy, (paper: RankablePaper) => Group[]>> = {
  org: ({ orgs = [] }) => orgs.map(({ name, slug }) => ({ key: lower(slug ?? name), name })),
  author: ({ authors = [] }) =>
    authors.map(({ name, orcid }) => ({ key: lower(orcid ?? name), name })),
  repository: ({ links = [] }) =>
    links.flatMap(({ kind, repo }) => {
      if (repo === undefined || kind !== "repository") return [];
      const name = `${repo.owner}/${repo.name}`;
      return [{ key: lower(`${repo.host}/${name}`), name }];
    }),
  keyword: ({ keywords = [] }) => keywords.map((name) => ({ key: lower(name), name })),
  source: ({ provenance = [] }) => provenance.map(({ source }) => ({ key: source, name: source })),
};

function lower(text: string): string {
  return text.trim().toLowerCase();
}
