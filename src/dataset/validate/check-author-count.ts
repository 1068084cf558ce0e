import type { RecordCheck } from "./check.js";

/** How many authors the record states, held against those that it lists. */
export const checkAuthorCount: RecordCheck = ({ paper }, tell) => {
  const { authors, authorCount, authorsTruncated } = paper;
  if (authors === undefined || authors.length === 0) return;
  const listed = authors.length;
  const shown = authorsTruncated?.shown;
  if (shown !== undefined && shown !== listed) {
    tell(
      "author-count-mismatch",
      `The record says that it shows ${shown} of its authors, and lists ${listed}.`,
      {
        field: "authorsTruncated.shown",
        actual: shown,
      },
    );
  }
  if (authorCount === undefined) return;
  const hidden = authorsTruncated?.hidden;
  // Where it is not said how many are hidden, any greater number fits.
  const open = authorsTruncated !== undefined && hidden === undefined;
  const expected = listed + (hidden ?? 0);
  if (authorCount === expected || (open && authorCount > listed)) return;
  tell(
    "author-count-mismatch",
    hidden === undefined
      ? `The record states ${authorCount} authors and lists ${listed}.`
      : `The record states ${authorCount} authors, lists ${listed} and hides ${hidden}.`,
    {
      field: "authorCount",
      actual: authorCount,
      // A list without a mark that it is cut may be cut all the same; too many names are an error.
      ...(authorCount > expected && { severity: "warning" as const }),
    },
  );
};
