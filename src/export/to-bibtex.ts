import type { Paper } from "../model/index.js";
import { requirePapers } from "../model/require-papers.js";
import { bibtexNames } from "./bibtex-names.js";
import { citationKeys, type KeyedPaper } from "./citation-key.js";
import { dateParts } from "./date-parts.js";
import { requireKnownOptions, requireOneOf } from "./known-options.js";
import { type BibtexEncoding, latexText } from "./latex-text.js";
import { citationIds } from "./paper-ids.js";
import { landingUrl } from "./paper-links.js";
import { keywordsOf, noteOf } from "./paper-words.js";
import { plainLine } from "./plain-text.js";
import { protectCapitals } from "./protect-capitals.js";
import { type Publication, publicationOf } from "./publication-of.js";

/** Options of `toBibtex`. */
export interface BibtexOptions {
  /** Accents as commands of LaTeX, or as they are (for biber and LuaTeX). Default: `"latex"`. */
  encoding?: BibtexEncoding | undefined;
  /** The citation key of a paper. Default: family name, year and a word of the title. */
  citationKey?: ((paper: Paper) => string) | undefined;
  /** Whether abstracts are written. Default: `true`. */
  abstracts?: boolean | undefined;
}

const TYPES: Readonly<Record<Publication["kind"], string>> = {
  journal: "article",
  conference: "inproceedings",
  preprint: "misc",
  other: "misc",
};
const CONTAINERS: Readonly<Record<Publication["kind"], string>> = {
  journal: "journal",
  conference: "booktitle",
  preprint: "howpublished",
  other: "howpublished",
};
/** The macros that every bibliography style has. */
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * BibTeX, one entry a paper: `@article`, `@inproceedings`, and `@misc` for what is only on arXiv or
 * nowhere else, with `eprint`, `archiveprefix` and `primaryclass`. Accents become LaTeX, capitals that
 * a style must keep stand in braces, groups too; a cut list of authors ends with "and others". Keys
 * such as `vaswani2017attention` are unique in the set and do not depend on its order. What a record
 * does not state is no field.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * const bare = { orgs: [], links: [], provenance: [] };
 * const paper = {
 *   ...bare,
 *   title: "LoRA: Low-Rank Adaptation",
 *   authors: [{ name: "Edward J. Hu", kind: "person" as const }],
 *   ids: { arxiv: "2106.09685" },
 *   publishedAt: "2021-06-17",
 * };
 * console.log(toBibtex([paper]));
 * // @misc{hu2021lora,
 * //   title = {{LoRA}: Low-Rank Adaptation},
 * //   author = {Edward J. Hu},
 * //   year = {2021},
 * //   month = jun,
 * //   eprint = {2106.09685},
 * //   archiveprefix = {arXiv},
 * //   doi = {10.48550/arXiv.2106.09685},
 * //   url = {https://arxiv.org/abs/2106.09685}
 * // }
 * ```
 */
export function toBibtex(papers: Iterable<Paper>, options: BibtexOptions = {}): string {
  checkOptions(options);
  return citationKeys(requirePapers(papers, "papers"), options.citationKey)
    .map((keyed) => bibtexEntry(keyed, options))
    .join("\n");
}

function bibtexEntry({ paper, key }: KeyedPaper, options: BibtexOptions): string {
  const { encoding = "latex", abstracts = true } = options;
  const text = (value: string | undefined) => latexText(plainLine(value ?? ""), encoding);
  const publication = publicationOf(paper);
  const ids = citationIds(paper.ids);
  const [year, month] = dateParts(paper.publishedAt);
  const fields: [string, string | undefined][] = [
    ["title", braced(titleText(paper.title, encoding))],
    ["author", braced(bibtexNames(paper, encoding))],
    ["year", braced(year?.toString())],
    ["month", month === undefined ? undefined : MONTHS[month - 1]],
    [CONTAINERS[publication.kind], braced(text(publication.container))],
    ["volume", braced(text(paper.volume))],
    ["number", braced(text(paper.issue))],
    ["pages", braced(pageRange(text(paper.pages)))],
    ["eprint", braced(ids.arxiv)],
    ["archiveprefix", ids.arxiv === undefined ? undefined : "{arXiv}"],
    ["primaryclass", ids.arxiv === undefined ? undefined : braced(text(paper.primaryCategory))],
    ["doi", braced(verbatim(ids.doi))],
    ["url", braced(landingUrl(paper))],
    ["keywords", braced(text(keywordsOf(paper).join(", ")))],
    ["note", braced(text(noteOf(paper)))],
    ["abstract", abstracts ? braced(text(paper.abstract)) : undefined],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${value}`],
  );
  return `@${TYPES[publication.kind]}{${key},\n${lines.join(",\n")}\n}\n`;
}

function titleText(title: string, encoding: BibtexEncoding): string {
  return protectCapitals(plainLine(title), (piece, keep) =>
    keep ? `{${latexText(piece, encoding)}}` : latexText(piece, encoding),
  );
}

function braced(value: string | undefined): string | undefined {
  return value === undefined || value === "" ? undefined : `{${value}}`;
}

/** In a field that is read as it stands, only what would end it has to go; the address has it all. */
function verbatim(value: string | undefined): string | undefined {
  return value !== undefined && /[{}\\]/.test(value) ? undefined : value;
}

/** "3-14" is a range, which LaTeX writes with two hyphens. */
function pageRange(pages: string): string {
  return pages.replace(/^(\w+)(?:-|\{\\textendash\})(\w+)$/, "$1--$2");
}

function checkOptions(options: BibtexOptions): void {
  requireKnownOptions(options, ["encoding", "citationKey", "abstracts"]);
  const { encoding, citationKey, abstracts } = options;
  if (encoding !== undefined) requireOneOf("encoding", encoding, ["latex", "unicode"]);
  if (citationKey !== undefined && typeof citationKey !== "function") {
    throw new TypeError(`option citationKey: expected a function, got ${String(citationKey)}`);
  }
  if (abstracts !== undefined && typeof abstracts !== "boolean") {
    throw new TypeError(`option abstracts: expected true or false, got ${String(abstracts)}`);
  }
}
