import { cleanText } from "../text/clean-text.js";
import { affiliationKeys, readLegend } from "./affiliation-keys.js";
import { authorKind } from "./author-kind.js";
import { collaborationNames, namesGroup } from "./collaborations.js";
import { decodeTex } from "./decode-tex.js";
import { type LineEntry, lineEntries } from "./line-entries.js";

/** An author as a line names it. */
export interface LineAuthor {
  name: string;
  kind: "person" | "organization";
  /** As printed: "Jr." */
  suffix?: string;
  /** Where the line says that the author works. */
  affiliations?: string[];
}

export interface AuthorLine {
  authors: LineAuthor[];
  /** The line says that it does not name all; `hidden` where it says how many it leaves out. */
  truncated?: { hidden?: number };
}

const ET_AL = /^(?:et\.? ?al\.?|others)$/i;
/** "(MAGIC collaboration: 136 additional authors not shown, ...)" names a group and a number. */
const HIDDEN_OF_GROUP =
  /^(?:([^:]{1,80}): )?(\d{1,6}) (?:additional|other|more) authors? not shown\b/i;
const ENDS_ET_AL = /[ ,]+(?:et\.? ?al\.?)$/i;
const HIDDEN =
  /^(\d{1,6}) (?:additional |other |more )+authors?(?: not shown)?$|^(\d{1,6}) others$/i;
const SUFFIX = /^(?:jr|sr|II|III|IV)\.?$/i;
const ENDS_SUFFIX = / ((?:jr|sr)\.?|II|III|IV)$/i;
const BEHALF = /^(.*?)\(?\b(?:on behalf of(?: the)?|for the) (.+)$/i;
/** How many entries a list of groups after "for the" may have. */
const MOST_GROUPS = 12;

/**
 * Reads a line of authors as papers print it: names with commas, semicolons or "and" between them,
 * affiliations in parentheses behind a name, numbers that a closing block resolves, groups before a
 * colon or after "on behalf of", "et al." where it is cut. TeX accents are decoded first. A name is
 * never re-cased, turned round or guessed at; what holds no letter is no author.
 *
 * @example
 * ```ts
 * readAuthorLine("CDF Collaboration: A. One (MIT, Boston), et al.");
 * // { authors: [
 * //   { name: "CDF Collaboration", kind: "organization" },
 * //   { name: "A. One", kind: "person", affiliations: ["MIT, Boston"] }
 * // ], truncated: {} }
 * ```
 */
export function readAuthorLine(line: string): AuthorLine {
  const entries = lineEntries(cleanText(decodeTex(line)));
  const authors: LineAuthor[] = [];
  const groups: string[] = [];
  const keys = new Map<LineAuthor, string[]>();
  const legend = new Map<string, string>();
  let truncated: { hidden?: number } | undefined;

  function cut(hidden: string | undefined): void {
    truncated = { ...truncated, ...(hidden === undefined ? {} : { hidden: Number(hidden) }) };
  }

  function readRemark(remark: string, author: LineAuthor | undefined): void {
    const hidden = HIDDEN.exec(remark);
    if (hidden !== null) return cut(hidden[1] ?? hidden[2]);
    const ofGroup = HIDDEN_OF_GROUP.exec(remark);
    if (ofGroup !== null) {
      if (ofGroup[1] !== undefined && namesGroup(ofGroup[1])) groups.push(ofGroup[1]);
      return cut(ofGroup[2]);
    }
    const block = readLegend(remark);
    if (block !== undefined) {
      for (const [key, name] of block.names) legend.set(key, name);
      if (block.before !== "") readRemark(block.before, author);
      return;
    }
    const numbered = affiliationKeys(remark);
    if (numbered !== undefined && author !== undefined) {
      const known = keys.get(author);
      if (known === undefined) keys.set(author, numbered.keys);
      else known.push(...numbered.keys);
      if (numbered.rest !== "") readRemark(numbered.rest, author);
      return;
    }
    const behalf = groupsNamed(remark);
    if (behalf !== undefined) groups.push(...behalf);
    else if (author !== undefined) {
      author.affiliations ??= [];
      author.affiliations.push(remark);
    }
  }

  function readName({ text, remarks }: LineEntry): void {
    const last = authors[authors.length - 1];
    const hidden = HIDDEN.exec(text);
    let author = last;
    if (ET_AL.test(text)) cut(undefined);
    else if (hidden !== null) cut(hidden[1] ?? hidden[2]);
    else if (SUFFIX.test(text) && last?.kind === "person" && last.suffix === undefined) {
      last.name += ` ${text}`;
      last.suffix = text;
    } else if (/\p{L}/u.test(text)) {
      const name = text.replace(ENDS_ET_AL, "");
      if (name !== text) cut(undefined);
      author = namedAuthor(name);
      authors.push(author);
    }
    for (const remark of remarks) readRemark(remark, author);
  }

  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at];
    if (entry === undefined) continue;
    const head = at === 0 ? headLength(entries) : 0;
    if (head > 0) {
      for (const name of groupsBefore(entries.slice(0, head))) {
        authors.push({ name, kind: "organization" });
      }
      for (const remark of entries.slice(0, head).flatMap(({ remarks }) => remarks)) {
        readRemark(remark, authors[authors.length - 1]);
      }
      at = head - 1;
      continue;
    }
    const behalf = BEHALF.exec(entry.text);
    const taken = behalf === null ? 0 : groupEntries(entries, at, behalf[0]);
    if (behalf === null || taken === 0) {
      readName(entry);
      continue;
    }
    const [, before = "", group = ""] = behalf;
    if (before.trim() !== "") readName({ ...entry, text: before.trim(), remarks: [] });
    const texts = entries.slice(at + 1, at + taken).map(({ text }) => text);
    groups.push(...collaborationNames([group.trim(), ...texts]));
    const remarks = entries.slice(at, at + taken).flatMap((one) => one.remarks);
    for (const remark of remarks) readRemark(remark, authors[authors.length - 1]);
    at += taken - 1;
  }

  for (const [author, numbers] of keys) {
    const names = numbers.flatMap((key) => legend.get(key) ?? []);
    const own = author.affiliations ?? [];
    if (names.length > 0) author.affiliations = [...own, ...names];
  }
  const known = new Set(authors.map(({ name }) => name));
  for (const name of groups) {
    if (!known.has(name)) authors.push({ name, kind: "organization" });
    known.add(name);
  }
  return truncated === undefined ? { authors } : { authors, truncated };
}

function namedAuthor(name: string): LineAuthor {
  const kind = authorKind(name);
  const suffix = kind === "person" ? ENDS_SUFFIX.exec(name)?.[1] : undefined;
  return { name, kind, ...(suffix === undefined ? {} : { suffix }) };
}

/** How many entries at the start name groups, up to a colon; 0 where there is no such colon. */
function headLength(entries: readonly LineEntry[]): number {
  const colon = entries.slice(0, MOST_GROUPS).findIndex(({ heads }) => heads);
  if (colon === -1) return 0;
  const last = [...entries.slice(0, colon + 1)].reverse().find(({ text }) => text !== "");
  if (last === undefined) return colon + 1;
  return colon === 0 || namesGroup(last.text) ? colon + 1 : 0;
}

function groupsBefore(entries: readonly LineEntry[]): string[] {
  return collaborationNames(entries.map(({ text }) => text).filter((text) => text !== ""));
}

/** How many entries, from one that says "for the", name groups; 0 where none does. */
function groupEntries(entries: readonly LineEntry[], from: number, text: string): number {
  if (namesGroup(text)) return 1;
  const rest = entries.slice(from + 1, from + MOST_GROUPS);
  const plural = rest.findIndex((entry) => /(?:ions|teams|groups|consortia)$/i.test(entry.text));
  if (plural !== -1) return plural + 2;
  return /\bon behalf of\b/i.test(text) ? 1 : 0;
}

/** The groups that a remark names, such as "STAR Collaboration" or "on behalf of the X team". */
function groupsNamed(remark: string): string[] | undefined {
  const behalf = BEHALF.exec(remark);
  const named = behalf?.[1]?.trim() === "" ? (behalf[2] ?? "") : undefined;
  if (named !== undefined && (/^\(?on behalf/i.test(remark) || namesGroup(remark))) {
    return collaborationNames(named.split(/, | and /));
  }
  return /\b(?:collaborations?|consortium)$/i.test(remark)
    ? collaborationNames(remark.split(/, | and /))
    : undefined;
}
