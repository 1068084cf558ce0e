/**
 * What library catalogues add to a title in brackets at its end: the language of the original, a
 * pointer to an erratum, the number of a letter, the place of what is corrected.
 */
const NOTE_AT_END = new RegExp(
  `[\\s.]*(?:${[
    "\\[[a-z]{4,20}(?:, [a-z]{4,20})?\\]",
    "\\[\\d{1,4}(?: refs)?\\]",
    "\\[(?:see )?(?:erratum|retraction|comments?|summary)\\b[^\\]]{0,400}\\]?",
    "\\[[^\\]]{0,200}\\babstract\\b[^\\]]{0,40}\\]",
    "\\((?:multiple letters|demo(?:nstration)?(?: description| abstract| paper)?|poster|tutorial|(?:extended )?abstract|invited (?:talk|paper)|letters?|author's? reply|vol \\d+[^()]{0,60})\\)",
  ].join("|")})[\\s."*]*$`,
  "i",
);
/** "Schapire (1996), Experiments ...": the end of the authors stayed on the title of a citation. */
const YEAR_AT_START = /^(?:[\p{L}.' -]{1,30})?\((?:19|20)\d\d\)[.,:]?\s+(?=\S{2})/u;
/** Longer ones are no titles, and the pattern would take long. */
const MOST_READ = 1_000;
/** A translated title stands in brackets as a whole. */
const TRANSLATED = /^\[(.{8,})\]\.?$/;

/**
 * A title without what a catalogue added: "[Title]. [French]" becomes "Title".
 *
 * @example
 * ```ts
 * withoutLibraryNotes("[Perfil de la enfermedad]. [Spanish]"); // "Perfil de la enfermedad"
 * ```
 */
export function withoutLibraryNotes(title: string): string {
  if (title.length > MOST_READ || !/[[(]/.test(title)) return title;
  let text = title.replace(YEAR_AT_START, "");
  for (let round = 0; round < 3; round++) {
    const shorter = text.replace(NOTE_AT_END, "");
    if (shorter === text || shorter.length < 8) break;
    text = shorter;
  }
  return TRANSLATED.exec(text.trim())?.[1] ?? text;
}
