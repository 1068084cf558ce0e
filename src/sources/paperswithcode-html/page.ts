import type { ElementKind } from "../../html/elements.js";
import type { HtmlHandler, HtmlTag } from "../../html/read-html.js";
import type { Raw, Span } from "../source.js";
import type { Piece } from "./pieces.js";

/** What is told of a page while its elements go by. */
export interface PageListener {
  onLink(href: string, start: number, depth: number): void;
  onPiece(piece: Piece): void;
  onClose(depth: number, end: number): void;
  onTitleTag(title: Raw): void;
  /** The address that the page gives itself. */
  onAddress(url: string): void;
  onTooDeep(span: Span): void;
}

const BACKGROUND = /\bbackground(?:-image)?\s*:[^;]{0,40}?url\(\s*["']?([^"')]{1,2000})/i;

/** Turns the elements of a page into pieces that know their link and heading. */
export function readPage(listener: PageListener): HtmlHandler {
  const links: { href: string; depth: number }[] = [];
  let headingDepth = 0;
  let labels = 0;
  let inTitle = false;
  let open: Piece | undefined;
  let gap = false;

  function flush(): void {
    if (open !== undefined) listener.onPiece(open);
    open = undefined;
    gap = false;
  }

  function add(text: string, start: number, end: number): void {
    const blank = gap || /^\s/.test(text) ? " " : "";
    if (open === undefined) {
      const href = links[links.length - 1]?.href;
      const inHeading = headingDepth > 0;
      open = { type: "text", text: text.trim(), start, end, href, inHeading, isLabel: labels > 0 };
    } else open = { ...open, text: open.text + blank + text.trim(), end };
    gap = /\s$/.test(text);
  }

  /** Outside of headings each number and label is an element of its own. */
  function isLabel({ name }: ElementKind): boolean {
    return name === "span" && headingDepth === 0;
  }

  function openLink(tag: HtmlTag): void {
    flush();
    const href = tag.attribute("href")?.text.trim() ?? "";
    links.push({ href, depth: tag.depth });
    listener.onLink(href, tag.start, tag.depth);
  }

  function onOpen(tag: HtmlTag): void {
    const { kind } = tag;
    if (kind.block || kind.name === "img" || isLabel(kind)) flush();
    if (kind.name === "span") labels++;
    if (kind.name === "a") openLink(tag);
    else if (kind.name === "title") inTitle = true;
    else if (/^h[1-4]$/.test(kind.name)) headingDepth = tag.depth;
    else if (kind.name === "meta" || kind.name === "link") readAddress(tag);
    const style = tag.attribute("style");
    const picture = style === undefined ? undefined : BACKGROUND.exec(style.text)?.[1];
    if (style === undefined || picture === undefined) return;
    const { start, end } = style;
    const href = links[links.length - 1]?.href;
    listener.onPiece({
      type: "picture",
      text: picture,
      start,
      end,
      href,
      inHeading: false,
      isLabel: false,
    });
  }

  function readAddress(tag: HtmlTag): void {
    const isCanonical = tag.attribute("rel")?.text === "canonical";
    const isOwn = tag.attribute("property")?.text === "og:url";
    const url = tag.attribute(isCanonical ? "href" : "content")?.text;
    if ((isCanonical || isOwn) && url !== undefined) listener.onAddress(url);
  }

  function onClose(kind: ElementKind, depth: number, _start: number, end: number): void {
    if (kind.block || kind.name === "a" || isLabel(kind)) flush();
    if (kind.name === "span") labels--;
    if (kind.name === "title") inTitle = false;
    if (depth === headingDepth) headingDepth = 0;
    while ((links[links.length - 1]?.depth ?? 0) >= depth) links.pop();
    listener.onClose(depth, end);
  }

  return {
    onOpen,
    onClose,
    onText(text, start, end) {
      if (inTitle) listener.onTitleTag({ text, start, end });
      else add(text, start, end);
    },
    onBlank() {
      gap = true;
    },
    onTooDeep(start, end) {
      flush();
      listener.onTooDeep({ start, end });
    },
    onCut() {},
  };
}
