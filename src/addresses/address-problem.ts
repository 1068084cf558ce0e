import { parseIsoDay } from "../dates/calendar-day.js";
import { timePrecision } from "../dates/iso-time.js";
import { trimInvisible } from "../ids/trim-invisible.js";
import { huggingFacePaperId } from "./hugging-face-paper-id.js";
import { isIsoWeek } from "./is-iso-week.js";
import type { AddressField, ListingAddress } from "./listing-address.js";

type Kind = ListingAddress["kind"];

interface Fields {
  needs?: AddressField;
  takes: readonly AddressField[];
}

const PAGES: Readonly<Record<Kind, Fields>> = {
  daily: { takes: ["date", "query"] },
  weekly: { needs: "week", takes: ["query"] },
  monthly: { needs: "month", takes: ["query"] },
  trending: { takes: ["query"] },
  search: { needs: "query", takes: [] },
  paper: { needs: "id", takes: [] },
};

const ANSWERS: Readonly<Record<Kind, Fields>> = {
  daily: { takes: ["date", "page", "limit"] },
  weekly: { needs: "week", takes: ["page", "limit"] },
  monthly: { needs: "month", takes: ["page", "limit"] },
  trending: { takes: ["page", "limit"] },
  search: { needs: "query", takes: ["limit"] },
  paper: { needs: "id", takes: [] },
};

interface Values {
  expected: string;
  fits: (value: unknown) => boolean;
}

const VALUES: Readonly<Record<AddressField, Values>> = {
  date: { expected: "a day such as 2026-06-12", fits: ofText((text) => !!parseIsoDay(text)) },
  week: { expected: "an ISO week such as 2026-W22", fits: ofText(isIsoWeek) },
  month: {
    expected: "a month such as 2026-06",
    fits: ofText((text) => timePrecision(text) === "month"),
  },
  query: { expected: "text that is not blank", fits: ofText(isQuery) },
  id: {
    expected: "an arXiv identifier without version such as 2505.04588",
    fits: ofText((text) => huggingFacePaperId(text) === text),
  },
  page: { expected: "a whole number, 0 or more", fits: (value) => isCount(value, 0) },
  limit: { expected: "a whole number above 0", fits: (value) => isCount(value, 1) },
};

const LONE_SURROGATE = /\p{Surrogate}/u;
const LONGEST_SHOWN = 40;

/**
 * What is wrong with the parts of an address, beginning with the name of the part; `undefined` where
 * nothing is. A field that is `undefined` is left out.
 *
 * @example
 * ```ts
 * addressProblem({ site: "huggingface", kind: "weekly", week: "2026-W60" });
 * // 'option week: expected an ISO week such as 2026-W22, got "2026-W60"'
 * addressProblem({ site: "huggingface", kind: "trending" }); // undefined
 * ```
 */
export function addressProblem(address: Readonly<Record<string, unknown>>): string | undefined {
  const { site, form, kind, ...rest } = address;
  if (site !== "huggingface") return problem("site", '"huggingface"', site);
  if (form !== undefined && form !== "api") return problem("form", '"api" or nothing', form);
  const table = form === "api" ? ANSWERS : PAGES;
  if (!isKind(kind)) return problem("kind", `one of ${Object.keys(table).join(", ")}`, kind);
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return fieldsProblem(
    table[kind],
    `${form ?? "page"} of kind "${kind}"`,
    Object.fromEntries(given),
  );
}

function fieldsProblem(
  { needs, takes }: Fields,
  whose: string,
  given: Readonly<Record<string, unknown>>,
): string | undefined {
  for (const [name, value] of Object.entries(given)) {
    if (!isField(name)) return `unknown option "${name}"`;
    if (name !== needs && !takes.includes(name)) return `option ${name}: no part of ${whose}`;
    const { expected, fits } = VALUES[name];
    if (!fits(value)) return problem(name, expected, value);
  }
  if (needs !== undefined && !Object.hasOwn(given, needs)) {
    return problem(needs, VALUES[needs].expected, undefined);
  }
  const searchesNewest = takes.includes("date") && "query" in given && !("date" in given);
  return searchesNewest ? 'option query: without a date it belongs to kind "search"' : undefined;
}

function problem(name: string, expected: string, value: unknown): string {
  return `option ${name}: expected ${expected}, got ${shown(value)}`;
}

// Some objects have no text at all.
function shown(value: unknown): string {
  if (typeof value === "object" && value !== null) return "an object";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.slice(0, LONGEST_SHOWN);
}

function isKind(value: unknown): value is Kind {
  return typeof value === "string" && Object.hasOwn(PAGES, value);
}

function isField(name: string): name is AddressField {
  return Object.hasOwn(VALUES, name);
}

function ofText(fits: (text: string) => boolean): (value: unknown) => boolean {
  return (value) => typeof value === "string" && fits(value);
}

function isQuery(text: string): boolean {
  return trimInvisible(text) !== "" && !LONE_SURROGATE.test(text);
}

function isCount(value: unknown, least: number): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= least;
}
