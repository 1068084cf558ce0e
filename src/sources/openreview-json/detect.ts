import { JSON_START, jsonMember, JSON_QUOTE as Q } from "../json-detect.js";
import type { SourceHints } from "../source.js";

const API = /^https?:\/\/api2?\.openreview\.net\//i;
const NOTES = jsonMember("notes", String.raw`\[`);
const CONTENT = jsonMember("content", String.raw`\{`);
const INVITATION = jsonMember("invitations?|forum|authorids|venueid", "");
/** Other sites have a "content" and a "title", too, but side by side. */
const TITLED = jsonMember(
  "content",
  String.raw`\{\s*${Q}title${Q}\s*:\s*(?:${Q}|\{\s*${Q}value${Q})`,
);
const EMPTY = /^\ufeff?\s*\{\s*"notes"\s*:\s*\[\s*\]\s*(?:,\s*"count"\s*:\s*\d+\s*)?\}\s*$/;

/** How sure it is, from 0 to 1, that a text holds notes of OpenReview. */
export function detectOpenReview(head: string, hints: SourceHints): number {
  if (!JSON_START.test(head)) return 0;
  if (CONTENT.test(head)) {
    const own = INVITATION.test(head);
    if (NOTES.test(head)) return own ? 0.95 : 0.8;
    if (own) return 0.9;
    if (TITLED.test(head)) return 0.6;
  }
  if (EMPTY.test(head)) return 0.7;
  return hints.url !== undefined && API.test(hints.url) ? 0.8 : 0;
}
