import { type ListingDate, readListingDate } from "../../dates/read-listing-date.js";
import { readAuthorCount, readOrgByline } from "../../text/byline.js";
import { cleanText, isBlank } from "../../text/clean-text.js";
import { DOTS } from "../../text/dots.js";
import { type Inline, parseInline, unescapeMarkdown, visibleText } from "../../text/inline.js";
import { looksLikeCount } from "../../text/parse-count.js";
import type { Line } from "../../text/read-lines.js";
import { type HuggingFaceAddress, readHuggingFaceAddress } from "../huggingface/address.js";
import { type ChromeKind, readChrome } from "../huggingface/chrome.js";
import type { Raw, RawOrg, Span } from "../source.js";

/** What one line, or a part of it, is by its own form; the order of cues makes records of them. */
export type Cue = Span &
  (
    | { type: "blank" }
    | { type: "heading"; text: string; level: number; id?: string; ref?: string }
    /** Running text; `id` where it is the text of a link to a paper. */
    | { type: "text"; text: string; id?: string; ref?: string }
    | { type: "paper"; id: string }
    /** A vote box: `labelled` when the page says "Upvote" beside the number. */
    | { type: "vote"; text: string; id?: string; labelled: boolean }
    | { type: "number"; text: string }
    | { type: "dash" }
    | { type: "authors"; text: string }
    | { type: "org"; org: RawOrg }
    | { type: "separator" }
    | { type: "date"; text: string }
    | { type: "comments"; text: string; id?: string }
    | { type: "github"; stars?: Raw; url?: string }
    | { type: "arxiv"; url: string }
    | { type: "submitter"; name?: string }
    | { type: "chrome"; kind: ChromeKind; text: string; listing?: ListingAddress }
    /** An address on a line of its own. */
    | { type: "address"; url: string; address?: HuggingFaceAddress }
    | { type: "definition"; ref: string; url: string }
    /** A picture's place holder, a rule, an empty list item. */
    | { type: "ornament" }
  );

type ListingAddress = Extract<HuggingFaceAddress, { type: "listing" }>;

const HEADING = /^\s{0,3}(#{1,6})\s+/;
const LONGEST_MARK = 200;
const LONGEST_BYLINE = 40;
/** Longer than any mark but a byline of the page, an address or a submitter. */
const LONGEST_SHORT_MARK = 70;
const GITHUB = /^(?:LINK:\s*)?GitHub\s+(\d[\d.,]*\s?[kKmM]?)(?:\s+auto)?$/i;
const GITHUB_LABEL = /^(?:LINK:\s*)?GitHub(?:\s+auto)?$/i;
const VOTE = /^(?:-\s*)?(\[[-xX ]?\])?\s*(Upvote)?\s*(-|\d[\d.,]*[kKmM]?)$/i;
const SUBMITTER = /^Submitted by\b:?\s*(.{0,60})$/i;
/** "[image: no alt]", in the language of the tool that wrote it. */
const PLACE_HOLDER = /^(?:[-*]\s*)?!?\[[^\]\d]{1,24}[:：][^\]]*\]$/;
const ADDRESS = /^<?(https?:\/\/\S+?)>?$/;
const DEFINITION = /^\s*\[([\w.-]{1,16})\]:\s+<?(\S+?)>?$/;
/** Converters may rewrite dates: ISO days, and the day before the month. */
const OTHER_DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2,8},? \d{4})$/;
/** The number before a link in a list is not part of its text. */
const LIST_NUMBER = /^\s*\d{1,4}[.)]\s*$/;
/** The foot of a card, when a converter puts it on one line. */
const CARD_FOOT =
  /^(?:Upvote\s+(-|\d[\d.,]*[kKmM]?)\s*)?(?:GitHub\s+(\d[\d.,]*[kKmM]?)\s*)?(?:arXiv Page)?$/;
const SEPARATOR = new RegExp(`[${DOTS}]`);
const SEPARATORS = new RegExp(`([${DOTS}])`);
const RULE = /^(?:[-=_*]\s?){3,}$/;

/** Reads the cues of a line; one that is only running text gives one `text` cue. */
export function readCues(line: Line): Cue[] {
  const { text, start, end } = line;
  if (isBlank(text)) return [{ type: "blank", start, end }];
  const bracketed = text.includes("[");
  if (!bracketed && text.length > LONGEST_MARK) return [{ type: "text", text, start, end }];
  const heading = HEADING.exec(text);
  if (heading?.[1] !== undefined) return [headingCue(line, heading[0].length, heading[1].length)];
  if (!bracketed) return markCues(text, line, 0);
  const definition = DEFINITION.exec(text);
  if (definition?.[1] !== undefined && definition[2] !== undefined) {
    return [{ type: "definition", ref: definition[1], url: definition[2], start, end }];
  }
  const pieces = parseInline(text);
  const community = readChrome(cleanText(visibleText(pieces)));
  if (community === "community") return [{ type: "chrome", kind: community, text, start, end }];
  const cues = pieces.flatMap((piece) => pieceCues(piece, line));
  return isParagraph(cues) ? [paragraphCue(pieces, cues, line)] : afterDate(cues);
}

function headingCue(line: Line, skip: number, level: number): Cue {
  const { start, end } = line;
  const pieces = parseInline(line.text.slice(skip));
  const text = cleanText(unescapeMarkdown(visibleText(pieces))).replace(/\s#+$/, "");
  const plain = text.replace(/^(\*\*|__)(.*)\1$/, "$2");
  const kind = readChrome(plain);
  if (kind !== undefined) return { type: "chrome", kind, text: plain, start, end };
  const link = pieces.find((piece) => piece.type === "link");
  const address = link?.url === undefined ? undefined : readHuggingFaceAddress(link.url);
  const id = address?.type === "paper" ? { id: address.id } : {};
  const ref = link?.ref === undefined ? {} : { ref: link.ref };
  return { type: "heading", text: plain, level, ...id, ...ref, start, end };
}

function pieceCues(piece: Inline, line: Line): Cue[] {
  if (piece.type === "image")
    return [{ type: "ornament", ...spanIn(line, piece.start, piece.end) }];
  if (piece.type === "text") {
    if (isBlank(piece.text)) return [];
    if (LIST_NUMBER.test(piece.text)) {
      return [{ type: "ornament", ...spanIn(line, piece.start, piece.end) }];
    }
    return markCues(piece.text, line, piece.start);
  }
  return [linkCue(piece, spanIn(line, piece.start, piece.end))];
}

type LinkPiece = Extract<Inline, { type: "link" }>;

function linkCue(link: LinkPiece, span: Span): Cue {
  const inner = cleanText(unescapeMarkdown(visibleText(link.children)));
  if (link.url === undefined) return footnoteCue(inner, link.ref ?? "", span);
  const address = readHuggingFaceAddress(link.url);
  if (address === undefined) return foreignLinkCue(inner, link.url, span);
  const image = link.children.find((child) => child.type === "image");
  switch (address.type) {
    case "vote": {
      const vote = VOTE.exec(inner);
      if (vote?.[3] === undefined) return { type: "ornament", ...span };
      return {
        type: "vote",
        text: vote[3],
        id: address.id,
        labelled: vote[2] !== undefined,
        ...span,
      };
    }
    case "comments":
      return { type: "comments", text: inner, id: address.id, ...span };
    case "paper": {
      const count = readAuthorCount(inner);
      if (count !== undefined) return { type: "authors", text: count, ...span };
      const nothing = inner === "" || PLACE_HOLDER.test(inner);
      if (nothing) return { type: "paper", id: address.id, ...span };
      return { type: "text", text: inner, id: address.id, ...span };
    }
    case "account": {
      const name = inner.replace(/^\[[^\]]*\]\s*/, "");
      if (name === "") return { type: "ornament", ...span };
      const avatar = image?.url === undefined ? {} : { avatarUrl: image.url };
      const url = `https://huggingface.co/${address.slug}`;
      return { type: "org", org: { name, slug: address.slug, url, ...avatar, ...span }, ...span };
    }
    case "listing":
      return { type: "chrome", kind: "furniture", text: inner, listing: address, ...span };
    case "login":
      return { type: "chrome", kind: "furniture", text: inner, ...span };
    case "other":
      return { type: "text", text: inner, ...span };
  }
}

/** The address of a footnote may come at the end of the text or never: the form has to do. */
function footnoteCue(inner: string, ref: string, span: Span): Cue {
  const count = readAuthorCount(inner);
  if (count !== undefined) return { type: "authors", text: count, ...span };
  if (inner === "-" || looksLikeCount(inner)) {
    return { type: "vote", text: inner, labelled: false, ...span };
  }
  const org = inner.startsWith("[") ? readOrgByline(inner) : undefined;
  if (org !== undefined) return { type: "org", org: { ...org, ...span }, ...span };
  const kind = readChrome(inner);
  if (kind !== undefined) return { type: "chrome", kind, text: inner, ...span };
  return inner === "" ? { type: "ornament", ...span } : { type: "text", text: inner, ref, ...span };
}

function foreignLinkCue(inner: string, url: string, span: Span): Cue {
  const stars = GITHUB.exec(inner)?.[1];
  if (stars !== undefined) return { type: "github", stars: { text: stars, ...span }, url, ...span };
  if (GITHUB_LABEL.test(inner)) return { type: "github", url, ...span };
  if (/arxiv page$/i.test(inner)) return { type: "arxiv", url, ...span };
  const kind = readChrome(inner);
  if (kind !== undefined) return { type: "chrome", kind, text: inner, ...span };
  return inner === "" ? { type: "ornament", ...span } : { type: "text", text: inner, ...span };
}

/** Cues of text without links. Parts between middle dots are read one by one. */
function markCues(text: string, line: Line, offset: number): Cue[] {
  if (text.length > LONGEST_MARK) return [{ type: "text", text, ...whole(text, line, offset) }];
  const count = readAuthorCount(text.length > LONGEST_BYLINE ? "" : cleanText(text));
  if (count !== undefined) return [{ type: "authors", text: count, ...whole(text, line, offset) }];
  if (!SEPARATOR.test(text)) {
    const cue = markCue(text, line, offset);
    return Array.isArray(cue) ? cue : [cue];
  }
  if (text.length === 1) return [{ type: "separator", ...spanIn(line, offset, offset + 1) }];
  const cues: Cue[] = [];
  let at = 0;
  for (const part of text.split(SEPARATORS)) {
    if (part.length === 1 && SEPARATOR.test(part)) {
      cues.push({ type: "separator", ...spanIn(line, offset + at, offset + at + 1) });
    } else if (!isBlank(part)) {
      for (const cue of [markCue(part, line, offset + at)].flat()) cues.push(cue);
    }
    at += part.length;
  }
  const unread = cues.filter((cue) => cue.type === "text").length;
  const marks = cues.filter((cue) => cue.type !== "text" && cue.type !== "separator").length;
  // A title may hold a middle dot, and a list in an abstract begins with one.
  if (unread > 0 && marks === 0 && (unread > 1 || !/^\S+ \S|\S·/.test(text))) {
    return [{ type: "text", text, ...whole(text, line, offset) }];
  }
  return cues;
}

function markCue(part: string, line: Line, offset: number): Cue | Cue[] {
  const text = cleanText(part);
  const span = whole(part, line, offset);
  if (text.length > LONGEST_SHORT_MARK) return longMarkCue(part, text, span);
  if (text === "-" || text === "–" || text === "*") return { type: "dash", ...span };
  const count = readAuthorCount(text);
  if (count !== undefined) return { type: "authors", text: count, ...span };
  const date = readListingDate(part);
  if (date !== undefined) return dateCues(date, line, offset);
  const folded = text.length < part.length ? readListingDate(text) : undefined;
  if (folded !== undefined) return dateCues(folded, { text: "\n", ...span }, 0);
  if (OTHER_DATE.test(text)) return { type: "date", text, ...span };
  const glued = text.endsWith("new") ? readListingDate(text.slice(0, -3)) : undefined;
  if (glued !== undefined) {
    // Two copies pasted without a line end between them: the next page begins with "new".
    const cues = dateCues(glued, { text: "\n", ...span }, 0);
    return [...cues, { type: "chrome", kind: "weak", text: "new", ...span }];
  }
  if (looksLikeCount(text)) return { type: "number", text, ...span };
  const vote = VOTE.exec(text);
  if (vote?.[3] !== undefined && (vote[1] ?? vote[2]) !== undefined) {
    return { type: "vote", text: vote[3], labelled: vote[2] !== undefined, ...span };
  }
  const stars = GITHUB.exec(text)?.[1];
  if (stars !== undefined) return { type: "github", stars: { text: stars, ...span }, ...span };
  const submitter = SUBMITTER.exec(text);
  if (submitter !== null) {
    const name = submitter[1]?.replace(/^[[(].*?[\])]\s*/, "").trim();
    return { type: "submitter", ...(name ? { name } : {}), ...span };
  }
  return longMarkCue(part, text, span);
}

function footCues([, votes, stars]: RegExpExecArray, span: Span): Cue[] {
  const cues: Cue[] = [];
  if (votes !== undefined) cues.push({ type: "vote", text: votes, labelled: true, ...span });
  if (stars !== undefined) cues.push({ type: "github", stars: { text: stars, ...span }, ...span });
  return cues.length > 0 ? cues : [{ type: "ornament", ...span }];
}

function longMarkCue(part: string, text: string, span: Span): Cue | Cue[] {
  const kind = readChrome(text);
  if (kind !== undefined) return { type: "chrome", kind, text, ...span };
  const foot = CARD_FOOT.exec(text);
  if (foot !== null) return footCues(foot, span);
  const url = ADDRESS.exec(text)?.[1];
  if (url !== undefined) {
    const address = readHuggingFaceAddress(url);
    return { type: "address", url, ...(address === undefined ? {} : { address }), ...span };
  }
  if (PLACE_HOLDER.test(text) || RULE.test(text)) return { type: "ornament", ...span };
  return { type: "text", text: part, ...span };
}

function dateCues(date: ListingDate, line: Line, offset: number): Cue[] {
  const span = spanIn(line, offset + date.start, offset + date.end);
  const cue: Cue = { type: "date", text: date.raw, ...span };
  if (date.count === undefined) return [cue];
  const from = offset + (date.countStart ?? date.end);
  return [
    cue,
    { type: "comments", text: date.count, ...spanIn(line, from, from + date.count.length) },
  ];
}

/** A number in a link behind a date, on its line, is the comment count. */
function afterDate(cues: Cue[]): Cue[] {
  return cues.map((cue, at) => {
    if (cue.type !== "vote" || cue.id !== undefined || cues[at - 1]?.type !== "date") return cue;
    return { type: "comments", text: cue.text, start: cue.start, end: cue.end };
  });
}

/** Running text with links in it, rather than marks side by side. */
function isParagraph(cues: readonly Cue[]): boolean {
  const texts = cues.filter((cue) => cue.type === "text");
  if (texts.length === 0) return false;
  if (cues.length === 1) return texts[0]?.id === undefined && texts[0]?.ref === undefined;
  const length = texts.reduce((sum, cue) => sum + cue.text.length, 0);
  const marks = cues.some((cue) => MARKS.has(cue.type));
  return length > 80 || !marks;
}

const MARKS = new Set<Cue["type"]>(["authors", "date", "vote", "github", "comments", "submitter"]);

function paragraphCue(pieces: readonly Inline[], cues: readonly Cue[], line: Line): Cue {
  const linked = cues.find((cue) => cue.type === "text" && cue.id !== undefined);
  const id = linked?.type === "text" && linked.id !== undefined ? { id: linked.id } : {};
  return { type: "text", text: visibleText(pieces), ...id, start: line.start, end: line.end };
}

function whole(part: string, line: Line, offset: number): Span {
  const before = part.length - part.trimStart().length;
  return spanIn(line, offset + before, offset + part.trimEnd().length);
}

/**
 * Offsets inside a link that was joined over lines are those of the input only if each line end there
 * was one character, too.
 */
function spanIn(line: Line, from: number, to: number): Span {
  if (line.text.length !== line.end - line.start) return { start: line.start, end: line.end };
  return { start: line.start + from, end: line.start + to };
}
