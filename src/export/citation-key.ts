import { canonicalId } from "../ids/canonical-id.js";
import { paperKey } from "../ids/paper-key.js";
import type { Author, Paper } from "../model/index.js";
import { foldLetters } from "../names/fold-letters.js";
import { dateParts } from "./date-parts.js";
import { SMALL_WORDS } from "./small-words.js";
import { uniqueNames } from "./unique-names.js";

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** The papers in their order, each with a key that no other has. */
export interface KeyedPaper {
  paper: Paper;
  key: string;
}

/**
 * Gives every paper of a set a citation key: family name, year, first telling word of the title
 * (`vaswani2017attention`), in small letters and digits. Where several papers would have the same,
 * all of them get their identifier behind it: which paper a key names does not depend on the order
 * of the set, so that a citation never comes to mean another paper.
 *
 * @param keyOf makes the keys instead; what cannot stand in a key is taken out, and equal ones are
 * numbered
 * @example
 * ```ts
 * const bare = { orgs: [], links: [], provenance: [], publishedAt: "2025-05-07" };
 * const authors = [{ name: "Hao Sun", kind: "person" as const }];
 * const papers = [
 *   { ...bare, authors, title: "ZeroSearch", ids: { arxiv: "2505.04588" } },
 *   { ...bare, authors, title: "On the Rain", ids: {} },
 *   { ...bare, authors, title: "ZeroSearch again", ids: { arxiv: "2505.09999" } },
 * ];
 * citationKeys(papers).map(({ key }) => key);
 * // ["sun2025zerosearch-2505.04588", "sun2025rain", "sun2025zerosearch-2505.09999"]
 * ```
 */
export function citationKeys(
  papers: Iterable<Paper>,
  keyOf?: (paper: Paper) => string,
): KeyedPaper[] {
  const wanted = [...papers].map((paper) => ({
    paper,
    key: keyOf === undefined ? citationKey(paper) : legalKey(keyOf(paper)),
  }));
  const times = new Map<string, number>();
  for (const { key } of wanted)
    times.set(key.toLowerCase(), (times.get(key.toLowerCase()) ?? 0) + 1);
  const unique = uniqueNames();
  return wanted.map(({ paper, key }) => {
    const isShared = (times.get(key.toLowerCase()) ?? 0) > 1;
    const whole = isShared && keyOf === undefined ? `${key}-${identifierOf(paper)}` : key;
    return { paper, key: unique(whole) };
  });
}

function citationKey({ authors, publishedAt, title }: Paper): string {
  const [year = ""] = dateParts(publishedAt);
  const parts = `${familyOf(authors[0])}${year}${tellingWord(title)}`;
  return parts === "" ? "paper" : parts;
}

function familyOf(author: Author | undefined): string {
  if (author === undefined) return "";
  if (author.family !== undefined) return letters(author.family);
  if (author.kind === "organization") return letters(author.name).slice(0, 24);
  const words = author.name.split(/[\s,]+/).map(letters);
  return words.findLast((word) => word !== "" && !SUFFIX.test(word)) ?? "";
}

function tellingWord(title: string): string {
  const words = foldLetters(title).match(/[a-z0-9]+/g) ?? [];
  return (words.find((word) => !SMALL_WORDS.has(word)) ?? words[0] ?? "").slice(0, 24);
}

function letters(text: string): string {
  return foldLetters(text).replace(/[^a-z0-9]/g, "");
}

function identifierOf(paper: Paper): string {
  const id = canonicalId(paper);
  if (id === undefined) return shortHash(paperKey(paper));
  return legalKey(id.replace(/^arxiv:/, "")).replace(/[/:]/g, "");
}

/** What BibTeX, LaTeX and Pandoc all take in a key. */
function legalKey(text: string): string {
  const legal = text.replace(/[^\w:./+-]/g, "");
  return legal === "" ? "paper" : legal;
}

/** FNV-1a of 32 bits, in base 36. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
