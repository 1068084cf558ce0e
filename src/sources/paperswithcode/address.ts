import type { ListingKind } from "../../model/names.js";
import { parameter } from "../huggingface/address.js";

/** What an address of Papers with Code says about what came from it. */
export interface PapersWithCodeAddress {
  kind?: ListingKind;
  query?: string;
  /** The name of the paper in the address, a title in short. */
  slug?: string;
}

const SITE =
  /^(?:https?:)?\/\/(?:www\.|beta\.)?paperswithcode\.com?(?=[/?#]|$)([^?#]*)(?:\?([^#]*))?/i;
const PAPER = /^(?:\/api\/v1)?\/papers?\/([^/]{1,300})\/?$/i;

/** Whether an address is on the site of Papers with Code, the old or the new one. */
export function isPapersWithCodeAddress(url: string): boolean {
  return SITE.test(url.trim());
}

/**
 * Reads an address of the old site or the new one, whole or as its pages link to one another;
 * `undefined` for other sites.
 *
 * @example
 * ```ts
 * readPapersWithCodeAddress("/paper/attention-is-all-you-need#code"); // { kind: "paper", slug: "attention-is-all-you-need" }
 * readPapersWithCodeAddress("https://paperswithcode.com/search?q=a+b"); // { kind: "search", query: "a b" }
 * ```
 */
export function readPapersWithCodeAddress(url: string): PapersWithCodeAddress | undefined {
  const text = url.trim();
  const site = /^\/(?!\/)/.test(text)
    ? SITE.exec(`https://paperswithcode.com${text}`)
    : SITE.exec(text);
  if (site === null) return undefined;
  const [, path = "", search = ""] = site;
  if (/\/search\/?$/i.test(path)) return { kind: "search", ...queryOf(search) };
  if (/\/trending\/?$/i.test(path) || path === "" || path === "/") return { kind: "trending" };
  if (/\/(?:recent|latest|greatest|papers)\/?$/i.test(path)) return { kind: "list" };
  const slug = PAPER.exec(path)?.[1];
  return slug === undefined ? {} : { kind: "paper", slug };
}

function queryOf(search: string): { query?: string } {
  const query = parameter(search, "q");
  return query === undefined || query === "" ? {} : { query };
}
