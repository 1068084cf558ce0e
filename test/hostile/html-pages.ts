/** A page that is taken for a listing, with something hostile in it. */
export function hostilePage(body: string): string {
  return `<!doctype html><title>Daily Papers - Hugging Face</title><main>${body}`;
}

const CARD = `<article><h3><a href="/papers/2505.04588">T</a></h3>`;

/** Pieces of markup that, repeated, could make a reader slow. */
export const HOSTILE_MARKUP: readonly string[] = [
  "<div>",
  "<b>",
  "<a href=/papers/2505.04588>",
  "<h3>",
  "<h3><a href=/papers/2505.04588>T</a>",
  `<h3><a href="/papers/2505.04588">T</a></h3>`,
  "<p>x",
  "<p>x</p>",
  "<li>",
  "</div>",
  "<svg>",
  "<svg><p>",
  "<template>",
  "<script>",
  "<!--",
  "<!-- -->",
  "<article></article>",
  "<article>x</article>",
  CARD,
  `${CARD}</article>`,
  `${CARD}<p>text</p><a href="/papers/2505.04588#community">1</a>`,
  "<x-y>",
  "</x-y>",
  "<a b",
  "<a b=c ",
  "&",
  "&amp;",
  "&eacute;",
  "&#x41;",
  "<",
  "x ",
  "\u0000",
  "\ud800",
  `<time datetime="2026-01-01">`,
  `<div data-target="DailyPapers" data-props="{">`,
  `<input type=checkbox>`,
  "Submitted by<i>",
  `<img src="javascript:x">`,
];
