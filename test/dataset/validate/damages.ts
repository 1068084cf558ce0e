import type { DiagnosticCode, Paper } from "../../../src/index.js";
import type { Random } from "../../pages/random.js";

type Row = Record<string, unknown> & Paper;

/** One kind of damage: what it does to a set, and where it must be found. */
export interface Damage {
  /** Damages `rows`, which may be changed, and answers what is to be said. */
  inflict: (rows: Row[], random: Random) => Expected[];
}

/** `row` counts from 1, as places do. */
export interface Expected {
  code: DiagnosticCode;
  row: number;
  field?: string;
  other?: number;
}

/** A record somewhere in the middle, and its number from 1. */
function one(rows: Row[], random: Random, fits: (row: Row) => boolean = () => true): [Row, number] {
  for (;;) {
    const at = 10 + random.below(rows.length - 20);
    const row = rows[at];
    if (row !== undefined && fits(row)) return [row, at + 1];
  }
}

/** The records of the paper of a record that came before it, by number from 1. */
function firstOf(rows: Row[], arxiv: string | undefined): number {
  return rows.findIndex(({ ids }) => ids.arxiv === arxiv) + 1;
}

const isFirst = (rows: Row[]) => (row: Row) => rows[firstOf(rows, row.ids.arxiv) - 1] === row;
const isAgain = (rows: Row[]) => (row: Row) => !isFirst(rows)(row);
const isAlone = (rows: Row[]) => (row: Row) =>
  rows.filter(({ ids }) => ids.arxiv === row.ids.arxiv).length === 1;

/** The damages that the data of others has, each in one place of a set that is clean otherwise. */
export const damages: Readonly<Record<string, Damage>> = {
  "a field of the wrong type": {
    inflict: (rows, random) => {
      const [row, at] = one(rows, random);
      Object.assign(row, { upvotes: "many" });
      return [{ code: "field-invalid", row: at, field: "upvotes" }];
    },
  },
  "a field that every record has is missing": {
    inflict: (rows, random) => {
      const [row, at] = one(rows, random);
      Reflect.deleteProperty(row, "links");
      return [{ code: "field-invalid", row: at, field: "links" }];
    },
  },
  "a record twice": {
    inflict: (rows, random) => {
      const [row, at] = one(rows, random, isAlone(rows));
      // Behind it, and so in the same capture.
      rows.splice(at, 0, structuredClone(row));
      return [{ code: "duplicate-id", row: at + 1, field: "ids", other: at }];
    },
  },
  "an identifier under another title": {
    inflict: (rows, random) => {
      const [row, at] = one(rows, random, isAgain(rows));
      row.title = "Something Else: A Paper on Other Things";
      return [
        { code: "id-title-conflict", row: at, field: "title", other: firstOf(rows, row.ids.arxiv) },
      ];
    },
  },
  "an identifier that went through a number": {
    inflict: (rows, random) => {
      const [row, at] = one(rows, random, ({ ids }) => ids.arxiv?.endsWith("0") === true);
      row.ids = { ...row.ids, arxiv: String(Number(row.ids.arxiv)) };
      return [{ code: "id-as-number", row: at, field: "ids.arxiv" }];
    },
  },
  "an identifier that is a number": {
    inflict: (rows, random) => {
      const [row, at] = one(rows, random);
      Object.assign(row, { ids: { arxiv: Number(row.ids.arxiv) } });
      return [{ code: "id-as-number", row: at, field: "ids.arxiv" }];
    },
  },
  "an update before the publication": {
    inflict: (rows, random) => {
      const [row, at] = one(rows, random);
      row.updatedAt = "2019-01-01T08:00:00Z";
      return [{ code: "dates-out-of-order", row: at, field: "updatedAt" }];
    },
  },
  "a date after the capture": {
    inflict: (rows, random) => {
      const [row, at] = one(rows, random);
      row.listedAt = `${Number(row.listedAt?.slice(0, 4)) + 1}${row.listedAt?.slice(4)}`.replace(
        "02-29",
        "03-01",
      );
      return [{ code: "date-after-capture", row: at, field: "listedAt" }];
    },
  },
  "a date that is not of the month of the identifier": {
    inflict: (rows, random) => {
      const [row, at] = one(rows, random);
      row.publishedAt = "2017-08-09";
      return [{ code: "id-date-mismatch", row: at, field: "publishedAt" }];
    },
  },
  "a count that falls": {
    inflict: (rows, random) => {
      const [row, at] = one(
        rows,
        random,
        (fits) => isAgain(rows)(fits) && (fits.upvotes ?? 0) > 20,
      );
      row.upvotes = 1;
      return [
        { code: "count-fell", row: at, field: "upvotes", other: firstOf(rows, row.ids.arxiv) },
      ];
    },
  },
  "a number of authors that is not theirs": {
    inflict: (rows, random) => {
      const [row, at] = one(rows, random);
      row.authorCount = row.authors.length - 1;
      return [{ code: "author-count-mismatch", row: at, field: "authorCount" }];
    },
  },
  "a link that is cut": {
    inflict: (rows, random) => {
      const [row, at] = one(rows, random);
      row.links = [
        { kind: "repository", url: "https://github.com/some-lab/som…", evidence: "text" },
      ];
      return [{ code: "link-broken", row: at, field: "links.0.url" }];
    },
  },
  "a link that is not safe": {
    inflict: (rows, random) => {
      const [row, at] = one(rows, random);
      row.links = [...row.links, { kind: "other", url: "javascript:alert(1)", evidence: "href" }];
      return [{ code: "link-unsafe", row: at, field: `links.${row.links.length - 1}.url` }];
    },
  },
  "a placeholder": {
    inflict: (rows, random) => {
      const [row, at] = one(rows, random);
      row.abstract = "N/A";
      return [{ code: "placeholder-value", row: at, field: "abstract" }];
    },
  },
  "an empty value": {
    inflict: (rows, random) => {
      const [row, at] = one(rows, random);
      row.authors = [{ name: " ", kind: "person" }, ...row.authors.slice(1)];
      return [{ code: "placeholder-value", row: at, field: "authors.0.name" }];
    },
  },
  "a field that a stretch lacks": {
    inflict: (rows, random) => {
      const from = 30 + random.below(rows.length - 120);
      for (const row of rows.slice(from, from + 48)) Reflect.deleteProperty(row, "upvotes");
      return [{ code: "field-missing", row: from + 1, field: "upvotes", other: from + 48 }];
    },
  },
  "a field that is the same in a stretch": {
    inflict: (rows, random) => {
      const from = 30 + random.below(rows.length - 120);
      for (const row of rows.slice(from, from + 48))
        row.abstract = "The page could not be read to its end.";
      return [{ code: "field-constant", row: from + 1, field: "abstract", other: from + 48 }];
    },
  },
};

/** Damage that only the comparison of titles and authors finds. */
export const nearDuplicate: Damage = {
  inflict: (rows, random) => {
    const [row, at] = one(rows, random, isAlone(rows));
    const { ids: _ids, ...rest } = structuredClone(row);
    rows.push({ ...rest, ids: {}, title: rest.title.toUpperCase() } as Row);
    return [{ code: "near-duplicate", row: rows.length, field: "title", other: at }];
  },
};
