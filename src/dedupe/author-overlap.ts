import type { AuthorKey } from "../names/author-key.js";

/** How two author lists relate; `unstated` where one of them names nobody. */
export type AuthorAgreement = "same" | "agree" | "partly" | "disagree" | "unstated";

/** The first of very long lists decide: collaborations print thousands. */
const MOST_COMPARED = 200;
/** In longer lists names are compared as they are, without misspellings. */
const MOST_FUZZY = 40;

interface AuthorList {
  readonly authors: readonly AuthorKey[];
  readonly openAuthors: boolean;
}

/**
 * Compares who is named, whatever the order: `same` where the closed lists name the same people,
 * `agree` where at least half of the shorter list is in the other one, `partly` where anybody is.
 * A name of one word is an account or a family name alone: it can agree, but never disagree.
 */
export function authorAgreement(a: AuthorList, b: AuthorList): AuthorAgreement {
  const left = a.authors.slice(0, MOST_COMPARED);
  const right = b.authors.slice(0, MOST_COMPARED);
  if (left.length === 0 || right.length === 0) return "unstated";
  const there = countShared(left, right);
  const back = countShared(right, left);
  // One name may fit two of the other list; what counts must not depend on the side.
  const shared = Math.min(there.shared, back.shared);
  const sharedFull = Math.min(there.sharedFull, back.sharedFull);
  const least = Math.min(fullNames(left), fullNames(right));
  if (shared === left.length && shared === right.length) return "same";
  if (least === 0) return shared > 0 ? "agree" : "unstated";
  if (sharedFull * 2 >= least || shared * 2 >= least) return "agree";
  if (shared > 0) return "partly";
  const families = Math.min(sharedFamilies(left, right), sharedFamilies(right, left));
  return families * 2 > least ? "partly" : "disagree";
}

/** "Bob Gerber" and "Robert H. Gerber" may be one person. */
function sharedFamilies(some: readonly AuthorKey[], others: readonly AuthorKey[]): number {
  const families = new Set(others.map(({ family }) => family));
  return some.filter(({ family }) => families.has(family)).length;
}

function fullNames(authors: readonly AuthorKey[]): number {
  return authors.filter(isFullName).length;
}

function isFullName({ words }: AuthorKey): boolean {
  return words.includes(" ");
}

function countShared(some: readonly AuthorKey[], others: readonly AuthorKey[]) {
  const bySpelling = new Set<string>();
  const byWord = new Map<string, AuthorKey[]>();
  for (const author of others) {
    for (const spelling of spellings(author)) bySpelling.add(spelling);
    for (const word of author.words.split(" ")) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [author]);
      else known.push(author);
    }
  }
  let shared = 0;
  let sharedFull = 0;
  for (const author of some) {
    if (!isAmong(author, others, bySpelling, byWord)) continue;
    shared++;
    if (isFullName(author)) sharedFull++;
  }
  return { shared, sharedFull };
}

function isAmong(
  author: AuthorKey,
  others: readonly AuthorKey[],
  bySpelling: ReadonlySet<string>,
  byWord: ReadonlyMap<string, readonly AuthorKey[]>,
): boolean {
  if (spellings(author).some((spelling) => bySpelling.has(spelling))) return true;
  const namesakes = byWord.get(author.family) ?? [];
  const fits = ({ family, initials }: AuthorKey) =>
    family === author.family && initialsFit(author.initials, initials);
  if (namesakes.some(fits)) return true;
  if (others.length > MOST_FUZZY) return false;
  for (const word of author.words.split(" ")) {
    if (word.length < 3) continue;
    if (byWord.get(word)?.some((other) => fitsByWords(author, other)) === true) return true;
  }
  return others.some((other) => isMisspelt(author, other));
}

/** "Tong Zhang" is "TongZhang" and "Zhang Tong", too. */
function spellings({ words }: AuthorKey): string[] {
  const [first = "", second, ...more] = words.split(" ");
  if (second === undefined || more.length > 0) return [words.replaceAll(" ", "")];
  return [first + second, second + first];
}

/** Middle initials may be left out, and so may all of them. */
function initialsFit(a: string, b: string): boolean {
  if (a === "" || b === "") return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return [...short].filter((letter) => long.includes(letter)).length * 2 > short.length - 0.5;
}

/** One letter left out, added or changed in a long family name, with the same first initial. */
function isMisspelt(a: AuthorKey, b: AuthorKey): boolean {
  if (a.initials.charAt(0) !== b.initials.charAt(0)) return false;
  return isOneEditApart(a.family, b.family);
}

/**
 * "Rafael Camps" is "Rafael Camps Paré", and "Andrea, C." is "Carignani, Andrea": a word is shared,
 * and every other word of the shorter name is in the longer one, whole or as an initial.
 */
function fitsByWords(a: AuthorKey, b: AuthorKey): boolean {
  const [left, right] = [a.words.split(" "), b.words.split(" ")];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < 2 || !short.some((word) => word.length > 2 && long.includes(word)))
    return false;
  const rest = short.filter((word) => !long.includes(word));
  const open = long.filter((word) => !short.includes(word));
  return rest.every((word) =>
    open.some((other) => isInitialOf(word, other) || isInitialOf(other, word)),
  );
}

function isInitialOf(word: string, other: string): boolean {
  return word.length === 1 && other.startsWith(word);
}

function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5 || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short.charCodeAt(start) === long.charCodeAt(start)) start++;
  const rest = short.length === long.length ? start + 1 : start;
  return short.slice(rest) === long.slice(start + 1);
}
