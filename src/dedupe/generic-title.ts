const GENERIC = new RegExp(
  `^(?:${[
    "(?:.{3,60} )?editors? (?:comments?|remarks?|notes?)",
    "(?:guest |the )?editors? (?:note|message|letter|introduction|foreword|corner|column|choice|comment|remark)s?",
    "(?:guest )?editorial(?: introduction| note| board| comment| statement| preface)?",
    "(?:editorial )?introduction(?: to (?:the |this )?(?:special )?(?:issue|section|volume))?",
    "(?:program |programme |general |conference )?chairs? (?:message|welcome|foreword|preface)",
    "(?:message|foreword|letter|welcome|note) (?:from|by|of) .*",
    "preface|foreword|prologue|epilogue|afterword|contents|table of contents|front matter|back matter|title page|cover|masthead|index|author index|subject index",
    "acknowledge?ments?|announcements?|news|book reviews?(?: column)?|reviews?|obituary|in memoriam|calendar|call for papers|errata|erratum|corrigendum|correction|abstracts?|posters?|panel|keynote|invited talk|conclusions?|discussion|letters?(?: to the editor)?|reply|response|comments?|commentary|short notices|reminiscences on influential papers|treasurers message|vice chairs message|sigmod challenge|interview|overview|summary|report|perspectives?|untitled|no title",
  ].join("|")})$`,
);

/**
 * Whether a normalised title says so little that many papers have it: editorials, prefaces, columns.
 * Such a title needs more than itself to be a match.
 *
 * @example
 * ```ts
 * isGenericTitle("editorial"); // true
 * isGenericTitle("attention is all you need"); // false
 * ```
 */
export function isGenericTitle(normalized: string): boolean {
  return normalized.length < 80 && GENERIC.test(normalized);
}
