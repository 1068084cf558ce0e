import { HOSTILE_MARKUP } from "./html-pages.js";

/** A document that is taken for one of arXiv, with something hostile in it. */
export interface Frame {
  name: string;
  before: string;
  after: string;
  units: readonly string[];
}

const XML = [
  "<entry>",
  "</entry>",
  "<item><title>T</title></item>",
  "<entry><id>http://arxiv.org/abs/2504.01234v1</id><title>T</title></entry>",
  "<entry><title>T</title><author><name>A</name></author></entry>",
  "<record>",
  "<record><metadata><arXivRaw><title>T</title></arXivRaw></metadata></record>",
  "<a>",
  "<a/>",
  "<a:b xmlns:a='c'>",
  "<a b='c' ",
  "<![CDATA[",
  "<![CDATA[x]]>",
  "]]>",
  "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  "<!ENTITY b '&a;&a;'>",
  "<?x?>",
  "<!--",
  "&lol;",
  "&amp;",
  "<",
  "x ",
  "\u0000",
];
const LINES = ["A (", "A, ", "A (1) ", ") ", "et al, ", "\\'e", "{", "A: ", "for the A "];
const PAGES = [
  ...HOSTILE_MARKUP,
  "<dt>",
  "<dd>",
  '<dt><a href="/abs/0704.0001">x</a></dt>',
  '<dt><a href="/abs/0704.0001">x</a></dt><dd><div><span>Title:</span>T</div></dd>',
  "<dl><h3>New submissions</h3>",
  "<span>Comments:</span>",
  "<p>Abstract:</p>",
  '<li><p><a href="https://arxiv.org/abs/0704.0001">arXiv:0704.0001</a></p><p>T</p></li>',
  '<li><a href="https://arxiv.org/abs/0704.0001">',
  "<tr><td>Comments:</td><td>x</td></tr>",
  "<div><span>Authors:</span>",
  '<meta name="citation_author" content="A, B">',
  "[v1] Mon, 1 Jan 2020 00:00:00 UTC",
];

const atom = '<feed xmlns="http://www.w3.org/2005/Atom"><id>https://arxiv.org/api/x</id>';
const raw =
  "<record><header><identifier>oai:arXiv.org:0704.0001</identifier></header><metadata><arXivRaw><title>T</title><authors>";

export const FRAMES: readonly Frame[] = [
  { name: "Atom", before: atom, after: "</feed>", units: XML },
  {
    name: "an entry",
    before: `${atom}<entry><title>`,
    after: "</title></entry></feed>",
    units: XML,
  },
  {
    name: "RSS",
    before: "<rss><channel><title>cs updates on arXiv.org</title>",
    after: "</channel></rss>",
    units: XML,
  },
  {
    name: "OAI",
    before: "<OAI-PMH><request>http://export.arxiv.org/oai2</request><ListRecords>",
    after: "</ListRecords></OAI-PMH>",
    units: XML,
  },
  {
    name: "authors",
    before: raw,
    after: "</authors></arXivRaw></metadata></record>",
    units: LINES,
  },
  {
    name: "a list",
    before:
      '<h3>Showing new listings for Friday, 17 March 2023</h3><p>arXiv</p><dl><dt><a href="/abs/0704.0001">x</a></dt><dd>',
    after: "</dd></dl>",
    units: PAGES,
  },
  {
    name: "a search",
    before: "<title>Search | arXiv e-print repository</title>",
    after: "</html>",
    units: PAGES,
  },
  {
    name: "an abstract page",
    before: "<title>[0704.0001] T</title><div>",
    after: "</div></html>",
    units: PAGES,
  },
];

export function framed({ before, after }: Frame, unit: string, length: number): string {
  return before + unit.repeat(Math.ceil(length / unit.length)) + after;
}
