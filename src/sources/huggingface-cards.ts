import { cleanText } from "../text/clean-text.js";
import type { Draft, Emit, Raw, RawLink, RawOrg, Span } from "./source.js";

/** A record while its lines come in. */
export interface Card extends Span {
  title?: Raw;
  /** The title came as a heading or a link, so that what follows is its text. */
  explicit: boolean;
  /** A byline, date or count has been seen: what follows as text is the next record. */
  closedByMark: boolean;
  id?: string;
  /** The footnote that holds the address of the paper. */
  titleRef?: string;
  abstract: Raw[];
  authorCount?: Raw;
  orgs: RawOrg[];
  date?: Raw;
  upvotes?: Raw;
  comments?: Raw;
  githubStars?: Raw;
  links: RawLink[];
  username?: string;
}

export function openCard(span: Span, title?: Raw): Card {
  const base = { ...span, explicit: false, closedByMark: false, abstract: [], orgs: [], links: [] };
  return title === undefined ? base : { ...base, title };
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
  if (card.title === undefined) return false;
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
    cleanText(a.title?.text ?? "") === cleanText(b.title?.text ?? "") &&
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
    ...second,
    ...first,
    abstract: first.abstract.length > 0 ? first.abstract : second.abstract,
    orgs: first.orgs.length > 0 ? first.orgs : second.orgs,
    links: first.links.length > 0 ? first.links : second.links,
  };
}

function draftOf(card: Card, rank: number): Draft {
  const { start, end, id, authorCount, date, upvotes, comments, githubStars, username } = card;
  const title = card.title ?? { text: "", start, end };
  return {
    start,
    end,
    rank,
    title,
    ...(card.abstract.length > 0 ? { abstract: card.abstract } : {}),
    ...(authorCount === undefined ? {} : { authorCount }),
    ...(card.orgs.length > 0 ? { orgs: card.orgs } : {}),
    ...(date === undefined ? {} : { publishedAt: date }),
    ...(upvotes === undefined ? {} : { upvotes }),
    ...(comments === undefined ? {} : { comments }),
    ...(githubStars === undefined ? {} : { githubStars }),
    ...(card.links.length > 0 ? { links: card.links } : {}),
    ...(username === undefined ? {} : { submitter: { username } }),
    ...(card.titleRef === undefined ? {} : { titleRef: card.titleRef }),
    ...(id === undefined
      ? {}
      : { arxivId: { ...title, text: id }, url: `https://huggingface.co/papers/${id}` }),
  };
}
