import type { ElementKind } from "../../html/elements.js";
import type { HtmlHandler, HtmlTag } from "../../html/read-html.js";
import { readHuggingFaceAddress } from "../huggingface/address.js";
import type { Raw, Span } from "../source.js";
import type { Heading, PageLink, Piece, TimeBox } from "./pieces.js";

/** What is told of a page while its elements go by. */
export interface PageListener {
  onPiece(piece: Piece): void;
  /** The end of a heading that is or stands in a link to a paper, and has text. */
  onTitle(heading: Heading, title: Raw): void;
  /** The end of any other heading. */
  onHeading(heading: Heading): void;
  onLink(link: PageLink): void;
  /** Elements that say something about the page and show nothing. */
  onMeta(tag: HtmlTag): void;
  onTitleTag(title: Raw): void;
  /** An element that may hold the data of the page. */
  onData(tag: HtmlTag, target: string): void;
  onHeadingStart(heading: Heading, tag: HtmlTag): void;
  /** An `article` ends that stands in no other. */
  onArticle(article: Span): void;
  onClose(depth: number, start: number, end: number): void;
  onTooDeep(span: Span): void;
  onCut(tag: HtmlTag, target: string | undefined): void;
}

const PAPER_LINK = /^\/papers\/(\d{4}\.\d{4,5})(#community)?$/;
const VOTE_LINK = /^\/login\?next=%2Fpapers%2F(\d{4}\.\d{4,5})$/;

/** Turns the elements of a page into pieces that know their link, heading and paragraph. */
export function readPage(listener: PageListener): HtmlHandler {
  let link: PageLink | undefined;
  const outerLinks: PageLink[] = [];
  let heading: Heading | undefined;
  let title = "";
  let titleSpan: Span | undefined;
  let time: TimeBox | undefined;
  let paragraph = 0;
  let paragraphs = 0;
  let items = 0;
  let videos = 0;
  let articles = 0;
  let quiet = 0;
  /** The depth of the element that a checkbox stands in, 0 for none. */
  let voteDepth = 0;
  let inTitleTag = false;
  let gap = true;
  let apart = true;
  let last: Piece | undefined;

  function add(type: Piece["type"], text: string, start: number, end: number, alt: string): void {
    // Text that only a comment interrupts is one.
    if (type === "text" && last !== undefined) {
      last.text += gap ? ` ${text}` : text;
      last.end = end;
      if (heading !== undefined) addToTitle(text, start, end);
      return;
    }
    const piece: Piece = {
      type,
      text,
      start,
      end,
      gap,
      apart,
      link,
      heading,
      paragraph,
      item: items > 0,
      vote: voteDepth > 0,
      quiet: quiet > 0 && articles === 0,
      time,
      alt,
    };
    if (type === "text") {
      apart = false;
      last = piece;
      if (link !== undefined && link.label === "") link.label = text;
      if (heading !== undefined) addToTitle(text, start, end);
    }
    listener.onPiece(piece);
  }

  function addToTitle(text: string, start: number, end: number): void {
    if (link === undefined || link !== heading?.paper) return;
    title += gap && title !== "" ? ` ${text}` : text;
    titleSpan = { start: titleSpan?.start ?? start, end };
  }

  function openLink(tag: HtmlTag): void {
    if (link !== undefined) outerLinks.push(link);
    const href = tag.attribute("href")?.text.trim() ?? "";
    const address = readAddress(href);
    link = { href, address, hasMedia: false, label: "", start: tag.start, end: tag.end };
    if (heading !== undefined) {
      heading.link ??= link;
      if (address?.type === "paper") heading.paper ??= link;
    }
    listener.onLink(link);
  }

  /** A link of another site that shows a drawing only is known by its address alone. */
  function closeLink(): void {
    if (link?.address === undefined && link?.label === "" && !link.hasMedia) {
      add("link", "", link.start, link.end, "");
    }
    link = outerLinks.pop();
  }

  function openHeading(tag: HtmlTag): void {
    // Headings do not nest: one that is still open was never closed.
    closeHeading(tag.start);
    const { start, end, depth } = tag;
    const level = Number(tag.kind.name.charAt(1));
    const paper = link?.address?.type === "paper" ? link : undefined;
    heading = { level, start, end, depth, paper, link };
    title = "";
    titleSpan = undefined;
    listener.onHeadingStart(heading, tag);
  }

  function closeHeading(end: number): void {
    if (heading === undefined) return;
    const done = heading;
    heading = undefined;
    done.end = end;
    if (done.paper !== undefined && titleSpan !== undefined && done.level <= 4) {
      listener.onTitle(done, { text: title, ...titleSpan });
    } else listener.onHeading(done);
  }

  function readMedia(tag: HtmlTag): void {
    if (link !== undefined) link.hasMedia = true;
    // What stands in a list are the faces of some of the authors.
    if (items > 0) return;
    const src = tag.attribute("src");
    if (src === undefined || src.text === "") return;
    const isFilm = tag.kind.name !== "img";
    const named = !isFilm && link?.address?.type === "account";
    const alt = named ? (tag.attribute("alt")?.text ?? "") : "";
    add(isFilm ? "video" : "image", src.text, src.start, src.end, alt);
  }

  function openTime(tag: HtmlTag): void {
    const value = tag.attribute("datetime");
    if (value !== undefined) time = { value, start: tag.start, end: tag.end };
  }

  function openBox(tag: HtmlTag): void {
    const target = tag.attribute("data-target");
    if (target !== undefined) listener.onData(tag, target.text);
    if (voteDepth === 0 && tag.attribute("role")?.text === "checkbox") voteDepth = tag.depth;
  }

  function onOpen(tag: HtmlTag): void {
    const { kind } = tag;
    last = undefined;
    if (kind.block) {
      gap = true;
      apart = true;
    }
    switch (kind.name) {
      case "a":
        return openLink(tag);
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        return openHeading(tag);
      case "p":
        paragraphs++;
        paragraph = paragraphs;
        return;
      case "li":
        items++;
        return;
      case "img":
      case "amp-img":
        return readMedia(tag);
      case "video":
      case "amp-video":
        videos++;
        return readMedia(tag);
      case "source":
        if (videos > 0) readMedia(tag);
        return;
      case "input":
        if (tag.attribute("type")?.text.toLowerCase() !== "checkbox") return listener.onMeta(tag);
        if (voteDepth === 0) voteDepth = tag.depth;
        return;
      case "time":
        return openTime(tag);
      case "article":
        articles++;
        return;
      case "nav":
      case "header":
      case "footer":
        quiet++;
        return;
      case "title":
        inTitleTag = true;
        return;
      case "meta":
      case "link":
        return listener.onMeta(tag);
      case "span":
      case "ul":
      case "br":
        return;
      default:
        return openBox(tag);
    }
  }

  function onClose(kind: ElementKind, depth: number, start: number, end: number): void {
    last = undefined;
    if (kind.block) {
      gap = true;
      apart = true;
    }
    if (depth <= voteDepth) voteDepth = 0;
    switch (kind.name) {
      case "a":
        closeLink();
        break;
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        closeHeading(end);
        break;
      case "p":
        paragraph = 0;
        break;
      case "li":
        items--;
        break;
      case "video":
      case "amp-video":
        videos--;
        break;
      case "time":
        time = undefined;
        break;
      case "article":
        articles--;
        if (articles === 0) listener.onArticle({ start, end });
        break;
      case "nav":
      case "header":
      case "footer":
        quiet--;
        break;
      case "title":
        inTitleTag = false;
        break;
    }
    listener.onClose(depth, start, end);
  }

  function onText(raw: string, start: number, end: number): void {
    if (inTitleTag) return listener.onTitleTag({ text: raw, start, end });
    if (isTight(raw)) {
      add("text", raw, start, end, "");
      gap = false;
      return;
    }
    const text = raw.trim();
    const lead = raw.length - raw.trimStart().length;
    const trail = raw.length - lead - text.length;
    if (lead > 0) gap = true;
    // Blanks that are written as references are longer in the input.
    const spare = Math.max(0, end - start - lead - trail);
    add("text", text, spare > 0 ? start + lead : start, spare > 0 ? end - trail : end, "");
    gap = trail > 0;
  }

  return {
    onOpen,
    onClose,
    onText,
    onBlank() {
      gap = true;
    },
    onTooDeep: (start, end) => listener.onTooDeep({ start, end }),
    onCut: (tag) => listener.onCut(tag, tag.attribute("data-target")?.text),
  };
}

/** Whether a text neither begins nor ends with white space; plain text is known at a glance. */
function isTight(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 32 && first < 127 && last > 32 && last < 127;
}

/** The links that a card has several of are known by their form. */
function readAddress(href: string): PageLink["address"] {
  const paper = PAPER_LINK.exec(href);
  if (paper?.[1] !== undefined) {
    return { type: paper[2] === undefined ? "paper" : "comments", id: paper[1] };
  }
  const vote = VOTE_LINK.exec(href)?.[1];
  return vote === undefined ? readHuggingFaceAddress(href) : { type: "vote", id: vote };
}
