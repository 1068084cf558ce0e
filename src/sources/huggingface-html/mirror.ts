import { cleanText } from "../../text/clean-text.js";
import { looksLikeCount } from "../../text/parse-count.js";
import type { Draft, Raw, Span } from "../source.js";
import type { HtmlCard } from "./card.js";
import type { Piece } from "./pieces.js";

const SITE = "https://huggingface.co";
/** The arrow before the votes, which only the mirror has. */
const ARROW = /^⏶\s*(.*)$/;

/**
 * Reads a card of the translated mirror, which has no heading: a link to the paper, an arrow, the
 * votes, the title in the language of the mirror. `undefined` where it is none.
 */
export function readMirrorCard(pieces: readonly Piece[], article: Span): HtmlCard | undefined {
  const texts = pieces.filter(({ type }) => type === "text");
  const arrow = texts.findIndex(({ text }) => ARROW.test(cleanText(text)));
  const id = pieces.map(({ link }) => link?.address).find((address) => address?.type === "paper");
  if (arrow === -1 || id?.type !== "paper") return undefined;
  const beside = ARROW.exec(cleanText(texts[arrow]?.text ?? ""))?.[1] ?? "";
  const rest = texts.slice(arrow + 1);
  const at = texts[arrow];
  const votes: Raw | undefined =
    beside === "" || at === undefined
      ? rest.shift()
      : { text: beside, start: at.start, end: at.end };
  const [title, ...more] = rest;
  if (title === undefined) return undefined;
  const { start, end } = title;
  const draft: Draft = {
    rank: 0,
    start: article.start,
    end: article.end,
    title: { text: title.text, start, end },
    // Where records are merged, a title that the authors wrote goes before this one.
    stated: [{ field: "translatedTitle", value: cleanText(title.text), start, end }],
    arxivId: { text: id.id, start, end },
    url: `${SITE}/papers/${id.id}`,
  };
  const leftovers = [...texts.slice(0, arrow), ...more];
  if (votes !== undefined && looksLikeCount(cleanText(votes.text))) {
    draft.upvotes = { text: cleanText(votes.text), start: votes.start, end: votes.end };
  } else if (votes !== undefined) leftovers.push({ ...title, start: votes.start, end: votes.end });
  readMedia(pieces, draft);
  return { draft, leftovers, conflicts: [], copies: [] };
}

function readMedia(pieces: readonly Piece[], draft: Draft): void {
  for (const { type, text, start, end } of pieces) {
    if (type === "text" || type === "link") continue;
    const raw = { text: /^\/(?!\/)/.test(text) ? SITE + text : text, start, end };
    if (type === "video") draft.media = [...(draft.media ?? []), raw];
    else draft.thumbnail ??= raw;
  }
}
