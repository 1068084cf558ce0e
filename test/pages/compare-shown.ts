import type { Paper } from "../../src/index.js";
import { picturesOf, readShown, statedLinks } from "./read-shown.js";
import type { Shown } from "./shown.js";

/**
 * What a record from the cards alone must be: exactly what the page shows. Three things are
 * left open: the nature of a text without a label, the spelling of the address of a project page,
 * and whether the authors and comments of a paper page, which states no number, are counted.
 */
export function exactly(shown: Shown, paper: Paper | undefined): { wanted: Shown; read: Shown } {
  const wanted = { ...shown };
  const read: Shown = paper === undefined ? { id: "", title: "" } : readShown(paper);
  if (wanted.text !== undefined) {
    const { abstract, aiSummary } = read;
    delete read.abstract;
    delete read.aiSummary;
    const text = abstract ?? aiSummary;
    if (text !== undefined) read.text = text;
  }
  if (
    wanted.projectPage !== undefined &&
    paper !== undefined &&
    linksTo(paper, wanted.projectPage)
  ) {
    delete wanted.projectPage;
    if (wanted.repo === undefined && isRepository(shown.projectPage)) delete read.repo;
    delete read.projectPage;
  }
  if (wanted.authors !== undefined) {
    if (read.comments === undefined) delete wanted.comments;
    if (read.authorCount === wanted.authors.length) delete read.authorCount;
  }
  return { wanted, read };
}

/** Where a record, which may state more than the page shows, differs from what the page shows. */
export function differences(shown: Shown, paper: Paper | undefined): string[] {
  if (paper === undefined) return [`${shown.id} is missing`];
  const read = readShown(paper);
  const found: string[] = [];
  const check = (field: string, same: boolean, got: unknown) => {
    const wanted = shown[field as keyof Shown];
    if (wanted !== undefined && !same) {
      found.push(`${shown.id} ${field}: ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`);
    }
  };
  for (const field of ["id", "title", "votes", "comments", "abstract", "aiSummary"] as const) {
    check(field, read[field] === shown[field], read[field]);
  }
  const count = read.authorCount ?? read.authors?.length;
  check("authorCount", count === shown.authorCount, count);
  check("authors", sameText(read.authors, shown.authors), read.authors);
  check("org", sameText(read.org, shown.org), read.org);
  const { submitter } = shown;
  const sameSubmitter =
    read.submitter?.username === submitter?.username &&
    (submitter?.name === undefined || read.submitter?.name === submitter.name);
  check("submitter", sameSubmitter, read.submitter);
  check("date", isNear(read.date, shown.date), read.date);
  check("listedAt", isNear(read.listedAt, shown.listedAt), read.listedAt);
  check("stars", isRounding(read.stars?.value, shown.stars), read.stars);
  check("repo", read.repo === shown.repo, read.repo);
  check("picture", picturesOf(paper).includes(shown.picture ?? ""), picturesOf(paper));
  check("text", [read.abstract, read.aiSummary].includes(shown.text), read.abstract);
  check("keywords", holdsAll(read.keywords, shown.keywords), read.keywords);
  check("projectPage", linksTo(paper, shown.projectPage ?? ""), paper.links);
  check("linked", sameText(read.linked, shown.linked), read.linked);
  return found;
}

function linksTo(paper: Paper, address: string): boolean {
  return statedLinks(paper).some(({ url }) => plainAddress(url) === plainAddress(address));
}

function isRepository(address = ""): boolean {
  return address.includes("//github.com/");
}

function plainAddress(address: string): string {
  return address
    .replace(/^http:/, "https:")
    .replace(/\/+$/, "")
    .toLowerCase();
}

function sameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Days that differ by one at most. */
function isNear(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 86_400_000;
}

/** The data has the number that the page prints rounded to two or three digits. */
function isRounding(count: number | undefined, shown: Shown["stars"]): boolean {
  if (count === undefined || shown === undefined) return false;
  return shown.rounded
    ? Math.abs(count - shown.value) <= shown.value * 0.05
    : count === shown.value;
}

function holdsAll(list: readonly string[] = [], wanted: readonly string[] = []): boolean {
  const lower = new Set(list.map((word) => word.toLowerCase()));
  return wanted.every((word) => lower.has(word.toLowerCase()));
}
