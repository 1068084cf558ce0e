/** Texts that, repeated, have made parsers of listings slow. */
export const HOSTILE_UNITS: readonly string[] = [
  "[\n",
  "[a](\n",
  "[x](a)",
  "![",
  "][1]\n",
  "- [",
  "• ",
  "·\n",
  "·",
  "# ",
  "#\n",
  "### T\n",
  "-\n",
  "1\n",
  "1 authors\n",
  "Submitted by\n",
  "Upvote\n",
  "May 7 8\n",
  "Dec 24, 2018 ",
  "A Title of Some Words\n\n",
  "A Title of Some Words\nwith text. And more.\n",
  `${"word ".repeat(60)}\n`,
  "https://",
  "https://github.com/x/y_\n",
  "https://huggingface.co/papers/2505.04588\n",
  "Daily Papers\n",
  "google Google\n",
  "\\",
  "\\_",
  "\u00a0",
  "\u200b",
  "\r",
  "\ud800",
  "\u0000",
  "__proto__: x\n",
  "x",
];

/** A listing's opening, so that the text is taken for one. */
export const OPENING = "Daily Papers\nby AK and the research community\n";

export function repeated(unit: string, length: number): string {
  return OPENING + unit.repeat(Math.ceil(length / unit.length));
}
