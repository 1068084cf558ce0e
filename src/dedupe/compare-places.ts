import type { PageRange } from "./page-range.js";

/** Where in a journal a paper stands. */
interface Place {
  readonly volume: string | undefined;
  readonly pages: PageRange | undefined;
}

/**
 * `same` where volume and first page agree, `same-pages` where the pages do and a volume is not
 * stated, `differ` where both differ, `other-volume` where the volumes differ and pages do not tell,
 * `other-pages` where two ranges of pages lie apart in one volume.
 */
export type PlaceAgreement =
  | "same"
  | "same-pages"
  | "differ"
  | "other-volume"
  | "other-pages"
  | "unstated";

/** A range from page 1 is how files without page numbers are counted, so it says nothing. */
export function comparePlaces(a: Place, b: Place): PlaceAgreement {
  const volumes =
    a.volume === undefined || b.volume === undefined ? undefined : a.volume === b.volume;
  if (!isTelling(a.pages) || !isTelling(b.pages))
    return volumes === false ? "other-volume" : "unstated";
  if (a.pages.first === b.pages.first || isSameRange(a.pages, b.pages)) {
    if (volumes === undefined) return "same-pages";
    return volumes ? "same" : "unstated";
  }
  if (volumes === undefined) return "unstated";
  if (volumes)
    return areRanges(a.pages, b.pages) && !overlap(a.pages, b.pages) ? "other-pages" : "unstated";
  return overlap(a.pages, b.pages) ? "other-volume" : "differ";
}

function isTelling(pages: PageRange | undefined): pages is PageRange {
  return pages !== undefined && pages.first !== "1";
}

/** "c37-c42" is "37-42": the letter of a section is often left out. */
function isSameRange(a: PageRange, b: PageRange): boolean {
  const [one, other] = [span(a), span(b)];
  if (one.letters !== "" && other.letters !== "") return false;
  return areRanges(a, b) && one.from === other.from && one.to === other.to;
}

/** A single number may be the number of an article or a count of pages. */
function areRanges(a: PageRange, b: PageRange): boolean {
  return a.last !== undefined && b.last !== undefined;
}

function overlap(a: PageRange, b: PageRange): boolean {
  const [one, other] = [span(a), span(b)];
  return one.letters === other.letters && one.from <= other.to && other.from <= one.to;
}

/** "S60-S65" has the letters "s" and the numbers 60 to 65. */
function span({ first, last = first }: PageRange): { letters: string; from: number; to: number } {
  const [from, to] = [first, last].map((page) => Number.parseFloat(page.replace(/^[a-z]+/, "")));
  return { letters: /^[a-z]*/.exec(first)?.[0] ?? "", from: from ?? 0, to: to ?? 0 };
}
