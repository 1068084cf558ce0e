import { readOrgByline } from "../../text/byline.js";
import { cleanText } from "../../text/clean-text.js";
import { type Paragraph, paragraph, paragraphText } from "../../text/paragraphs.js";
import { splitRun } from "../../text/split-run.js";
import type { Coverage } from "../coverage.js";
import type { Emit, Raw, RawOrg, Span } from "../source.js";
import { type Card, collectCards, openCard } from "./cards.js";
import type { PageFactsCollector } from "./facts.js";
import { createWaitingText, type WaitingText } from "./waiting.js";

/** What stands before a title and belongs to it. */
export interface Pending extends Span {
  upvotes?: Raw;
  id?: string;
  username?: string;
}

/** The card that is being read, the text that waits for it, and what waits for the next one. */
export interface CardDesk {
  readonly card: Card | undefined;
  readonly pending: Pending | undefined;
  readonly waiting: WaitingText;
  /** How many records the listing has so far. */
  readonly count: number;
  /** Opens a card; one that is still open is finished. */
  begin(title: Raw, explicit: boolean): Card;
  close(): void;
  /** Takes the open card back as page furniture. */
  discard(): void;
  /** Notes something that belongs to the next title. */
  expect(span: Span): Pending;
  forget(): void;
  /** Whether the title of the open card was marked as one, and its text is still to come. */
  awaitsText(): boolean;
  /** Text that a mark follows belongs to the card that the mark is of. */
  bind(byline: "none" | "possible" | "certain"): Card | undefined;
  /** Text that no mark follows. */
  flush(): void;
  endListing(): void;
}

export function createCardDesk(
  emit: Emit,
  coverage: Coverage,
  facts: PageFactsCollector,
): CardDesk {
  const cards = collectCards(emit);
  const waiting = createWaitingText();
  const { furniture } = coverage;
  let card: Card | undefined;
  let pending: Pending | undefined;

  function close(): void {
    if (card === undefined) return;
    const done = card;
    card = undefined;
    if (!cards.add(done)) return;
    facts.seeCard(done);
    coverage.record(done);
    coverage.settle(done.end);
  }

  function begin(title: Raw, explicit: boolean): Card {
    close();
    // What was noted after the title began cannot be what stood before it.
    if (pending !== undefined && pending.start > title.start) pending = undefined;
    const opened = openCard(pending?.start ?? title.start, title, explicit);
    opened.upvotes = pending?.upvotes;
    opened.id = pending?.id;
    opened.username = pending?.username;
    pending = undefined;
    card = opened;
    return opened;
  }

  function expect(span: Span): Pending {
    pending = { ...pending, start: pending?.start ?? span.start, end: span.end };
    return pending;
  }

  function awaitsText(): boolean {
    return card?.explicit === true && !card.closedByMark;
  }

  /** `marked`: a byline, date or count follows, so the last text is that of its record. */
  function place(parts: readonly Paragraph[], orgs: readonly RawOrg[], marked: boolean): void {
    if (card !== undefined && awaitsText()) {
      for (const part of parts) card.abstract.push(rawOf(part));
      card.end = Math.max(card.end, parts[parts.length - 1]?.end ?? 0);
    } else if (!marked && card?.explicit === true) {
      // Titles are marked on this page, so text behind a finished record is no title.
      close();
    } else {
      openCards(parts, marked);
    }
    for (const org of orgs) card?.orgs.push(org);
  }

  function openCards(parts: readonly Paragraph[], marked: boolean): void {
    const { rest, records, stub } = splitRun(parts, { open: !marked });
    if (rest.length > 0) {
      close();
      pending = undefined;
    }
    for (const { title, body } of records) {
      const opened = begin(rawOf(title), false);
      for (const part of body) opened.abstract.push(rawOf(part));
      opened.end = body[body.length - 1]?.end ?? title.end;
    }
    if (stub !== undefined) close();
  }

  /**
   * Between the abstract and the dot before the date stands the byline, as a paragraph of its own
   * or, where blank lines are missing, as the last line of one.
   */
  function takeOrg(parts: Paragraph[], certain: boolean): RawOrg[] {
    const last = parts[parts.length - 1];
    const line = last?.lines[last.lines.length - 1];
    if (last === undefined || line === undefined) return [];
    const before = last.lines.slice(0, -1);
    if (parts.length + before.length + (awaitsText() ? 1 : 0) < 2) return [];
    const org = readOrgByline(cleanText(line.text), { nameAlone: certain });
    if (org === undefined) return [];
    parts.pop();
    if (before.length > 0) parts.push(paragraph(before));
    return [{ ...org, start: line.start, end: line.end }];
  }

  function flush(): void {
    if (waiting.isEmpty()) return;
    const parts = waiting.peek();
    if (cards.count === 0 && card === undefined && facts.readQuery(parts)) {
      for (const part of parts) furniture(part);
      waiting.clear();
      return;
    }
    const taken = waiting.take(furniture);
    if (taken.length > 0) place(taken, [], false);
  }

  return {
    get card() {
      return card;
    },
    get pending() {
      return pending;
    },
    get count() {
      return cards.count;
    },
    waiting,
    begin,
    close,
    discard() {
      if (card !== undefined) furniture(card);
      card = undefined;
    },
    expect,
    forget() {
      pending = undefined;
    },
    awaitsText,
    bind(byline) {
      const parts = waiting.take(furniture);
      if (parts.length === 0) return card;
      const orgs = byline === "none" ? [] : takeOrg(parts, byline === "certain");
      place(parts, orgs, true);
      return card;
    },
    flush,
    endListing() {
      flush();
      close();
      pending = undefined;
      cards.endListing();
    },
  };
}

export function rawOf(part: Paragraph): Raw {
  return { text: paragraphText(part), start: part.start, end: part.end };
}
