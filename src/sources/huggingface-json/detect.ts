import { JSON_START, jsonMember, JSON_QUOTE as Q } from "../json-detect.js";
import type { SourceHints } from "../source.js";
import { readHuggingFaceAnswer } from "./api-address.js";

const PROPS = jsonMember("dailyPapers|searchResults", String.raw`\[`);
const NESTED = new RegExp(
  String.raw`${Q}paper${Q}\s*:\s*\{\s*${Q}(?:id|authors|title|publishedAt|summary|upvotes)${Q}\s*:`,
);
const ANY_PAPER = jsonMember("paper", String.raw`\{`);
const ITS_OWN = jsonMember(
  "upvotes|numComments|discussionId|submittedOnDailyAt|submittedOnDailyBy|ai_summary|ai_keywords|githubRepo|projectPage|numTotalModels",
  "",
);
const ARXIV_ID = jsonMember("id", String.raw`${Q}\d{4}\.\d{4,5}`);
const ACCOUNTS = new RegExp(
  String.raw`${Q}authors${Q}\s*:\s*\[\s*\{\s*${Q}_id${Q}\s*:\s*${Q}[0-9a-f]{24}${Q}`,
);
const COLLECTED = jsonMember("type", `${Q}paper${Q}`);

/** How sure it is, from 0 to 1, that a text is papers data of Hugging Face. The head can be cut anywhere. */
export function detectHuggingFaceJson(head: string, hints: SourceHints): number {
  if (!JSON_START.test(head)) return 0;
  const known = hints.url !== undefined && readHuggingFaceAnswer(hints.url) !== undefined;
  const score = scoreOf(head);
  if (known) return score > 0 ? Math.max(score, 0.9) : /^\ufeff?\s*[[{]/.test(head) ? 0.5 : 0;
  return score;
}

function scoreOf(head: string): number {
  if (PROPS.test(head)) return 0.95;
  const own = ITS_OWN.test(head);
  const id = ARXIV_ID.test(head);
  const nested = NESTED.test(head);
  if (nested || (ANY_PAPER.test(head) && own)) return own || id || ACCOUNTS.test(head) ? 0.95 : 0.6;
  if (id && (own || ACCOUNTS.test(head) || COLLECTED.test(head))) return 0.85;
  return 0;
}
