import { cleanText, isBlank } from "../text/clean-text.js";
import { isAddressKey, isCaptureKey, readFrontMatter } from "../text/front-matter.js";
import { type Inline, parseInline, unescapeMarkdown, visibleText } from "../text/inline.js";
import { joinLinks } from "../text/join-links.js";
import { looksLikeCount } from "../text/parse-count.js";
import { type Line, readLines, type Writer } from "../text/read-lines.js";
import { readHuggingFaceAddress } from "./huggingface/address.js";
import type { Draft, Emit, PageFacts, Raw, RawAuthor, Source, SourceHints } from "./source.js";

/** The page of one paper on Hugging Face, as copied text or as a reader's markdown. */
export const huggingFacePaperText: Source = {
  id: "huggingface-paper-text",
  source: "huggingface",
  format: "text",
  kind: "paper",
  detect: detectPaperText,
  parse: parsePaperText,
};

const PAGE_TITLE = /^(?:\[\d+\]\s*)?(?:[-*]\s*)?(?:title:\s*)?"?Paper page - /im;
const ARXIV_LINE = /^arxiv:\s?([a-z.-]+\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?\s*$/im;
const SECTIONS = /^(?:#{1,6}\s*)?(?:Authors:|Abstract)\s*$/m;

function detectPaperText(head: string, hints: SourceHints): number {
  if (/^\s*</.test(head)) return 0;
  if (PAGE_TITLE.test(head)) return 0.95;
  if (ARXIV_LINE.test(head) && SECTIONS.test(head)) return 0.95;
  const address = hints.url === undefined ? undefined : readHuggingFaceAddress(hints.url);
  return address?.type === "paper" && SECTIONS.test(head) ? 0.95 : 0;
}

type Section = "head" | "authors" | "abstract" | "links" | "after";

const HEADING = /^\s{0,3}(#{1,6})\s+/;
const PUBLISHED = /^Published on\s+(.+)$/i;
const SUBMITTED =
  /^[·•\s]*Submitted by\s*(.*?)\s*(?:on\s+([A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?))?$/i;
const ON_DAY = /^on\s+([A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)$/;
const UPVOTE = /Upvote\s+(-|\d[\d.,]*[kKmM]?)\s*$/i;
const AFTER =
  /^(?:Community|(?:Models|Datasets|Spaces|Collections) (?:citing|including) this paper\b.*|Get this paper in your agent:?)$/i;
const LINK_LINE = /View arXiv page|View PDF|Add to collection|Project page/i;
const FURNITURE = /^(?:Papers|Copy markdown|\+\d+|Upvote|GitHub|-|\*|[·•])$/i;
const GITHUB = /^GitHub(?:\s+(\d[\d.,]*\s?[kKmM]?))?(?:\s+auto)?$/i;

function parsePaperText(emit: Emit, hints: SourceHints): Writer {
  const facts: PageFacts = { kind: "paper" };
  if (hints.url !== undefined) facts.url = hints.url;
  let section: Section = "head";
  let draft: Draft | undefined;
  let id: Raw | undefined;
  /** A label on a line of its own says what the next line is. */
  let label: "votes" | "submitter" | "stars" | undefined;
  let paragraph: string[] = [];
  let paragraphAt = { start: 0, end: 0 };
  let body: Raw[] = [];
  let end = 0;
  const authors: RawAuthor[] = [];
  const keywords: string[] = [];

  function chrome(line: Line): void {
    emit({ type: "chrome", start: line.start, end: line.end });
  }

  function own(line: Line): void {
    chrome(line);
    if (draft !== undefined) draft.end = line.end;
  }

  function onLine(line: Line): void {
    end = line.end;
    if (isBlank(line.text)) {
      endParagraph();
      return;
    }
    const heading = HEADING.exec(line.text);
    const pieces = parseInline(heading === null ? line.text : line.text.slice(heading[0].length));
    const text = cleanText(unescapeMarkdown(visibleText(pieces)));
    if (heading !== null) facts.format = "markdown";
    if (AFTER.test(text)) section = "after";
    if (section === "after") {
      endParagraph();
      chrome(line);
    } else if (/^Abstract:?$/i.test(text)) {
      section = "abstract";
      own(line);
    } else if (/^Authors:?$/i.test(text)) {
      section = "authors";
      own(line);
    } else if (LINK_LINE.test(text) || section === "links") {
      endParagraph();
      section = "links";
      readLinks(pieces, line);
    } else if (section === "authors") {
      readAuthors(pieces, line);
    } else if (section === "abstract") {
      readAbstract(pieces, text, line);
    } else {
      readHead(pieces, text, line);
    }
  }

  function readHead(pieces: readonly Inline[], text: string, line: Line): void {
    const published = PUBLISHED.exec(text)?.[1];
    const submitted = SUBMITTED.exec(text);
    const votes = UPVOTE.exec(text)?.[1];
    const on = ON_DAY.exec(text)?.[1];
    const entry = draft === undefined ? readFrontMatter(text) : undefined;
    const at = { start: line.start, end: line.end };
    if (entry !== undefined && !ARXIV_LINE.test(text)) {
      if (isAddressKey(entry.key)) facts.url ??= entry.value;
      if (isCaptureKey(entry.key)) facts.capturedAt ??= entry.value;
      chrome(line);
    } else if (ARXIV_LINE.test(text)) {
      id = { text, ...at };
      chrome(line);
    } else if (draft === undefined && FURNITURE.test(text)) {
      chrome(line);
    } else if (draft === undefined) {
      draft = { ...at, rank: 1, title: { text, ...at } };
    } else if (label === "votes" && looksLikeCount(text)) {
      draft.upvotes = { text, ...at };
      own(line);
      label = undefined;
    } else if (label === "submitter" && on !== undefined) {
      draft.listedAt = { text: on, ...at };
      own(line);
      label = undefined;
    } else if (label === "submitter" && draft.submitter === undefined && text.length <= 60) {
      draft.submitter = submitterOf(pieces, text);
      own(line);
    } else if (/^Upvote$/i.test(text)) {
      label = "votes";
      own(line);
    } else if (published !== undefined) {
      draft.publishedAt = { text: published, ...at };
      own(line);
    } else if (submitted !== null) {
      if (submitted[1] === "") label = "submitter";
      else draft.submitter = submitterOf(pieces, submitted[1] ?? "");
      if (submitted[2] !== undefined) draft.listedAt = { text: submitted[2], ...at };
      own(line);
    } else if (votes !== undefined) {
      draft.upvotes = { text: votes, ...at };
      own(line);
    } else if (
      text === "" ||
      FURNITURE.test(text) ||
      FURNITURE.test(text.replace(/^[*-]\s+/, ""))
    ) {
      own(line);
    } else {
      emit({ type: "leftover", ...at });
    }
  }

  function readAuthors(pieces: readonly Inline[], line: Line): void {
    own(line);
    const accounts = new Map<string, string>();
    for (const piece of pieces) {
      if (piece.type !== "link" || piece.url === undefined) continue;
      const address = readHuggingFaceAddress(piece.url);
      if (address?.type === "account")
        accounts.set(cleanText(visibleText(piece.children)), address.slug);
    }
    for (const part of visibleText(pieces).split(",")) {
      const name = cleanText(part).replace(/^(?:and|&)\s+/, "");
      if (!/\p{L}/u.test(name)) continue;
      const username = accounts.get(name);
      const author = { text: name, start: line.start, end: line.end };
      authors.push(username === undefined ? author : { ...author, username });
    }
  }

  function readAbstract(pieces: readonly Inline[], text: string, line: Line): void {
    own(line);
    if (/^Generated by\b/i.test(text)) {
      endParagraph();
      const summary = body.map((part) => part.text).join(" ");
      if (draft !== undefined && summary !== "") {
        draft.aiSummary = { text: summary, start: body[0]?.start ?? line.start, end: line.start };
      }
      body = [];
      return;
    }
    for (const piece of pieces) {
      if (piece.type !== "link" || piece.url === undefined) continue;
      const address = readHuggingFaceAddress(piece.url);
      if (address?.type === "listing" && address.query !== undefined) keywords.push(address.query);
    }
    if (paragraph.length === 0) paragraphAt = { start: line.start, end: line.end };
    paragraphAt.end = line.end;
    paragraph.push(visibleText(pieces).trim());
  }

  function endParagraph(): void {
    if (paragraph.length === 0) return;
    // Copied text breaks the line at every keyword link, also before the comma after it.
    const text = paragraph.join(" ").replace(/ (?=[,.;:!?)\]])/g, "");
    body.push({ text, ...paragraphAt });
    paragraph = [];
  }

  function readLinks(pieces: readonly Inline[], line: Line): void {
    own(line);
    if (draft === undefined) return;
    const shown = cleanText(visibleText(pieces));
    if (label === "stars" && looksLikeCount(shown)) {
      draft.githubStars = { text: shown, start: line.start, end: line.end };
    }
    label = /^GitHub$/i.test(shown) ? "stars" : undefined;
    for (const piece of pieces) {
      if (piece.type !== "link" || piece.url === undefined) continue;
      const text = cleanText(visibleText(piece.children));
      const at = { start: line.start + piece.start, end: line.start + piece.end };
      const github = GITHUB.exec(text);
      if (github !== null) {
        addLink(draft, { text: piece.url, ...at, field: "github" });
        if (github[1] !== undefined) draft.githubStars = { text: github[1], ...at };
      } else if (/^Project page$/i.test(text)) {
        addLink(draft, { text: piece.url, ...at, field: "projectPage" });
      } else if (/^View (?:arXiv page|PDF)$/i.test(text)) {
        addLink(draft, { text: piece.url, ...at, field: "arxiv" });
      }
    }
  }

  const joiner = joinLinks(onLine);
  const reader = readLines(joiner.push);
  return {
    write: reader.write,
    end() {
      reader.end();
      joiner.end();
      endParagraph();
      const address = facts.url === undefined ? undefined : readHuggingFaceAddress(facts.url);
      if (draft !== undefined) {
        const arxivId = id ?? idFrom(address, draft);
        if (arxivId !== undefined) draft.arxivId = arxivId;
        if (facts.url !== undefined) draft.url = facts.url;
        if (authors.length > 0) draft.authors = authors;
        if (body.length > 0) draft.abstract = body;
        if (keywords.length > 0) draft.keywords = keywords;
        emit({ type: "draft", draft });
      }
      emit({ type: "listing", facts, start: 0, end });
    },
  };
}

function addLink(draft: Draft, link: Raw & { field: string }): void {
  draft.links = [...(draft.links ?? []), link];
}

function idFrom(address: ReturnType<typeof readHuggingFaceAddress>, draft: Draft): Raw | undefined {
  return address?.type === "paper" ? { ...draft.title, text: address.id } : undefined;
}

/** Here the page shows the full name; the address behind it is that of the account. */
function submitterOf(
  pieces: readonly Inline[],
  name: string,
): { name?: string; username?: string } {
  const link = pieces.find((piece) => piece.type === "link");
  const address = link?.url === undefined ? undefined : readHuggingFaceAddress(link.url);
  return {
    ...(name === "" ? {} : { name }),
    ...(address?.type === "account" ? { username: address.slug } : {}),
  };
}
