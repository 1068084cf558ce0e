const PAPER = "(?:paper|article|submission|manuscript|work|preprint|note)";
const WITHDRAWN = new RegExp(
  `^(?:\\W*withdrawn\\b|this (?:${PAPER} )?(?:has been|is|was|is being) (?:\\w+ )?withdrawn\\b)` +
    `|\\b(?:this|the) ${PAPER} (?:has been|is|was|is being) (?:\\w+ )?withdrawn\\b`,
  "i",
);

/** Whether the comments of a paper say that it was withdrawn: feeds and the API say it nowhere else. */
export function statesWithdrawal(text: string): boolean {
  return /withdrawn/i.test(text) && WITHDRAWN.test(text.replace(/\s+/g, " ").trim());
}
