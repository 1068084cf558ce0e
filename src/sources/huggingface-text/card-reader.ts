import { cleanText } from "../../text/clean-text.js";
import { paragraphText } from "../../text/paragraphs.js";
import type { Line } from "../../text/read-lines.js";
import type { Coverage } from "../coverage.js";
import type { Emit, Raw, Span } from "../source.js";
import { createCardDesk, rawOf } from "./card-desk.js";
import type { Card } from "./cards.js";
import type { Cue } from "./cues.js";
import type { PageFactsCollector } from "./facts.js";
import { assignNumbers, type BareNumber } from "./numbers.js";

type CueOf<Type extends Cue["type"]> = Extract<Cue, { type: Type }>;

/** Makes cards of cues. */
export interface CardReader {
  /** Takes a cue; `alone` when its line holds no other. */
  take(cue: Cue, line: Line, alone: boolean): void;
  /** Ends the listing; another may follow. */
  endListing(at: number): void;
  /** Whether nothing but a heading has been read, which may be the name of the page. */
  isAtTop(): boolean;
  /** Takes a heading back as the name of the page. */
  dropHeading(): void;
}

const LONGEST_NAME = 60;

export function createCardReader(
  emit: Emit,
  coverage: Coverage,
  facts: PageFactsCollector,
): CardReader {
  const desk = createCardDesk(emit, coverage, facts);
  const { waiting } = desk;
  const { furniture } = coverage;
  let numbers: BareNumber[] = [];
  let previous: Cue["type"] = "blank";
  /** In this capture a vote count stands before each title. */
  let votesFirst = false;
  /** In this capture "Submitted by" begins each record. */
  let announced = false;
  let awaitsName = false;
  /** "Upvote" or "GitHub" on a line of its own says what the next number is. */
  let label: string | undefined;

  /** Only a date follows the byline of an organization, most often behind a dot. */
  function bind(cue: Cue): Card | undefined {
    if (cue.type !== "date") return desk.bind("none");
    return desk.bind(previous === "separator" ? "certain" : "possible");
  }

  function mark(cue: Cue, apply: (open: Card) => boolean): void {
    settleNumbers(cue);
    const open = bind(cue);
    if (open === undefined || !apply(open)) return;
    open.closedByMark = true;
    open.end = cue.end;
  }

  function settleNumbers(next: Cue | undefined): void {
    if (numbers.length === 0) return;
    const titleFollows = (next?.type === "text" || next?.type === "heading") && !desk.awaitsText();
    const { comments, votes, ornaments } = assignNumbers(numbers, {
      titleFollows,
      takesComments: desk.card?.closedByMark === true && waiting.isEmpty(),
      votesExpected:
        desk.card === undefined || desk.pending !== undefined || (votesFirst && !announced),
    });
    numbers = [];
    for (const ornament of ornaments) furniture(ornament);
    const { card } = desk;
    if (comments !== undefined && card !== undefined && setOnce(card, "comments", comments)) {
      card.end = comments.end;
    }
    if (votes === undefined) return;
    desk.flush();
    desk.close();
    votesFirst = true;
    desk.expect(votes).upvotes = votes;
  }

  function onText(cue: CueOf<"text">, line: Line, alone: boolean): void {
    const named = awaitsName && (previous === "submitter" || previous === "ornament");
    awaitsName = false;
    if (named && alone && desk.pending !== undefined && cue.text.length <= LONGEST_NAME) {
      desk.expect(cue).username = cleanText(cue.text);
      return;
    }
    settleNumbers(cue);
    if (cue.id !== undefined) return linkedText(cue, cue.id);
    if (continuesTitle(line)) return;
    if (desk.card?.closedByMark === true && waiting.isEmpty()) desk.close();
    if (waiting.isFull()) desk.flush();
    if (!alone) waiting.endParagraph();
    waiting.add(alone && !line.text.includes("\n") ? line : cue);
  }

  /** A title that the site itself broke goes on in an indented line. */
  function continuesTitle(line: Line): boolean {
    const { card } = desk;
    if (previous !== "heading" || card === undefined) return false;
    if (!/^\s{2,}\S/.test(line.text)) return false;
    const text = `${card.title.text} ${line.text.trim()}`;
    card.title = { text, start: card.title.start, end: line.end };
    card.end = line.end;
    return true;
  }

  /** Text in a link to a paper: its title the first time, its abstract after that. */
  function linkedText(raw: Raw, id: string): void {
    if (!(desk.card?.explicit === true && desk.card.id === id)) desk.flush();
    const { card } = desk;
    const other = card?.id !== undefined && card.id !== id;
    if (card === undefined || other || card.closedByMark) {
      desk.begin({ text: raw.text, start: raw.start, end: raw.end }, true).id = id;
      return;
    }
    const before = waiting.take(furniture);
    card.id = id;
    card.explicit = true;
    for (const part of before) card.abstract.push(rawOf(part));
    card.abstract.push({ text: raw.text, start: raw.start, end: raw.end });
    card.end = raw.end;
  }

  function onHeading(cue: CueOf<"heading">): void {
    settleNumbers(cue);
    desk.flush();
    const opened = desk.begin({ text: cue.text, start: cue.start, end: cue.end }, true);
    if (cue.id !== undefined) opened.id = cue.id;
    if (cue.ref !== undefined) opened.titleRef = cue.ref;
  }

  function onPaper(span: Span, id: string): void {
    const { card } = desk;
    if (card !== undefined && card.id === id) {
      card.end = span.end;
      return;
    }
    desk.flush();
    desk.close();
    desk.expect(span).id = id;
  }

  function onVote(cue: CueOf<"vote">): void {
    settleNumbers(cue);
    const votes = { text: cue.text, start: cue.start, end: cue.end };
    if (cue.labelled || (cue.id !== undefined && cue.id === desk.card?.id)) {
      const open = bind(cue);
      if (open !== undefined && setOnce(open, "upvotes", votes)) {
        open.closedByMark = true;
        open.end = cue.end;
        return;
      }
    }
    desk.flush();
    desk.close();
    votesFirst = true;
    const next = desk.expect(cue);
    next.upvotes = votes;
    if (cue.id !== undefined) next.id = cue.id;
  }

  function onNumber(cue: CueOf<"number" | "dash">): void {
    waiting.endParagraph();
    const text = cue.type === "dash" ? "-" : cue.text;
    const { start, end } = cue;
    if (label === "upvote") onVote({ type: "vote", text, labelled: true, start, end });
    else if (label === "github")
      onMark({ type: "github", stars: { text, start, end }, start, end });
    else numbers.push({ text, start, end, dash: cue.type === "dash" });
  }

  function onMark(cue: CueOf<"authors" | "org" | "comments" | "github" | "arxiv">): void {
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
    }
  }

  function onDate(cue: CueOf<"date">): void {
    const raw = { text: cue.text, start: cue.start, end: cue.end };
    const atTop = desk.card === undefined && desk.count === 0 && waiting.isWeak();
    if (atTop && facts.canHaveDate()) {
      desk.flush();
      facts.setDate(raw);
      furniture(cue);
    } else {
      mark(cue, (open) => setOnce(open, "date", raw));
    }
  }

  function onSubmitter(cue: CueOf<"submitter">): void {
    settleNumbers(undefined);
    desk.flush();
    desk.close();
    desk.forget();
    const next = desk.expect(cue);
    if (cue.name !== undefined) next.username = cue.name;
    awaitsName = cue.name === undefined;
    announced = true;
  }

  function onChrome(cue: CueOf<"chrome">, line: Line): void {
    settleNumbers(undefined);
    waiting.endParagraph();
    const word = cue.text.toLowerCase();
    if (cue.kind === "weak") {
      label = word === "upvote" || word === "github" ? word : undefined;
      if (label !== undefined && (desk.card !== undefined || !waiting.isEmpty())) furniture(cue);
      else waiting.addWeak({ text: cue.text, start: cue.start, end: cue.end });
      return;
    }
    desk.flush();
    const isHeader = cue.kind === "header" || cue.kind === "community";
    if (isHeader) {
      desk.close();
      desk.forget();
      if (desk.count > 0 && cue.listing === undefined) endListing(line.start);
    }
    if (cue.listing !== undefined) facts.seeListing(cue.listing);
    else facts.seeHeader(cue.kind, cue.text);
    furniture(cue);
  }

  /** An address alone on its line says what the text before it was the text of. */
  function onAddress(cue: CueOf<"address">): void {
    const { address } = cue;
    const { card } = desk;
    const text = previous === "text" ? waiting.pop() : undefined;
    if (address?.type === "comments") {
      const number = numbers.pop();
      if (card === undefined) return furniture(cue);
      if (number !== undefined) setOnce(card, "comments", number);
      card.end = cue.end;
    } else if (address?.type === "vote") {
      if (desk.pending === undefined) furniture(cue);
      else desk.expect(cue).id = address.id;
    } else if (address?.type === "paper") {
      if (text === undefined) onPaper(cue, address.id);
      else linkedText({ ...rawOf(text), end: cue.end }, address.id);
    } else if (address?.type === "account" && text !== undefined) {
      const span = { start: text.start, end: cue.end };
      const org = { name: paragraphText(text), slug: address.slug, url: cue.url, ...span };
      if (card === undefined && waiting.isWeak()) furniture(span);
      else onMark({ type: "org", org, ...span });
    } else if (address?.type === "listing") {
      if (text !== undefined) waiting.restore(text);
      facts.seeListing(address);
      desk.flush();
      furniture(cue);
    } else {
      if (text !== undefined) waiting.restore(text);
      onOtherAddress(cue);
    }
  }

  function onOtherAddress(cue: CueOf<"address">): void {
    const { card } = desk;
    if (card === undefined) return furniture(cue);
    card.links.push({ text: cue.url, start: cue.start, end: cue.end });
    card.end = cue.end;
  }

  function endListing(at: number): void {
    settleNumbers(undefined);
    desk.endListing();
    votesFirst = false;
    announced = false;
    coverage.settle(at);
    emit({ type: "listing", facts: facts.take(), start: 0, end: at });
  }

  function take(cue: Cue, line: Line, alone: boolean): void {
    if (cue.type === "blank") {
      waiting.endParagraph();
      if (previous === "heading") previous = "blank";
      return;
    }
    if (cue.type !== "text") waiting.endParagraph();
    switch (cue.type) {
      case "text":
        onText(cue, line, alone);
        break;
      case "heading":
        onHeading(cue);
        break;
      case "paper":
        settleNumbers(cue);
        onPaper(cue, cue.id);
        break;
      case "vote":
        onVote(cue);
        break;
      case "number":
      case "dash":
        onNumber(cue);
        break;
      case "separator":
        if (desk.card !== undefined && waiting.isEmpty()) desk.card.end = cue.end;
        else furniture(cue);
        break;
      case "date":
        onDate(cue);
        break;
      case "submitter":
        onSubmitter(cue);
        break;
      case "chrome":
        onChrome(cue, line);
        break;
      case "address":
        onAddress(cue);
        break;
      case "definition":
      case "ornament":
        settleNumbers(undefined);
        furniture(cue);
        break;
      default:
        onMark(cue);
    }
    previous = cue.type;
    if (cue.type !== "chrome") label = undefined;
  }

  return {
    take,
    endListing,
    isAtTop() {
      const { card } = desk;
      if (desk.count > 0 || !waiting.isEmpty()) return false;
      return card === undefined || (!card.closedByMark && card.abstract.length === 0);
    },
    dropHeading: desk.discard,
  };
}

function setOnce<K extends "authorCount" | "date" | "comments" | "githubStars" | "upvotes">(
  card: Card,
  key: K,
  value: Raw,
): boolean {
  if (card[key] !== undefined) return false;
  card[key] = value;
  return true;
}
