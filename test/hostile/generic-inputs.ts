import type { Frame } from "./arxiv-inputs.js";
import { HOSTILE_MARKUP } from "./html-pages.js";

const ITEMS = [
  "<item>",
  "<item><title>T</title><link>https://doi.org/10.1/x</link></item>",
  "<item><title>T</title><description>&lt;a href='https://arxiv.org/abs/1706.03762'>x</description></item>",
  "<item><title>T</title><dc:creator>A</dc:creator><dc:creator>B, C.</dc:creator></item>",
  "<entry><id>x</id><title>T</title><link href='https://doi.org/10.1/x'/></entry>",
  "<title>",
  "<a>",
  "<a:b xmlns:a='c'>",
  "<![CDATA[",
  "]]>",
  "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  "&lol;",
  "&lt;p&gt;",
  "&lt;a href=https://arxiv.org/abs/1706.03762&gt;",
];
const WORDS = [
  "A. B, ",
  "A, B; ",
  "B, A., ",
  "10.1/",
  "/10.1101/",
  ".pdf/full",
  "[pdf] ",
  " (2017)",
  "https://",
  "https://arxiv.org/abs/1706.03762 ",
  "Volume 1, Issue ",
  "Author(s): ",
  "Points: ",
];
const TAGS = [
  ...HOSTILE_MARKUP,
  '<meta name="citation_author" content="A, B; C">',
  '<meta name="citation_author_institution" content="A">',
  '<meta name="citation_title" content="T">',
  '<meta name="dc.identifier" content="doi:10.1/x">',
  '<meta content="',
  "<meta ",
  "<script type=application/ld+json>",
  '<script type="application/ld+json">{"@type":"ScholarlyArticle","name":"T"}</script>',
  "<script>",
  "<!--",
];
const DATA = [
  "[",
  '{"@graph":[',
  '{"@id":"#a"},',
  '{"@type":"ScholarlyArticle","name":"T"},',
  '{"@type":"ScholarlyArticle","isPartOf":{"@id":"#a"}},',
  '{"@type":["',
  '"',
  "{",
];

/** Feeds and pages of any site, with something hostile in them. */
export const GENERIC_FRAMES: readonly Frame[] = [
  {
    name: "a feed",
    before: "<rss><channel><title>T</title>",
    after: "</channel></rss>",
    units: ITEMS,
  },
  {
    name: "an item",
    before: "<rss><channel><title>T</title><item><title>T</title><description>",
    after: "</description></item></channel></rss>",
    units: [...WORDS, ...ITEMS],
  },
  {
    name: "creators",
    before: "<rss><channel><item><title>T</title><link>https://doi.org/10.1/x</link><creator>",
    after: "</creator></item></channel></rss>",
    units: WORDS,
  },
  {
    name: "an address",
    before: "<rss><channel><item><title>T</title><link>https://example.org/",
    after: "</link></item></channel></rss>",
    units: WORDS,
  },
  {
    name: "a page",
    before: '<html><head><meta name="citation_title" content="T">',
    after: "</head></html>",
    units: TAGS,
  },
  {
    name: "data of a page",
    before:
      '<html><script type="application/ld+json">{"@type":"ScholarlyArticle","name":"T"}</script><script type="application/ld+json">[',
    after: "]</script></html>",
    units: DATA,
  },
  {
    name: "JSON-LD",
    before: '[{"@type":"ScholarlyArticle","name":"T"},',
    after: "0]",
    units: DATA,
  },
];
