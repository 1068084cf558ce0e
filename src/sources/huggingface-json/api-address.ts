import { timePrecision } from "../../dates/iso-time.js";
import { parseArxivId } from "../../ids/parse-arxiv-id.js";
import type { ListingKind } from "../../model/names.js";
import { parameter, readHuggingFaceAddress } from "../huggingface/address.js";

/** What an address of the API or of a page says about the answer that came from it. */
export interface HuggingFaceAnswer {
  kind?: ListingKind;
  query?: string;
  /** An ISO day. */
  day?: string;
  /** How many records were asked for. */
  limit?: number;
}

const API =
  /^(?:https?:)?\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/api\/(daily_papers|papers\/search|papers|collections)(?=[/?#]|$)([^?#]*)(?:\?([^#]*))?/i;

/**
 * Reads the address of an answer with papers: the API's `/api/daily_papers`, `/api/papers/ID`,
 * `/api/papers/search` and `/api/collections/...`, and those of the pages. `undefined` for others.
 */
export function readHuggingFaceAnswer(url: string): HuggingFaceAnswer | undefined {
  const api = API.exec(url.trim());
  if (api === null) return readPage(url);
  const [, endpoint = "", path = "", search = ""] = api;
  const limit = Number(parameter(search, "limit") ?? Number.NaN);
  const size = Number.isInteger(limit) && limit > 0 ? { limit } : {};
  switch (endpoint.toLowerCase()) {
    case "daily_papers":
      return { ...readDaily(search), ...size };
    case "papers/search":
      return { kind: "search", ...queryOf(search), ...size };
    case "collections":
      return { kind: "list" };
    default:
      return parseArxivId(path.replace(/^\//, "")) === undefined ? undefined : { kind: "paper" };
  }
}

function readDaily(search: string): HuggingFaceAnswer {
  if (filled(parameter(search, "week"))) return { kind: "weekly" };
  if (filled(parameter(search, "month"))) return { kind: "monthly" };
  if (filled(parameter(search, "submitter"))) return { kind: "list" };
  if (parameter(search, "sort") === "trending") return { kind: "trending" };
  return { kind: "daily", ...dayOf(parameter(search, "date")) };
}

function readPage(url: string): HuggingFaceAnswer | undefined {
  const page = readHuggingFaceAddress(url.trim());
  if (page?.type === "paper" || page?.type === "comments") return { kind: "paper" };
  if (page?.type !== "listing") return undefined;
  const { kind, query, date } = page;
  return { kind, ...(query === undefined ? {} : { query }), ...dayOf(date) };
}

function filled(text: string | undefined): boolean {
  return text !== undefined && text !== "";
}

function queryOf(search: string): { query?: string } {
  const query = parameter(search, "q");
  return query === undefined || query === "" ? {} : { query };
}

function dayOf(text: string | undefined): { day?: string } {
  return text !== undefined && timePrecision(text) === "day" ? { day: text } : {};
}
