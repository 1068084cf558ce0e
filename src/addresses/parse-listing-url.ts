import { trimInvisible } from "../ids/trim-invisible.js";
import { type AddressParts, addressOnHuggingFace } from "./address-on-hugging-face.js";
import { addressProblem } from "./address-problem.js";
import { huggingFacePaperId } from "./hugging-face-paper-id.js";
import type { ListingAddress } from "./listing-address.js";

const SITE = { site: "huggingface" } as const;
const API = { ...SITE, form: "api" } as const;

/**
 * Which listing an address leads to: the way back from `listingUrl`. Older forms
 * (`/papers?date=2024-08-01`), `hf.co`, a missing scheme, paths as the pages have them, fragments and
 * parameters that do not matter are all read.
 *
 * @returns `undefined` for an address that leads to no listing (`/papers/submit`, another site) or
 * names a day, week or month that does not exist
 * @example
 * ```ts
 * parseListingUrl("https://hf.co/papers/week/2026-W22?q=agents#top");
 * // { site: "huggingface", kind: "weekly", week: "2026-W22", query: "agents" }
 * parseListingUrl("https://huggingface.co/api/daily_papers?date=2026-06-12&limit=100");
 * // { site: "huggingface", form: "api", kind: "daily", date: "2026-06-12", limit: 100 }
 * parseListingUrl("/papers/submit"); // undefined
 * ```
 */
export function parseListingUrl(url: string): ListingAddress | undefined {
  if (typeof url !== "string") throw new TypeError("url: expected text");
  const parts = addressOnHuggingFace(url);
  if (parts === undefined) return undefined;
  const address = readPage(parts) ?? readAnswer(parts);
  return address === undefined || addressProblem({ ...address }) !== undefined
    ? undefined
    : address;
}

function readPage({ segments, parameters }: AddressParts): ListingAddress | undefined {
  const [root, name, value = ""] = segments;
  if (root !== "papers" || segments.length > 3) return undefined;
  const query = queryOf(parameters);
  const searched = query === undefined ? {} : { query };
  if (name === undefined) return readFrontPage(parameters.get("date") ?? "", query);
  if (segments.length === 2) {
    if (name === "trending") return { ...SITE, kind: "trending", ...searched };
    const id = huggingFacePaperId(name.replace(/\.md$/, ""));
    return id === undefined ? undefined : { ...SITE, kind: "paper", id };
  }
  if (name === "date") return dailyPage(value, query);
  if (name === "week") return { ...SITE, kind: "weekly", week: value, ...searched };
  if (name === "month") return { ...SITE, kind: "monthly", month: value, ...searched };
  return undefined;
}

function readFrontPage(date: string, query: string | undefined): ListingAddress {
  if (date !== "") return dailyPage(date, query);
  return query === undefined ? { ...SITE, kind: "daily" } : { ...SITE, kind: "search", query };
}

function dailyPage(date: string, query: string | undefined): ListingAddress {
  return query === undefined
    ? { ...SITE, kind: "daily", date }
    : { ...SITE, kind: "daily", date, query };
}

function readAnswer({ segments, parameters }: AddressParts): ListingAddress | undefined {
  const [root, name, value = ""] = segments;
  if (root !== "api") return undefined;
  if (name === "daily_papers" && segments.length === 2) return readDailyPapers(parameters);
  if (name !== "papers" || segments.length !== 3) return undefined;
  if (value === "search") return readSearchAnswer(parameters);
  const id = huggingFacePaperId(value);
  return id === undefined ? undefined : { ...API, kind: "paper", id };
}

function readSearchAnswer(parameters: URLSearchParams): ListingAddress | undefined {
  const query = queryOf(parameters);
  const limit = countOf(parameters, "limit", 1);
  if (query === undefined) return undefined;
  return { ...API, kind: "search", query, ...(limit === undefined ? {} : { limit }) };
}

function readDailyPapers(parameters: URLSearchParams): ListingAddress | undefined {
  const page = countOf(parameters, "p", 0);
  const limit = countOf(parameters, "limit", 1);
  const part = {
    ...(page === undefined ? {} : { page }),
    ...(limit === undefined ? {} : { limit }),
  };
  // Users report that the site then passes over a day beside it.
  if (parameters.get("sort") === "trending") return { ...API, kind: "trending", ...part };
  const [date = "", week = "", month = ""] = ["date", "week", "month"].map(
    (name) => parameters.get(name) ?? "",
  );
  // Which of two the site follows is not known.
  if ([date, week, month].filter(Boolean).length > 1) return undefined;
  if (week !== "") return { ...API, kind: "weekly", week, ...part };
  if (month !== "") return { ...API, kind: "monthly", month, ...part };
  return { ...API, kind: "daily", ...(date === "" ? {} : { date }), ...part };
}

function queryOf(parameters: URLSearchParams): string | undefined {
  const query = parameters.get("q") ?? "";
  return trimInvisible(query) === "" ? undefined : query;
}

/** What is no such number does not matter. */
function countOf(parameters: URLSearchParams, name: string, least: number): number | undefined {
  const text = parameters.get(name) ?? "";
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) && value >= least ? value : undefined;
}
