const ARTICLE = /^(?:a|an|the) (?=.)/;
const ABBREVIATION = /\b(?:mllms?|vllms?|llms?|vlms?|lms?|rl)\b/g;

/** Field abbreviations that listings write out or not, as they please. */
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
