import { cleanText } from "../../text/clean-text.js";
import type { Draft, Emit, Raw, RawLink, RawOrg, Span } from "../source.js";

/**
 * A record while its lines come in. Every member is there from the start, since one shape for all
 * cards is what makes reading them fast.
 */
export interface Card extends Span {
  title: Raw;
  /** The title came as a heading or a link, so that what follows is its text. */
  explicit: boolean;
  /** A byline, date or count has been seen: what follows as text is the next record. */
  closedByMark: boolean;
  id: string | undefined;
  /** The footnote that holds the address of the paper. */
  titleRef: string | undefined;
  abstract: Raw[];
  authorCount: Raw | undefined;
  orgs: RawOrg[];
  date: Raw | undefined;
  upvotes: Raw | undefined;
  comments: Raw | undefined;
  githubStars: Raw | undefined;
  links: RawLink[];
  username: string | undefined;
}

export function openCard(start: number, title: Raw, explicit: boolean): Card {
  return {
    start,
    end: title.end,
    title,
    explicit,
    closedByMark: false,
    id: undefined,
    titleRef: undefined,
    abstract: [],
    authorCount: undefined,
    orgs: [],
    date: undefined,
    upvotes: undefined,
    comments: undefined,
    githubStars: undefined,
    links: [],
    username: undefined,
  };
}

/** Takes finished cards, keeps the last one back until it is clear that it is not printed twice. */
export interface CardSink {
  /** Hands over a card; says whether it was a record. */
  add(card: Card): boolean;
  /** Ends a listing: ranks begin again, and nothing before is compared with what follows. */
  endListing(): void;
  readonly count: number;
}

/**
 * Turns cards into drafts. A card that repeats its neighbour (pages print a desktop and a mobile
 * copy) completes it and is reported, not kept.
 */
export function collectCards(emit: Emit): CardSink {
  let last: Card | undefined;
  let count = 0;

  function flush(): void {
    if (last !== undefined) emit({ type: "draft", draft: draftOf(last, count) });
    last = undefined;
  }

  return {
    add(card) {
      if (!isRecord(card)) return false;
      if (last !== undefined && isSameCard(last, card)) {
        emit({
          type: "report",
          code: "duplicate-card",
          message: "The page prints this record twice; it is kept once.",
          start: card.start,
          end: card.end,
        });
        emit({ type: "chrome", start: card.start, end: card.end });
        last = completed(last, card);
        return true;
      }
      flush();
      count++;
      last = card;
      return true;
    },
    endListing() {
      flush();
      count = 0;
    },
    get count() {
      return count;
    },
  };
}

/** A title alone at a cut is not enough: something else must be known of it. */
function isRecord(card: Card): boolean {
  return (
    card.closedByMark ||
    card.abstract.length > 0 ||
    card.upvotes !== undefined ||
    card.id !== undefined ||
    card.titleRef !== undefined ||
    card.username !== undefined
  );
}

function isSameCard(a: Card, b: Card): boolean {
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id;
  return (
    cleanText(a.title.text) === cleanText(b.title.text) &&
    agree(a.date, b.date) &&
    agree(a.upvotes, b.upvotes) &&
    agree(a.authorCount, b.authorCount) &&
    agree(a.abstract[0], b.abstract[0])
  );
}

function agree(a: Raw | undefined, b: Raw | undefined): boolean {
  return a === undefined || b === undefined || cleanText(a.text) === cleanText(b.text);
}

function completed(first: Card, second: Card): Card {
  return {
    ...first,
    id: first.id ?? second.id,
    titleRef: first.titleRef ?? second.titleRef,
    abstract: first.abstract.length > 0 ? first.abstract : second.abstract,
    authorCount: first.authorCount ?? second.authorCount,
    orgs: first.orgs.length > 0 ? first.orgs : second.orgs,
    date: first.date ?? second.date,
    upvotes: first.upvotes ?? second.upvotes,
    comments: first.comments ?? second.comments,
    githubStars: first.githubStars ?? second.githubStars,
    links: first.links.length > 0 ? first.links : second.links,
    username: first.username ?? second.username,
  };
}

function draftOf(card: Card, rank: number): Draft {
  const { id, title } = card;
  return {
    start: card.start,
    end: card.end,
    rank,
    title,
    abstract: card.abstract,
    authorCount: card.authorCount,
    orgs: card.orgs,
    publishedAt: card.date,
    upvotes: card.upvotes,
    comments: card.comments,
    githubStars: card.githubStars,
    links: card.links,
    submitter: card.username === undefined ? undefined : { username: card.username },
    titleRef: card.titleRef,
    arxivId: id === undefined ? undefined : { text: id, start: title.start, end: title.end },
    url: id === undefined ? undefined : `https://huggingface.co/papers/${id}`,
  };
}
