import { addressProblem } from "./address-problem.js";
import type {
  HuggingFaceApiAddress,
  HuggingFacePageAddress,
  ListingAddress,
} from "./listing-address.js";

const SITE = "https://huggingface.co";

/**
 * The address of a listing: of the page that people read, or with `form: "api"` of the answer in
 * JSON. `parseListingUrl` is the way back. Nothing is fetched.
 *
 * @param address which listing; see `ListingAddress` for the fields of each kind
 * @throws TypeError that names the option, where a value is none (a day that does not exist, week 53
 * of a year with 52) or a field does not belong to the kind
 * @example
 * ```ts
 * listingUrl({ site: "huggingface", kind: "weekly", week: "2026-W22" });
 * // "https://huggingface.co/papers/week/2026-W22"
 * listingUrl({ site: "huggingface", form: "api", kind: "weekly", week: "2026-W22" });
 * // "https://huggingface.co/api/daily_papers?week=2026-W22"
 * listingUrl({ site: "huggingface", kind: "search", query: "search agents" });
 * // "https://huggingface.co/papers?q=search%20agents"
 * ```
 */
export function listingUrl(address: ListingAddress): string {
  const problem = addressProblem({ ...address });
  if (problem !== undefined) throw new TypeError(problem);
  return SITE + (address.form === "api" ? answerPath(address) : pagePath(address));
}

function pagePath(address: HuggingFacePageAddress): string {
  switch (address.kind) {
    case "daily":
      if (address.date === undefined) return "/papers";
      return withSearch(`/papers/date/${address.date}`, { q: address.query });
    case "weekly":
      return withSearch(`/papers/week/${address.week}`, { q: address.query });
    case "monthly":
      return withSearch(`/papers/month/${address.month}`, { q: address.query });
    case "trending":
      return withSearch("/papers/trending", { q: address.query });
    case "search":
      return withSearch("/papers", { q: address.query });
    case "paper":
      return `/papers/${address.id}`;
  }
}

function answerPath(address: HuggingFaceApiAddress): string {
  if (address.kind === "paper") return `/api/papers/${address.id}`;
  if (address.kind === "search") {
    return withSearch("/api/papers/search", { q: address.query, limit: address.limit });
  }
  const part = { p: address.page, limit: address.limit };
  return withSearch("/api/daily_papers", { ...chosenPapers(address), ...part });
}

function chosenPapers(
  address: Exclude<HuggingFaceApiAddress, { kind: "paper" | "search" }>,
): Record<string, string | undefined> {
  switch (address.kind) {
    case "daily":
      return { date: address.date };
    case "weekly":
      return { week: address.week };
    case "monthly":
      return { month: address.month };
    case "trending":
      return { sort: "trending" };
  }
}

function withSearch(
  path: string,
  parameters: Readonly<Record<string, string | number | undefined>>,
): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join("&")}`;
}
