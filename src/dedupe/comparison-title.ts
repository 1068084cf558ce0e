const ARTICLE = /^(?:a|an|the) (?=.)/;
const ABBREVIATION = /\b(?:mllms?|llms?|vlms?|lms?|rl|(?:1st|2nd|3rd|[4-9]th|10th))\b/g;

/** Abbreviations of the field and ordinals, which are written out or not. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  llm: "large language model",
  llms: "large language models",
  mllm: "multimodal large language model",
  mllms: "multimodal large language models",
  vlm: "vision language model",
  vlms: "vision language models",
  lm: "language model",
  lms: "language models",
  rl: "reinforcement learning",
  "1st": "first",
  "2nd": "second",
  "3rd": "third",
  "4th": "fourth",
  "5th": "fifth",
  "6th": "sixth",
  "7th": "seventh",
  "8th": "eighth",
  "9th": "ninth",
  "10th": "tenth",
};

/**
 * A normalised title without its leading article and with "LLM" and the like written out: two
 * spellings of one title come out the same.
 *
 * @example
 * ```ts
 * comparisonTitle("an introduction to llms"); // "introduction to large language models"
 * ```
 */
export function comparisonTitle(normalized: string): string {
  return normalized
    .replace(ARTICLE, "")
    .replace(ABBREVIATION, (short) => WRITTEN_OUT[short] ?? short);
}
