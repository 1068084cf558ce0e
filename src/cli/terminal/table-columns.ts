import { canonicalId } from "../../ids/canonical-id.js";
import type { Link, Paper } from "../../index.js";

/** One column of the table. `share` marks a column that is narrowed where the terminal is. */
export interface TableColumn {
  readonly head: string;
  readonly align: "left" | "right";
  readonly share?: number;
  cell(paper: Paper, index: number): string;
}

const NAMES_SHOWN = 2;
const DAY_LENGTH = "2018-12-24".length;

/** A `~` stands before what was worked out or printed rounded; what is absent stays empty. */
export const tableColumns: readonly TableColumn[] = [
  {
    head: "#",
    align: "right",
    cell: (paper, index) => String(paper.rank ?? index + 1),
  },
  { head: "Title", align: "left", share: 4, cell: (paper) => paper.title },
  { head: "Authors", align: "left", share: 2, cell: authors },
  { head: "Date", align: "right", cell: date },
  { head: "Votes", align: "right", cell: (paper) => count(paper, "upvotes") },
  {
    head: "Comments",
    align: "right",
    cell: (paper) => count(paper, "comments"),
  },
  {
    head: "Stars",
    align: "right",
    cell: (paper) => count(paper, "githubStars"),
  },
  { head: "Id", align: "left", cell: (paper) => canonicalId(paper) ?? "" },
  {
    head: "Links",
    align: "left",
    share: 3,
    cell: (paper) => paper.links.map(linkText).join("\n"),
  },
];

function authors(paper: Paper): string {
  const names = paper.authors.slice(0, NAMES_SHOWN).map(({ name }) => name);
  const total = paper.authorCount ?? paper.authors.length + (paper.authorsTruncated?.hidden ?? 0);
  const people =
    names.length === 0 ? authorCount(paper) : [names.join(", "), more(total - names.length)];
  const orgs = paper.orgs.map(({ name }) => name).join(", ");
  return [people, orgs === "" ? [] : `(${orgs})`]
    .flat()
    .filter((part) => part !== "")
    .join(" ");
}

function authorCount({ authorCount: stated }: Paper): string {
  if (stated === undefined) return "";
  return stated === 1 ? "1 author" : `${stated} authors`;
}

function more(hidden: number): string {
  return hidden > 0 ? `+${hidden}` : "";
}

function date(paper: Paper): string {
  if (paper.publishedAt === undefined) return "";
  const inferred = paper.inferred?.some(({ field }) => field === "publishedAt") === true;
  return `${inferred ? "~" : ""}${paper.publishedAt.slice(0, DAY_LENGTH)}`;
}

function count(paper: Paper, field: "upvotes" | "comments" | "githubStars"): string {
  const value = paper[field];
  if (value === undefined) return "";
  return `${paper.approximate?.includes(field) === true ? "~" : ""}${value}`;
}

/** Repositories on GitHub are known by owner and name; other addresses stand without the scheme. */
function linkText({ repo, url }: Link): string {
  if (repo?.host === "github.com") return `${repo.owner}/${repo.name}`;
  return url.replace(/^https:\/\//, "").replace(/\/$/, "");
}
