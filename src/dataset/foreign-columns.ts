import { readDate } from "../dates/read-date.js";
import { parseArxivId } from "../ids/parse-arxiv-id.js";
import { parseDoi } from "../ids/parse-doi.js";
import { classifyLink } from "../links/classify-link.js";
import type { Link } from "../model/link.js";
import { authorKind } from "../names/author-kind.js";
import { readAuthorLine } from "../names/author-line.js";
import { parseCount } from "../text/parse-count.js";
import { entriesOf } from "./field-value.js";
import type { TableRecord } from "./table-record.js";

/** Puts what a cell says into a record. What cannot be read is put there as it stands. */
export type PutCell = (record: TableRecord, cell: unknown) => void;

/** How the columns of other tables are called, in small letters and figures alone. */
const NAMES: readonly (readonly [PutCell, string])[] = [
  [putText("title"), "papertitle articletitle"],
  [putText("abstract"), "summary description"],
  [putAuthors, "author authornames authorlist"],
  [putOrgs, "org organization organizations organisation organisations institution institutions"],
  [
    putDate("publishedAt"),
    "published publisheddate publishdate publicationdate pubdate datepublished date submitteddate year publicationyear",
  ],
  [putDate("updatedAt"), "updated updateddate updatedate lastupdated modified"],
  [putDate("listedAt"), "listed listeddate"],
  [putArxiv, "arxivid arxivnumber arxivurl"],
  [putId, "id paperid"],
  [putCount("upvotes"), "votes likes upvotecount numupvotes"],
  [putCount("comments"), "numcomments commentcount commentscount"],
  [putCount("githubStars"), "stars stargazers stargazerscount numstars githubstarcount"],
  [putCount("citations"), "citationcount numcitations citedby citedbycount timescited"],
  [putText("venue"), "journal conference proceedings booktitle"],
  [putList("categories"), "category subjects"],
  [putList("keywords"), "keyword tags"],
  [putList("tasks"), "task"],
  [
    putLinks,
    `url link urls links paper paperurl paperlink urlabs urlpdf abs pdf pdfurl pdflink code codeurl
     codelink repo repository repositories repourl repositoryurl github githuburl githublink project
     projectpage projecturl website homepage otherlinks`,
  ],
];

const byName = new Map(
  NAMES.flatMap(([put, names]) => names.split(/\s+/).map((name) => [name, put] as const)),
);

/** How a column that is no field by its name is read; `undefined` where it says nothing of a paper. */
export function foreignColumn(name: string): PutCell | undefined {
  return byName.get(plainName(name));
}

/** The name of a column in small letters and figures: "Paper Title" and "paper_title" are one. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function textOf(cell: unknown): string {
  return typeof cell === "string"
    ? cell.trim()
    : cell === undefined || cell === null
      ? ""
      : String(cell);
}

function putText(field: string): PutCell {
  return (record, cell) => {
    const text = textOf(cell);
    if (text !== "") record[field] ??= text;
  };
}

function putDate(field: string): PutCell {
  return (record, cell) => {
    const text = textOf(cell);
    if (text === "") return;
    const reading = readDate(text);
    record[field] ??= reading?.kind === "date" ? reading.value : text;
  };
}

function putCount(field: string): PutCell {
  return (record, cell) => {
    const text = textOf(cell);
    if (text === "") return;
    const count = parseCount(text.replace(/\.0+$/, ""));
    record[field] ??= count?.value ?? text;
    if (count?.approximate === true)
      record["approximate"] = [...listOf(record["approximate"]), field];
  };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function putList(field: string): PutCell {
  return (record, cell) => {
    const entries = Array.isArray(cell) ? cell.map(textOf) : entriesOf(textOf(cell));
    if (entries.length > 0) record[field] ??= entries;
  };
}

function putArxiv(record: TableRecord, cell: unknown): void {
  const text = textOf(cell);
  if (text === "") return;
  const arxiv = parseArxivId(text);
  record.ids["arxiv"] ??= arxiv?.id ?? text;
  if (arxiv?.version !== undefined) record.ids["arxivVersion"] ??= arxiv.version;
}

/** What a table calls an id may be one of its own. */
function putId(record: TableRecord, cell: unknown): void {
  const text = textOf(cell);
  if (parseArxivId(text) !== undefined) putArxiv(record, cell);
  else {
    const doi = parseDoi(text);
    if (doi !== undefined) record.ids["doi"] ??= doi;
  }
}

/** Authors by their names: a list, or a line as papers print it. */
export function putAuthors(record: TableRecord, cell: unknown): void {
  if (Array.isArray(cell)) {
    const names = cell.map(textOf).filter((name) => name !== "");
    record.authors = names.map((name) => ({ name, kind: authorKind(name) }));
    return;
  }
  const { authors, truncated } = readAuthorLine(textOf(cell));
  record.authors = authors.map(({ affiliations, ...author }) => ({
    ...author,
    ...(affiliations === undefined ? {} : { affiliations: affiliations.map((name) => ({ name })) }),
  }));
  if (truncated !== undefined) record["authorsTruncated"] = { shown: authors.length, ...truncated };
}

export function putOrgs(record: TableRecord, cell: unknown): void {
  const names = Array.isArray(cell) ? cell.map(textOf) : entriesOf(textOf(cell));
  record.orgs = names.filter((name) => name !== "").map((name) => ({ name }));
}

export function putLinks(record: TableRecord, cell: unknown): void {
  const { links } = record;
  if (!Array.isArray(links)) return;
  const addresses = Array.isArray(cell) ? cell.map(textOf) : textOf(cell).split(/[;\s]+/);
  for (const address of addresses) {
    const known = classifyLink(address);
    if (known === undefined) continue;
    const { kind, url, repo } = known;
    const link: Link = { kind, url, evidence: "field" };
    if (url !== address) link.raw = address;
    if (repo !== undefined) link.repo = repo;
    links.push(link);
    if (kind === "paper" || kind === "pdf") putId(record, address);
  }
}
