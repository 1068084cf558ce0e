import { parseArxivId } from "../../ids/parse-arxiv-id.js";
import type { ListingKind } from "../../model/names.js";

/** What an address on huggingface.co stands for in a listing. */
export type HuggingFaceAddress =
  | { type: "paper"; id: string }
  | { type: "comments"; id: string }
  /** The vote box leads to the login page. */
  | { type: "vote"; id: string }
  | { type: "login" }
  | { type: "listing"; kind: ListingKind; date?: string; query?: string }
  | { type: "account"; slug: string }
  | { type: "other" };

const HOST = /^(?:https?:)?\/\/(?:www\.)?(?:huggingface\.co|hf\.co)(?=[/?#]|$)/i;
/** First path segments that are the site's own and not accounts. */
const RESERVED = new Set(
  "blog brand chat collections company datasets docs enterprise front huggingface join jobs learn login logout models new notifications organizations papers posts pricing privacy search settings spaces storage support tasks terms-of-service".split(
    " ",
  ),
);

/**
 * Reads an address of the site, absolute or as the page has it (`/papers/2505.04588#community`).
 * Returns undefined for other hosts. Paths under `/papers/` that hold no arXiv id are no papers.
 */
export function readHuggingFaceAddress(href: string): HuggingFaceAddress | undefined {
  const host = HOST.exec(href);
  if (host === null && !/^\/(?!\/)/.test(href)) return undefined;
  const [beforeHash = "", hash = ""] = splitOnce(host ? href.slice(host[0].length) : href, "#");
  const [path = "", search = ""] = splitOnce(beforeHash, "?");
  const segments = path.split("/").filter((segment) => segment !== "");
  const [first = "", second = "", third = ""] = segments;
  if (first === "papers") return readPapersPath(second, third, search, hash);
  if (first === "login" || first === "join") return readLogin(search);
  if (segments.length === 1 && !RESERVED.has(first.toLowerCase())) {
    return { type: "account", slug: first };
  }
  return { type: "other" };
}

function readPapersPath(
  second: string,
  third: string,
  search: string,
  hash: string,
): HuggingFaceAddress {
  const query = parameter(search, "q");
  if (second === "") {
    if (query !== undefined && query !== "") return { type: "listing", kind: "search", query };
    const date = parameter(search, "date");
    return { type: "listing", kind: "daily", ...(date === undefined ? {} : { date }) };
  }
  const withQuery = query === undefined || query === "" ? {} : { query };
  if (second === "trending") return { type: "listing", kind: "trending", ...withQuery };
  if (second === "date") return { type: "listing", kind: "daily", date: third, ...withQuery };
  if (second === "week") return { type: "listing", kind: "weekly", ...withQuery };
  if (second === "month") return { type: "listing", kind: "monthly", ...withQuery };
  const id = parseArxivId(second.replace(/\.md$/, ""))?.id;
  if (id === undefined || third !== "") return { type: "other" };
  return hash.startsWith("community") ? { type: "comments", id } : { type: "paper", id };
}

function readLogin(search: string): HuggingFaceAddress {
  const next = parameter(search, "next");
  const target = next === undefined ? undefined : readHuggingFaceAddress(next);
  return target?.type === "paper" ? { type: "vote", id: target.id } : { type: "login" };
}

/** One query parameter, decoded; a broken escape leaves it as it stands. */
export function parameter(search: string, name: string): string | undefined {
  for (const pair of search.split("&")) {
    const [key, value] = splitOnce(pair, "=");
    if (key === name) return decode(value);
  }
  return undefined;
}

function decode(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
