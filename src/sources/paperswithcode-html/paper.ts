import { readDate } from "../../dates/read-date.js";
import { parseArxivId } from "../../ids/parse-arxiv-id.js";
import { classifyLink } from "../../links/index.js";
import { cleanText } from "../../text/clean-text.js";
import { looksLikeCount } from "../../text/parse-count.js";
import type { Draft, Raw, RawAuthor, RawLink, StatedFact } from "../source.js";
import type { Piece } from "./pieces.js";

const SITE = String.raw`^(?:https?:\/\/(?:www\.)?paperswithcode\.com)?`;
const AUTHOR = new RegExp(`${SITE}/(?:author/|search\\?q=author)`, "i");
const TASK = new RegExp(`${SITE}/task/`, "i");
const METHOD = new RegExp(`${SITE}/method/`, "i");
const CONFERENCE = new RegExp(`${SITE}/conference/`, "i");
const SECTION =
  /^(?:abstract|code|tasks?|datasets?|results?(?: from the paper)?|methods?|similar papers)$/i;
const MORE = /^\(?(?:read more|edit|(?:see|hide|add) .*|\(?previous.*)\)?$/i;
const OFFICIAL = /^official(?: code| implementation)?$/i;

/**
 * Reads the page of one paper, by its headings and by where links lead: authors have pages of their
 * own, the abstract follows its heading, and repositories stand under "Code", some of them twice.
 * `undefined` where nothing but a heading is there.
 */
export function readPaperPage(
  pieces: readonly Piece[],
  slug: string | undefined,
): Draft | undefined {
  const at = pieces.findIndex(
    ({ inHeading, href, type }) => type === "text" && inHeading && href === undefined,
  );
  const title = pieces[at];
  if (title === undefined || SECTION.test(cleanText(title.text))) return undefined;
  const authors: RawAuthor[] = [];
  const abstract: Raw[] = [];
  const links: RawLink[] = [];
  const repositories = new Map<string, { link: RawLink; stars?: Raw }>();
  const tasks = new Set<string>();
  const keywords = new Set<string>();
  const facts: Partial<Draft> = {};
  let section = "";
  let repository: { link: RawLink; stars?: Raw } | undefined;

  function readLinked(piece: Piece, href: string): void {
    const text = cleanText(piece.text);
    if (AUTHOR.test(href)) authors.push({ ...rawOf(piece), text });
    else if (TASK.test(href)) tasks.add(text);
    else if (METHOD.test(href)) keywords.add(text);
    else if (CONFERENCE.test(href)) facts.venue ??= rawOf(piece);
    else if (/^https?:/i.test(href)) {
      const known = classifyLink(href);
      const link = { ...rawOf(piece), text: href };
      if (known?.repo !== undefined && section === "code") {
        const seen = repositories.get(known.url.toLowerCase());
        repository = seen ?? { link: { ...link, field: "repository" } };
        repositories.set(known.url.toLowerCase(), repository);
      } else if (section === "abstract" && known !== undefined) {
        if (parseArxivId(href) !== undefined) facts.arxivId ??= link;
        links.push({ ...link, kind: /pdf/i.test(text) || /\.pdf$/i.test(href) ? "pdf" : "paper" });
      }
    }
  }

  function readText(piece: Piece): void {
    const text = cleanText(piece.text);
    if (section === "" && facts.publishedAt === undefined && readDate(text) !== undefined) {
      facts.publishedAt = rawOf(piece);
    } else if (section === "abstract" && !MORE.test(text) && /\p{L}/u.test(text)) {
      abstract.push(rawOf(piece));
    } else if (section === "code" && repository !== undefined) {
      if (OFFICIAL.test(text)) repository.link.official = true;
      else if (looksLikeCount(text)) repository.stars ??= { ...rawOf(piece), text };
    }
  }

  for (const piece of pieces.slice(at + 1)) {
    if (piece.type === "picture") continue;
    if (piece.inHeading) {
      const heading = cleanText(piece.text).toLowerCase();
      if (SECTION.test(heading)) section = heading;
    } else if (piece.href === undefined) readText(piece);
    else readLinked(piece, piece.href);
  }
  if (authors.length === 0 && abstract.length === 0 && repositories.size === 0) return undefined;
  const found = [...repositories.values()];
  const stars = found.length === 1 ? found[0]?.stars : undefined;
  const stated = found.length > 1 ? found.flatMap(starsOf) : [];
  const last = pieces[pieces.length - 1] ?? title;
  return {
    ...facts,
    rank: 1,
    start: title.start,
    end: last.end,
    title: rawOf(title),
    ...(abstract.length === 0 ? {} : { abstract }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(slug === undefined ? {} : { ids: { pwc: { ...rawOf(title), text: slug } } }),
    ...(slug === undefined ? {} : { url: `https://paperswithcode.com/paper/${slug}` }),
    ...(tasks.size === 0 ? {} : { tasks: [...tasks] }),
    ...(keywords.size === 0 ? {} : { keywords: [...keywords] }),
    links: [...links, ...found.map(({ link }) => link)],
    githubStars: stars,
    ...(stated.length === 0 ? {} : { stated }),
  };
}

/** Stars of one of several repositories are no count of the paper. */
function starsOf({ link, stars }: { link: RawLink; stars?: Raw }): StatedFact[] {
  if (stars === undefined) return [];
  const { start, end } = stars;
  return [{ field: "repositoryStars", value: [link.text, stars.text], start, end }];
}

function rawOf({ text, start, end }: Piece): Raw {
  return { text, start, end };
}
