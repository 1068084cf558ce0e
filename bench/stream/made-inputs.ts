import { closeSync, openSync, writeSync } from "node:fs";

const SENTENCE =
  "Large language models reach strong results on complex tasks, yet how their training should " +
  "change under a given budget is open, and we show when confidence stands in the way. ";
const NAMES = ["Ada Lovelace", "Emmy Noether", "Kurt Gödel", "Sofja Kowalewskaja", "Alan Turing"];
const PORTION = 1_048_576;

interface MadeInput {
  head: string;
  item(at: number): string;
  between: string;
  tail: string;
}

/** A feed as arXiv's API answers, and a dump as Papers with Code published them. */
export const madeInputs: Readonly<Record<"atom" | "json", MadeInput>> = {
  atom: {
    head:
      '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n' +
      '  <link href="http://arxiv.org/api/query?search_query=cat:cs.LG" rel="self" type="application/atom+xml"/>\n' +
      "  <title>arXiv Query: search_query=cat:cs.LG</title>\n  <id>http://arxiv.org/api/made</id>\n",
    item: atomEntry,
    between: "",
    tail: "</feed>\n",
  },
  json: { head: "[", item: dumpRow, between: ",\n", tail: "]\n" },
};

function idOf(at: number): string {
  const month = Math.floor(at / 90_000);
  return `${String(15 + (Math.floor(month / 12) % 10))}${String(1 + (month % 12)).padStart(2, "0")}.${String(10_000 + (at % 90_000))}`;
}

function dayOf(at: number): string {
  const month = Math.floor(at / 90_000);
  const year = 2015 + (Math.floor(month / 12) % 10);
  return `${year}-${String(1 + (month % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`;
}

function authorsOf(at: number): string[] {
  return Array.from({ length: 1 + (at % 6) }, (_, nth) => NAMES[(at + nth) % 5] ?? "");
}

function atomEntry(at: number): string {
  const id = idOf(at);
  const authors = authorsOf(at).map(
    (name) => `    <author>\n      <name>${name}</name>\n    </author>\n`,
  );
  return `  <entry>
    <id>http://arxiv.org/abs/${id}v1</id>
    <updated>${dayOf(at)}T17:59:59Z</updated>
    <published>${dayOf(at)}T17:59:59Z</published>
    <title>Method ${at}: Reading Listings of Papers with ${at % 7} Shots &amp; More</title>
    <summary>  ${SENTENCE.repeat(5 + (at % 4))}
</summary>
${authors.join("")}    <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">${6 + (at % 30)} pages, ${at % 9} figures</arxiv:comment>
    <link href="http://arxiv.org/abs/${id}v1" rel="alternate" type="text/html"/>
    <link title="pdf" href="http://arxiv.org/pdf/${id}v1" rel="related" type="application/pdf"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
    <category term="stat.ML" scheme="http://arxiv.org/schemas/atom"/>
  </entry>
`;
}

function dumpRow(at: number): string {
  const id = idOf(at);
  return JSON.stringify({
    paper_url: `https://paperswithcode.com/paper/method-${at}`,
    arxiv_id: id,
    nips_id: null,
    openreview_id: null,
    title: `Method ${at}: Reading Listings of Papers with ${at % 7} Shots`,
    abstract: SENTENCE.repeat(5 + (at % 4)).trim(),
    short_abstract: null,
    url_abs: `https://arxiv.org/abs/${id}v1`,
    url_pdf: `https://arxiv.org/pdf/${id}v1.pdf`,
    proceeding: null,
    authors: authorsOf(at),
    tasks: ["Language Modelling", "Reading Comprehension"],
    date: dayOf(at),
    conference_url_abs: null,
    conference_url_pdf: null,
    conference: null,
    reproduces_paper: null,
    methods: [],
  });
}

/** Writes a file of at least `bytes` and returns how many records it holds. */
export function writeMadeInput(file: string, kind: "atom" | "json", bytes: number): number {
  const { head, item, between, tail } = madeInputs[kind];
  const descriptor = openSync(file, "w");
  let written = 0;
  let records = 0;
  let waiting = head;
  while (written < bytes) {
    while (waiting.length < PORTION) {
      waiting += `${records === 0 ? "" : between}${item(records)}`;
      records++;
    }
    written += writeSync(descriptor, waiting);
    waiting = "";
  }
  writeSync(descriptor, tail);
  closeSync(descriptor);
  return records;
}
