/** What a column of a table of papers holds. */
export type ColumnRole =
  | "title"
  | "authors"
  | "date"
  | "paper"
  | "code"
  | "venue"
  | "stars"
  | "abstract"
  | "other";

/** In the order in which they are tried: "Paper link" is a link, "Paper" alone is a title. */
const NAMES: readonly (readonly [ColumnRole, RegExp])[] = [
  ["stars", /\bstars?\b/i],
  ["code", /\b(?:code|repo(?:sitory)?|github|implementation)\b/i],
  ["paper", /\b(?:pdf|links?|urls?|arxiv|abs|doi|paper ?url)\b|paperurl/i],
  ["authors", /\bauthors?\b|\bby\b/i],
  ["abstract", /\b(?:abstract|tl;?dr|summary|description)\b/i],
  ["title", /\b(?:title|papers?|name|work|publication|article)\b/i],
  ["venue", /\b(?:conf(?:erence)?|venue|journal|proceedings|pub(?:lished in|lisher)?)\b/i],
  ["date", /\b(?:date|year|time|published|month|day)\b/i],
];

const ABSTRACT = /\babstract\b/i;

/** What a column holds, by its name in the header. Names of CSV files are written with underscores. */
export function columnRole(name: string): ColumnRole {
  const words = name.replace(/[*_`]+/g, " ").trim();
  if (/last update|tweet/i.test(words)) return "other";
  return NAMES.find(([, form]) => form.test(words))?.[0] ?? "other";
}

/**
 * The roles of a header, each but "paper" and "other" once: of two columns with one role the first
 * counts. Where no column is called a title the header is of no table of papers.
 */
export function readHeader(names: readonly string[]): ColumnRole[] | undefined {
  const seen = new Set<ColumnRole>();
  // A description beside an abstract is a blurb.
  const hasAbstract = names.some((name) => ABSTRACT.test(name));
  const roles = names.map((name) => {
    const role = columnRole(name);
    if (role === "abstract" && hasAbstract && !ABSTRACT.test(name)) return "other";
    if (role === "paper" || role === "other") return role;
    if (seen.has(role)) return "other";
    seen.add(role);
    return role;
  });
  return seen.has("title") ? roles : undefined;
}
