import { readOrgByline } from "../text/byline.js";
import { cleanText } from "../text/clean-text.js";
import { isAddressKey, isCaptureKey, readFrontMatter } from "../text/front-matter.js";
import { joinLinks } from "../text/join-links.js";
import { type Paragraph, paragraph, paragraphText, splitParagraph } from "../text/paragraphs.js";
import { type Line, readLines, type Writer } from "../text/read-lines.js";
import { splitRun } from "../text/split-run.js";
import { type Card, collectCards, openCard } from "./huggingface-cards.js";
import { type Cue, readCues } from "./huggingface-cues.js";
import { resolveFootnotes } from "./huggingface-footnotes.js";
import { detectHuggingFaceText } from "./huggingface-text-detect.js";
import { createPageFacts } from "./huggingface-text-facts.js";
import type { Emit, Raw, RawOrg, Source, SourceHints, Span } from "./source.js";

/** Daily Papers listings as people paste them: copied text, and what readers and converters make of it. */
export const huggingFaceText: Source = {
  id: "huggingface-text",
  source: "huggingface",
  format: "text",
  kind: "daily",
  detect: detectHuggingFaceText,
  parse: parseHuggingFaceText,
};

/** A paragraph that waits until a mark says what it is. */
interface Waiting extends Paragraph {
  /** One word of page furniture, which a title could consist of too. */
  weak: boolean;
}

/** What stands before a title and belongs to it. */
interface Pending extends Span {
  upvotes?: Raw;
  id?: string;
  username?: string;
}

function parseHuggingFaceText(emitAll: Emit, hints: SourceHints): Writer {
  const { emit, define, close } = resolveFootnotes(emitAll);
  const cards = collectCards(emit);
  const facts = createPageFacts(hints);
  let card: Card | undefined;
  let pending: Pending | undefined;
  let waiting: Waiting[] = [];
  let lines: Line[] = [];
  let numbers: (Span & { text: string; dash: boolean })[] = [];
  let leftover: Span | undefined;
  let previous: Cue["type"] = "blank";
  /** In this capture a vote count stands before each title. */
  let votesFirst = false;
  let awaitsName = false;
  /** "Upvote" or "GitHub" on a line of its own says what the next number is. */
  let label: string | undefined;
  let fence: "closed" | "open" | "none" = "closed";
  let end = 0;

  function chrome(span: Span): void {
    flushLeftover();
    emit({ type: "chrome", start: span.start, end: span.end });
  }

  function leave(span: Span): void {
    leftover = leftover === undefined ? span : { start: leftover.start, end: span.end };
  }

  function flushLeftover(): void {
    if (leftover !== undefined) {
      emit({ type: "leftover", start: leftover.start, end: leftover.end });
    }
    leftover = undefined;
  }

  function endParagraph(): void {
    if (lines.length === 0) return;
    waiting.push(...splitParagraph(lines).map((part) => ({ ...part, weak: false })));
    lines = [];
  }

  function closeCard(): void {
    if (card === undefined) return;
    flushLeftover();
    const done = card;
    card = undefined;
    if (cards.add(done)) facts.seeCard(done);
    else leave(done);
  }

  function dropPending(): void {
    if (pending !== undefined) leave(pending);
    pending = undefined;
  }

  function begin(title: Raw, span: Span, explicit: boolean): Card {
    closeCard();
    flushLeftover();
    const start = pending?.start ?? span.start;
    const next: Card = { ...openCard({ start, end: span.end }, title), explicit };
    if (pending?.upvotes !== undefined) next.upvotes = pending.upvotes;
    if (pending?.id !== undefined) next.id = pending.id;
    if (pending?.username !== undefined) next.username = pending.username;
    pending = undefined;
    card = next;
    return next;
  }

  function expect(span: Span): Pending {
    pending = { ...pending, start: pending?.start ?? span.start, end: span.end };
    return pending;
  }

  /** Weak furniture that no prose follows was furniture. */
  function takeWaiting(): Paragraph[] {
    endParagraph();
    const taken = waiting;
    waiting = [];
    return taken.filter((part, at) => {
      if (!part.weak) return true;
      const next = taken[at + 1];
      if (next !== undefined && !next.weak && next.end - next.start > PROSE) return true;
      chrome(part);
      return false;
    });
  }

  /** Text that a mark follows: the abstract of the open card, or titles with their abstracts. */
  function bind(mark: Cue): Card | undefined {
    const parts = takeWaiting();
    if (parts.length === 0) return card;
    if (card?.explicit === true && !card.closedByMark) {
      const org =
        mark.type === "date" ? takeOrg(parts) : [];
      card.abstract.push(...parts.map(rawOf));
      card.orgs.push(...org);
      return card;
    }
    const org = mark.type === "date" ? takeOrg(parts) : [];
    openRecords(parts, false);
    card?.orgs.push(...org);
    return card;
  }

  /** Between the abstract and the dot before the date stands the byline. */
  function takeOrg(parts: Paragraph[]): RawOrg[] {
    const last = parts[parts.length - 1];
    if (last === undefined || parts.length + (card?.explicit === true ? 1 : 0) < 2) return [];
    const org = readOrgByline(cleanText(paragraphText(last)), {
      nameAlone: previous === "separator",
    });
    if (org === undefined) return [];
    parts.pop();
    return [{ ...org, start: last.start, end: last.end }];
  }

  function openRecords(parts: readonly Paragraph[], open: boolean): void {
    const { rest, records, stub } = splitRun(parts, { open });
    if (rest.length > 0) {
      closeCard();
      dropPending();
      rest.forEach(leave);
    }
    for (const { title, body } of records) {
      const opened = begin(rawOf(title), title, false);
      opened.abstract.push(...body.map(rawOf));
      opened.end = body[body.length - 1]?.end ?? title.end;
    }
    if (stub !== undefined) {
      closeCard();
      leave(stub);
    }
  }

  /** Text that no mark follows. */
  function flushWaiting(): void {
    endParagraph();
    if (waiting.length === 0) return;
    if (cards.count === 0 && card === undefined && facts.readQuery(waiting)) {
      for (const part of waiting) chrome(part);
      waiting = [];
      return;
    }
    const parts = takeWaiting();
    if (parts.length === 0) return;
    if (card?.explicit === true && !card.closedByMark) {
      card.abstract.push(...parts.map(rawOf));
      card.end = parts[parts.length - 1]?.end ?? card.end;
    } else if (card?.explicit === true) {
      closeCard();
      parts.forEach(leave);
    } else {
      openRecords(parts, true);
    }
  }

  function mark(cue: Cue, apply: (open: Card) => boolean): void {
    settleNumbers(cue);
    const open = bind(cue);
    if (open !== undefined && apply(open)) {
      open.closedByMark = true;
      open.end = cue.end;
    } else {
      leave(cue);
    }
  }

  function setOnce<K extends "authorCount" | "date" | "comments" | "githubStars" | "upvotes">(
    open: Card,
    key: K,
    value: Raw,
  ): boolean {
    if (open[key] !== undefined) return false;
    open[key] = value;
    return true;
  }

  /** Numbers alone on their lines: comments of the record before, votes of the one that follows. */
  function settleNumbers(next: Cue | undefined): void {
    if (numbers.length === 0) return;
    const held = numbers;
    numbers = [];
    const opens = next !== undefined && (next.type === "text" || next.type === "heading");
    const counts = held.filter(({ dash }) => !dash);
    const dashes = held.length - counts.length;
    const last = held[held.length - 1];
    const open = card?.explicit === true && !card.closedByMark;
    const votes =
      opens && !open && last !== undefined && (last.dash ? dashes === 1 : isVote(counts.length));
    const rest = votes ? held.slice(0, -1) : held;
    for (const number of rest) {
      if (number.dash) chrome(number);
      else if (waiting.length > 0 || lines.length > 0 || !card?.closedByMark) leave(number);
      else if (setOnce(card, "comments", number)) card.end = number.end;
      else leave(number);
    }
    if (!votes || last === undefined) return;
    flushWaiting();
    closeCard();
    votesFirst = true;
    expect(last).upvotes = last;
  }

  function isVote(counts: number): boolean {
    return counts > 1 || votesFirst || card === undefined || pending !== undefined;
  }

  function onText(cue: Extract<Cue, { type: "text" }>, line: Line, alone: boolean): void {
    if (awaitsName && alone && cue.text.length <= 60) {
      awaitsName = false;
      expect(cue).username = cleanText(cue.text);
      return;
    }
    settleNumbers(cue);
    if (cue.id !== undefined) return linkedText(cue, cue.id);
    if (continuesTitle(line)) return;
    if (card?.closedByMark === true && alone) {
      endParagraph();
      if (waiting.length === 0) closeCard();
    }
    if (!alone) endParagraph();
    lines.push(alone && !line.text.includes("\n") ? line : { ...cue });
  }

  /** A title that the site itself broke goes on in an indented line. */
  function continuesTitle(line: Line): boolean {
    if (previous !== "heading" || card?.title === undefined || !/^\s{2,}\S/.test(line.text)) {
      return false;
    }
    card.title = {
      text: `${card.title.text} ${line.text.trim()}`,
      start: card.title.start,
      end: line.end,
    };
    card.end = line.end;
    return true;
  }

  /** Text in a link to a paper: its title the first time, its abstract after that. */
  function linkedText(raw: Raw, id: string): void {
    flushWaitingBefore(id);
    if (
      card?.title === undefined ||
      (card.id !== undefined && card.id !== id) ||
      card.closedByMark
    ) {
      begin(raw, raw, true).id = id;
    } else {
      card.id = id;
      card.abstract.push(raw);
      card.end = raw.end;
    }
  }

  function flushWaitingBefore(id: string): void {
    endParagraph();
    if (waiting.length > 0 && !(card?.explicit === true && card.id === id)) flushWaiting();
  }

  function onAddress(cue: Extract<Cue, { type: "address" }>): void {
    const { address } = cue;
    endParagraph();
    if (address?.type === "comments") {
      const number = numbers.pop();
      if (number !== undefined && card !== undefined) setOnce(card, "comments", number);
      if (card !== undefined) card.end = cue.end;
      else chrome(cue);
      return;
    }
    if (address?.type === "vote") {
      if (pending !== undefined) expect(cue).id = address.id;
      else chrome(cue);
      return;
    }
    const text = previous === "text" ? waiting.pop() : undefined;
    if (address?.type === "paper") {
      if (text !== undefined) linkedText({ ...rawOf(text), end: cue.end }, address.id);
      else onPaper(cue, address.id);
    } else if (address?.type === "account" && text !== undefined) {
      const name = cleanText(paragraphText(text));
      const org = { name, slug: address.slug, url: cue.url, start: text.start, end: text.end };
      const span = { start: text.start, end: cue.end };
      if (card === undefined && waiting.every(({ weak }) => weak)) chrome(span);
      else onMark({ type: "org", org, ...span });
    } else {
      if (text !== undefined) waiting.push(text);
      if (address?.type === "listing") {
        facts.seeListing(address);
        flushWaiting();
        chrome(cue);
      } else if (card !== undefined) {
        card.links.push({ text: cue.url, start: cue.start, end: cue.end });
        card.end = cue.end;
      } else {
        chrome(cue);
      }
    }
  }

  function onPaper(span: Span, id: string): void {
    if (card !== undefined && card.id === id) {
      card.end = span.end;
      return;
    }
    flushWaiting();
    closeCard();
    expect(span).id = id;
  }

  function onVote(cue: Extract<Cue, { type: "vote" }>): void {
    settleNumbers(cue);
    const raw = { text: cue.text, start: cue.start, end: cue.end };
    const own = cue.id !== undefined && cue.id === card?.id;
    if (cue.labelled || own) {
      const open = bind(cue);
      if (open !== undefined && setOnce(open, "upvotes", raw)) {
        open.closedByMark = true;
        open.end = cue.end;
        return;
      }
    }
    flushWaiting();
    closeCard();
    votesFirst = true;
    const next = expect(cue);
    next.upvotes = raw;
    if (cue.id !== undefined) next.id = cue.id;
  }

  function onMark(cue: Cue): void {
    const raw = (text: string): Raw => ({ text, start: cue.start, end: cue.end });
    switch (cue.type) {
      case "authors":
        return mark(cue, (open) => setOnce(open, "authorCount", raw(cue.text)));
      case "org":
        return mark(cue, (open) => open.orgs.push(cue.org) > 0);
      case "comments":
        return mark(cue, (open) => cue.text === "" || setOnce(open, "comments", raw(cue.text)));
      case "github":
        return mark(cue, (open) => {
          if (cue.url !== undefined) open.links.push({ ...raw(cue.url), field: "github" });
          return cue.stars === undefined || setOnce(open, "githubStars", cue.stars);
        });
      case "arxiv":
        return mark(cue, (open) => open.links.push({ ...raw(cue.url), field: "arxiv" }) > 0);
      default:
        return leave(cue);
    }
  }

  function onDate(cue: Extract<Cue, { type: "date" }>): void {
    const raw = { text: cue.text, start: cue.start, end: cue.end };
    const textless = lines.length === 0 && waiting.every(({ weak }) => weak);
    if (textless && card === undefined && cards.count === 0 && facts.canHaveDate()) {
      flushWaiting();
      facts.setDate(raw);
      chrome(cue);
      return;
    }
    mark(cue, (open) => setOnce(open, "date", raw));
  }

  function onChrome(cue: Extract<Cue, { type: "chrome" }>): void {
    endParagraph();
    if (cue.kind === "weak") {
      settleNumbers(undefined);
      const word = cue.text.toLowerCase();
      if ((word === "upvote" || word === "github") && (card !== undefined || waiting.length > 0)) {
        label = word;
        return chrome(cue);
      }
      const weak = {
        ...paragraph([{ text: cue.text, start: cue.start, end: cue.end }]),
        weak: true,
      };
      waiting.push(weak);
      return;
    }
    settleNumbers(undefined);
    flushWaiting();
    if (cue.kind === "header" || cue.kind === "community") {
      closeCard();
      dropPending();
      if (cards.count > 0 && cue.listing === undefined) endListing(cue.start);
    }
    if (cue.listing !== undefined) facts.seeListing(cue.listing);
    else facts.seeHeader(cue.kind, cue.text);
    chrome(cue);
  }

  function endListing(at: number): void {
    settleNumbers(undefined);
    flushWaiting();
    closeCard();
    dropPending();
    flushLeftover();
    cards.endListing();
    emit({ type: "listing", facts: facts.take(), start: 0, end: at });
    votesFirst = false;
  }

  function onCue(cue: Cue, line: Line, alone: boolean): void {
    switch (cue.type) {
      case "blank":
        endParagraph();
        break;
      case "text":
        onText(cue, line, alone);
        break;
      case "heading": {
        settleNumbers(cue);
        flushWaiting();
        const opened = begin({ text: cue.text, start: cue.start, end: cue.end }, cue, true);
        if (cue.id !== undefined) opened.id = cue.id;
        if (cue.ref !== undefined) opened.titleRef = cue.ref;
        break;
      }
      case "paper":
        settleNumbers(cue);
        onPaper(cue, cue.id);
        break;
      case "vote":
        onVote(cue);
        break;
      case "number":
      case "dash":
        endParagraph();
        if (labelled(cue)) break;
        numbers.push({
          text: cue.type === "dash" ? "-" : cue.text,
          start: cue.start,
          end: cue.end,
          dash: cue.type === "dash",
        });
        break;
      case "separator":
        endParagraph();
        if (card !== undefined && waiting.length === 0) card.end = cue.end;
        else chrome(cue);
        break;
      case "date":
        onDate(cue);
        break;
      case "submitter":
        settleNumbers(undefined);
        flushWaiting();
        closeCard();
        dropPending();
        expect(cue);
        if (cue.name !== undefined && pending !== undefined) pending.username = cue.name;
        awaitsName = cue.name === undefined;
        break;
      case "chrome":
        onChrome(cue);
        break;
      case "address":
        onAddress(cue);
        break;
      case "definition":
        define(cue.ref, cue.url);
        chrome(cue);
        break;
      case "ornament":
        settleNumbers(undefined);
        endParagraph();
        chrome(cue);
        break;
      default:
        onMark(cue);
    }
    if (cue.type === "blank") return;
    previous = cue.type;
    if (cue.type !== "chrome") label = undefined;
  }

  function labelled(cue: Extract<Cue, { type: "number" | "dash" }>): boolean {
    if (label === undefined) return false;
    const raw = { text: cue.type === "dash" ? "-" : cue.text, start: cue.start, end: cue.end };
    if (label === "upvote") onVote({ ...raw, type: "vote", labelled: true });
    else onMark({ start: raw.start, end: raw.end, type: "github", stars: raw });
    return true;
  }

  function onLine(line: Line): void {
    end = line.end;
    if (readPreamble(line)) return;
    if (HEADING.test(line.text)) facts.seeMarkdown();
    const cues = readCues(line);
    const alone = cues.length === 1;
    for (const cue of cues) onCue(cue, line, alone);
    if (alone && cues[0]?.type === "blank" && previous === "heading") previous = "blank";
  }

  /** Front matter above the page, fenced by "---" or not. */
  function readPreamble(line: Line): boolean {
    if (cards.count > 0 || line.text.length > 500) return false;
    const text = cleanText(line.text);
    if (text === "---" && fence !== "none" && card === undefined) {
      fence = fence === "closed" ? "open" : "none";
      chrome(line);
      return true;
    }
    if (text === "") return false;
    const inside = fence === "open";
    if (!inside) fence = "none";
    const entry = readFrontMatter(text, { fenced: inside });
    if (entry === undefined) {
      if (inside) chrome(line);
      return inside;
    }
    if (!inside && card !== undefined && (card.closedByMark || card.abstract.length > 0))
      return false;
    if (!inside && (waiting.length > 0 || lines.length > 0)) return false;
    if (card !== undefined) {
      // A heading above the front matter is the name of the page.
      chrome(card);
      card = undefined;
    }
    if (isCaptureKey(entry.key)) facts.setCapture(entry.value);
    if (isAddressKey(entry.key)) facts.setUrl(entry.value);
    if (entry.key.endsWith("title")) facts.setTitle(entry.value);
    chrome(line);
    return true;
  }

  const joiner = joinLinks(onLine);
  const reader = readLines(joiner.push);
  return {
    write: reader.write,
    end() {
      reader.end();
      joiner.end();
      endListing(end);
      close();
    },
  };
}

const PROSE = 200;
const HEADING = /^\s{0,3}#{1,6}\s/;

function rawOf(part: Paragraph): Raw {
  return { text: paragraphText(part), start: part.start, end: part.end };
}
