import { parseArxivId } from "../ids/index.js";
import type { ClassifiedLink } from "./found-link.js";

const PAPER_PAGES = new Set(["abs", "html", "format", "ps", "pdf"]);

/**
 * What an address on arxiv.org leads to. A stated version stays in the address.
 *
 * @param segments the path's, without empty ones
 * @param url the canonical address, for pages that are no paper's
 * @returns `undefined` for the page of a paper without a valid identifier (`/abs/N/A`)
 */
export function arxivLink(
  segments: readonly string[],
  url: string | undefined,
): ClassifiedLink | undefined {
  const page = (segments[0] ?? "").toLowerCase();
  if (!PAPER_PAGES.has(page)) return url === undefined ? undefined : { kind: "other", url };
  const parsed = parseArxivId(`/${segments.join("/")}`);
  if (parsed === undefined) return undefined;
  const version = parsed.version === undefined ? "" : `v${parsed.version}`;
  return {
    kind: page === "pdf" ? "pdf" : "paper",
    url: `https://arxiv.org/${page}/${parsed.id}${version}`,
  };
}
