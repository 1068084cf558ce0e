import { isGap, type Spot, spotsOf } from "../outline.js";
import type { Random } from "../random.js";
import { readTokens, type Token } from "../tokens.js";
import type { Mutation } from "./mutation.js";

const COMMENTS = [
  "<!---->",
  "<!--[-->",
  "<!--]-->",
  "<!--[0-->",
  "<!--[-1-->",
  "<!-- HTML_TAG_START -->",
  '<!-- <h3><a href="/papers/2401.00001">An Old Card</a></h3> -->',
  '<!-- <article><a href="/papers/2401.00002#community">7</a></article> -->',
  "<!-- Submitted by nobody, 999 authors, Jan 1, 2001 -->",
];

const EMPTY = [
  "<x-empty></x-empty>",
  "<slot></slot>",
  '<span aria-hidden="true"></span>',
  '<hf-mark data-state="1"></hf-mark>',
  "<wbr>",
  '<i class="icon"></i>',
];

const CARD = "<article><h3><a href=/papers/9999.99999>A False Title</a></h3></article>";
const OTHER = '<h3><a href="/papers/2401.00001">Another False Title</a></h3> 999 authors';
const PROPS = '{"dailyPapers":[{"paper":{"id":"2401.00001","title":"False","upvotes":999}}]}';
const SCRIPTS = [
  `<script>document.write("${CARD.replaceAll('"', '\\"')}")</script>`,
  `<script type="text/template">${CARD}${OTHER}</script>`,
  `<script type="application/json">${PROPS}</script>`,
  `<script>const html = '<div data-target="DailyPapers" data-props="{}"></div>';</script>`,
  "<script>if (a < b && c > d) { /* <!-- */ }</script>",
  `<style>.a::before { content: "${OTHER.replaceAll('"', "'")}" } a > b { color: red }</style>`,
  '<style>/* <a href="/papers/2401.00002#community">12</a> */</style>',
  "<script>var time = 'Published on Jan 1, 2001 Submitted by nobody Upvote 999';</script>",
];

export const commentsInserted = inserting("comments inserted", COMMENTS, 0.15);
export const unknownInserted = inserting("unknown elements inserted", EMPTY, 0.1);
export const scriptsInserted = inserting("scripts and styles inserted", SCRIPTS, 0.03);

/** A comment inside a run of text, as React prints between two values. */
export const textSplit = splitting("text split by comments", ["<!-- -->", "<!---->"]);

/** Elements without a box of their own inside a run of text: the words stay side by side. */
export const textBroken = splitting("text split by empty elements", EMPTY);

function splitting(name: string, snippets: readonly string[]): Mutation {
  const parts = snippets.map(readTokens);
  return {
    name,
    change: (tokens, random) => {
      const spots = spotsOf(tokens);
      return tokens.flatMap((token, at): Token[] => {
        if (token.type !== "text" || !isGap(spots, at) || !random.chance(0.3)) return [token];
        const cut = token.source.indexOf(" ", random.below(token.source.length));
        if (cut <= 0) return [token];
        const rest = { ...token, source: token.source.slice(cut) };
        const start = { ...token, source: token.source.slice(0, cut) };
        return [start, ...random.pick(parts), rest];
      });
    },
  };
}

function inserting(name: string, snippets: readonly string[], share: number): Mutation {
  const parts = snippets.map(readTokens);
  return {
    name,
    change: (tokens, random) => {
      const spots = spotsOf(tokens);
      return tokens.flatMap((token, at) => {
        if (!isOpenSpot(spots, at, random, share)) return [token];
        return [...random.pick(parts), token];
      });
    },
  };
}

function isOpenSpot(spots: readonly Spot[], at: number, random: Random, share: number): boolean {
  return random.chance(share) && isGap(spots, at);
}
