import { JSON_START, jsonMember, JSON_QUOTE as Q } from "../json-detect.js";
import type { SourceHints } from "../source.js";

const API = /^https?:\/\/api\.openalex\.org\/works\b/i;
const WORK = jsonMember("id|openalex", `${Q}https://openalex\\.org/W\\d`);
const INDEX = jsonMember("abstract_inverted_index|authorships", String.raw`[{\[]`);
/** The `meta` of a list, whatever the list holds. */
const META =
  /^\ufeff?\s*\{\s*"meta"\s*:\s*\{[^{}]{0,400}"(?:per_page|db_response_time_ms)"[^{}]{0,400}\}\s*,\s*"results"\s*:\s*\[\s*\]/;

/** How sure it is, from 0 to 1, that a text holds works of OpenAlex. */
export function detectOpenAlex(head: string, hints: SourceHints): number {
  if (!JSON_START.test(head)) return 0;
  if (WORK.test(head)) return 0.95;
  if (INDEX.test(head)) return 0.8;
  if (META.test(head)) return 0.7;
  return hints.url !== undefined && API.test(hints.url) ? 0.8 : 0;
}
