import { requireText } from "../text/describe-value.js";
import type { Candidate } from "./candidate.js";
import { classifyLink } from "./classify-link.js";
import { findCandidates } from "./find-candidates.js";
import type { ClassifiedLink, FoundLink, LinkKind } from "./found-link.js";
import { unescapeText } from "./unescape-text.js";
import { type ReadLink, withoutVisibleAddresses } from "./without-visible-addresses.js";

const CASELESS: ReadonlySet<LinkKind> = new Set([
  "repository",
  "gist",
  "model",
  "dataset",
  "space",
]);

/**
 * Finds the links in running text, such as an abstract or the comments of a paper, in order of
 * appearance.
 *
 * Read are addresses with a scheme (also glued to the word before it, or with a blank after the
 * colon), addresses of known hosts without one (`GitHub.com/google/XNNPACK`, `x.github.io`),
 * `git@host:owner/name`, `doi:10.…` and `arXiv:2505.04588`, in plain text, Markdown, HTML and TeX.
 * An address broken over a line is joined after "/" while it is incomplete, and after "_" or "-"
 * within a name; it is then marked `joined`. The punctuation of the sentence is not part of a link.
 *
 * Where markup states an address and shows another one, the stated one counts.
 *
 * The same target twice is one link, the first; repositories are compared without regard to case.
 * Pages of owners and topics on a code host are no links. Nothing is said about whether code is
 * official. Never throws; the work is linear in the length of the text.
 *
 * @param text plain text or a fragment of markup; entities and escapes are decoded
 * @returns spans that do not overlap, with offsets in UTF-16 units of `text` as passed
 * @example
 * ```ts
 * extractLinks("Code: https://github.com/OPTML-Group/DeepZero.");
 * // [{ kind: "repository", url: "https://github.com/OPTML-Group/DeepZero",
 * //    repo: { host: "github.com", owner: "OPTML-Group", name: "DeepZero" },
 * //    raw: "https://github.com/OPTML-Group/DeepZero", start: 6, end: 45, evidence: "text" }]
 * ```
 */
export function extractLinks(text: string): FoundLink[] {
  requireText(text, "text");
  if (!mayHoldLink(text)) return [];
  const plain = unescapeText(text);
  const seen = new Set<string>();
  const links: FoundLink[] = [];
  for (const { candidate, target } of withoutVisibleAddresses(
    plain.text,
    readTargets(plain.text),
  )) {
    const key = targetKey(target);
    if (seen.has(key)) continue;
    seen.add(key);
    const start = plain.originalOffset(candidate.start);
    const end = plain.originalOffset(candidate.end);
    links.push({ ...target, raw: text.slice(start, end), start, end, ...markOf(candidate) });
  }
  return links;
}

function readTargets(text: string): ReadLink[] {
  return findCandidates(text).flatMap((candidate) => {
    const target = classifyLink(candidate.address);
    return target === undefined ? [] : [{ candidate, target }];
  });
}

function mayHoldLink(text: string): boolean {
  return text.includes("/") || text.includes(":") || text.includes(".git") || text.includes("&#");
}

function targetKey({ kind, url }: ClassifiedLink): string {
  return CASELESS.has(kind) ? url.toLowerCase() : url;
}

function markOf({ joined }: Candidate): Pick<FoundLink, "joined" | "evidence"> {
  return joined ? { joined, evidence: "text" } : { evidence: "text" };
}
