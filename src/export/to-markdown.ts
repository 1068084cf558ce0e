import type { Paper } from "../model/index.js";
import { requirePapers } from "../model/require-papers.js";
import { authorsLine } from "./author-names.js";
import { countsInWords, dayInWords, digestLinks, orgsLine } from "./digest-words.js";
import { requireKnownOptions, requireOneOf, requireText } from "./known-options.js";
import { markdownLink, markdownText } from "./markdown-text.js";
import { landingUrl } from "./paper-links.js";
import { plainLine, shortened } from "./plain-text.js";

/** Options of `toMarkdown`. */
export interface MarkdownOptions {
  /** A table with one row a paper, or a digest with abstracts and links. Default: `"table"`. */
  style?: "table" | "digest" | undefined;
  /** The heading. Default: none for a table, "Trending papers" for a digest. */
  title?: string | undefined;
  /** A line of plain text for a paper in a digest, such as why it stands where it stands. Default: none. */
  why?: ((paper: Paper) => string | undefined) | undefined;
}

const MOST_AUTHORS = 4;
const MOST_ABSTRACT = 600;

/** The head of the table, with a line for each paper below it from `markdownRow`. */
export const markdownTableHead =
  "| # | Paper | Authors | Date | Counts | Links |\n| ---: | --- | --- | --- | --- | --- |\n";

/**
 * Markdown (GitHub's): a table, or a digest with abstracts and links. Nothing in a title, name or
 * abstract is read as markup; links lead to https addresses only. An abstract is cut after some
 * sentences, and "…" says so.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * const bare = { orgs: [], links: [], provenance: [] };
 * const authors = [{ name: "Hao Sun", kind: "person" as const }];
 * const paper = { ...bare, authors, title: "Zero|Search", ids: { arxiv: "2505.04588" }, upvotes: 3 };
 * console.log(toMarkdown([paper]));
 * // | # | Paper | Authors | Date | Counts | Links |
 * // | ---: | --- | --- | --- | --- | --- |
 * // | 1 | [Zero\|Search](https://arxiv.org/abs/2505.04588) | Hao Sun |  | 3 upvotes | [PDF](https://arxiv.org/pdf/2505.04588) |
 * ```
 */
export function toMarkdown(papers: Iterable<Paper>, options: MarkdownOptions = {}): string {
  checkOptions(options);
  const { style = "table", title } = options;
  const all = requirePapers(papers, "papers");
  let position = 0;
  if (style === "digest") {
    let text = `# ${markdownText(title ?? "Trending papers")}\n`;
    for (const paper of all) text += `\n${digestItem(paper, ++position, options)}`;
    return text;
  }
  let text = title === undefined ? "" : `# ${markdownText(title)}\n\n`;
  text += markdownTableHead;
  for (const paper of all) text += markdownRow(paper, ++position);
  return text;
}

/** One row of the table. */
export function markdownRow(paper: Paper, position: number): string {
  const cells = [
    String(position),
    markdownLink(paper.title, landingUrl(paper)),
    markdownText(authorsLine(paper, MOST_AUTHORS)),
    paper.publishedAt?.slice(0, 10) ?? "",
    markdownText(countsInWords(paper).join(", ")),
    linksText(paper),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

function digestItem(paper: Paper, position: number, { why }: MarkdownOptions): string {
  const about = [
    authorsLine(paper, MOST_AUTHORS),
    orgsLine(paper),
    dayInWords(paper.publishedAt),
    ...countsInWords(paper),
  ];
  const paragraphs = [
    `## ${position}. ${markdownLink(paper.title, landingUrl(paper))}`,
    about
      .filter((part) => part !== "")
      .map(markdownText)
      .join(" · "),
    emphasised(why?.(paper)),
    markdownText(shortened(plainLine(paper.abstract ?? ""), MOST_ABSTRACT)),
    linksText(paper),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
}

function emphasised(text: string | undefined): string {
  const line = markdownText(text ?? "");
  return line === "" ? "" : `*${line}*`;
}

function linksText(paper: Paper): string {
  return digestLinks(paper)
    .filter(({ label }) => label !== "Paper")
    .map(({ label, url }) => `[${label}](${url})`)
    .join(" · ");
}

function checkOptions(options: MarkdownOptions): void {
  requireKnownOptions(options, ["style", "title", "why"]);
  const { style, title, why } = options;
  if (style !== undefined) requireOneOf("style", style, ["table", "digest"]);
  requireText("title", title);
  if (why !== undefined && typeof why !== "function") {
    throw new TypeError(`option why: expected a function, got ${String(why)}`);
  }
}
