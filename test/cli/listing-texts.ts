/** Read without a word: every date has its year, every record its byline. */
export const clean = `Daily Papers

A First Paper

An abstract of the first paper. Code: https://github.com/first/code.

  • 3 authors
·
Jan 15, 2024 7

A Second Paper, With a Comma

An abstract of the second paper.

  • 1 author
·
Feb 1, 2024
`;

/** Its second date has no year: one info. */
export const inferred = clean.replace("Feb 1, 2024", "Feb 1");

/** Its second record has no byline: one warning. */
export const incomplete = `${clean}
A Third Paper

An abstract of the third paper.

Mar 1, 2024

A Fourth Paper

An abstract of the fourth paper.

  • 2 authors
·
Mar 2, 2024
`;

export const notAListing = "Dear all,\nthe meeting is on Monday.\n";
