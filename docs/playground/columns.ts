import type { Paper } from "trending-papers";

export interface Column {
  name: string;
  kind: "text" | "day" | "number";
  /** What the cell shows and is sorted by; undefined where the listing does not state it. */
  value(paper: Paper): string | number | undefined;
}

export const COLUMNS: readonly Column[] = [
  { name: "Title", kind: "text", value: ({ title }) => title },
  { name: "Authors", kind: "text", value: authorWords },
  { name: "Date", kind: "day", value: ({ publishedAt, listedAt }) => publishedAt ?? listedAt },
  { name: "Votes", kind: "number", value: ({ upvotes }) => upvotes },
  { name: "Comments", kind: "number", value: ({ comments }) => comments },
  { name: "Stars", kind: "number", value: ({ githubStars }) => githubStars },
  { name: "Code", kind: "text", value: repositoryOf },
  {
    name: "Identifier",
    kind: "text",
    value: ({ ids }) => ids.arxiv ?? ids.doi ?? ids.openreview,
  },
];

/** The places of the papers in the order of a column; papers without a value come last. */
export function sortPapers(
  papers: readonly Paper[],
  sort: { column: string; descending: boolean } | undefined,
): number[] {
  const places = [...papers.keys()];
  const column = COLUMNS.find(({ name }) => name === sort?.column);
  if (column === undefined || sort === undefined) return places;
  const values = papers.map((paper) => column.value(paper));
  const sign = sort.descending ? -1 : 1;
  return places.sort((a, b) => {
    const [x, y] = [values[a], values[b]];
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined);
    if (typeof x === "number" && typeof y === "number") return sign * (x - y);
    return sign * String(x).localeCompare(String(y), "en");
  });
}

function authorWords({ authors, authorCount, orgs }: Paper): string | undefined {
  const [first, second] = authors;
  if (first !== undefined) {
    if (authors.length > 2) return `${first.name} and ${authors.length - 1} others`;
    return second === undefined ? first.name : `${first.name}, ${second.name}`;
  }
  if (authorCount !== undefined) return authorCount === 1 ? "1 author" : `${authorCount} authors`;
  return orgs[0]?.name;
}

function repositoryOf({ links }: Paper): string | undefined {
  const repo = links.find(({ kind }) => kind === "repository")?.repo;
  return repo && `${repo.owner}/${repo.name}`;
}
