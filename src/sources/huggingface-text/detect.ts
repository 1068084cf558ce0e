import type { SourceHints } from "../source.js";

const NAMES =
  /get trending papers in your email inbox|and the research community|^\W*(?:daily|trending) papers\W*$|(?:daily|trending) papers - hugging face/im;
const ADDRESS = /(?:huggingface\.co|hf\.co)\/papers\b/i;
const BYLINE =
  /^[ \t\u00a0]*(?:[•·*-][ \t\u00a0]*)*\d[\d,]{0,6}[ \t\u00a0]authors?[ \t\u00a0]*(?:\]|$|·)/im;
const VOTES = /^[ \t\u00a0]*Submitted by\b|^\[?(?:Upvote)\b|Published on [A-Z][a-z]{2} \d/m;
const MARKUP = /^\s*(?:<!doctype html|<html|<\?xml|<[a-z][\w-]*[\s>]|\{\s*["}]|\[\s*[{\]])/i;

/** How sure it is, from 0 to 1, that a text was copied from a papers page of Hugging Face. */
export function detectHuggingFaceText(head: string, hints: SourceHints): number {
  if (MARKUP.test(head)) return 0;
  let score = 0;
  if (NAMES.test(head)) score += 0.5;
  if (ADDRESS.test(head)) score += 0.4;
  if (hints.url !== undefined && ADDRESS.test(hints.url)) score += 0.4;
  if (BYLINE.test(head)) score += 0.4;
  if (VOTES.test(head)) score += 0.3;
  return Math.min(score, 0.9);
}
