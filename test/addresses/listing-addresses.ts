import fc from "fast-check";
import type { ListingAddress } from "../../src/addresses/index.js";

const SITE = { site: "huggingface" } as const;
const API = { site: "huggingface", form: "api" } as const;

/** Every kind of address as the site writes it, and what it says. */
export const plainAddresses: readonly [string, ListingAddress][] = [
  ["/papers", { ...SITE, kind: "daily" }],
  ["/papers/date/2026-06-12", { ...SITE, kind: "daily", date: "2026-06-12" }],
  ["/papers/date/2024-02-29?q=a", { ...SITE, kind: "daily", date: "2024-02-29", query: "a" }],
  ["/papers/week/2026-W22", { ...SITE, kind: "weekly", week: "2026-W22" }],
  ["/papers/week/2026-W53?q=a", { ...SITE, kind: "weekly", week: "2026-W53", query: "a" }],
  ["/papers/month/2026-06", { ...SITE, kind: "monthly", month: "2026-06" }],
  ["/papers/month/2026-06?q=a", { ...SITE, kind: "monthly", month: "2026-06", query: "a" }],
  ["/papers/trending", { ...SITE, kind: "trending" }],
  ["/papers/trending?q=a%20b", { ...SITE, kind: "trending", query: "a b" }],
  ["/papers?q=search%20agents", { ...SITE, kind: "search", query: "search agents" }],
  ["/papers?q=C%2B%2B%20%26%20%23%3F", { ...SITE, kind: "search", query: "C++ & #?" }],
  ["/papers?q=%E8%AE%BA%E6%96%87", { ...SITE, kind: "search", query: "论文" }],
  ["/papers/2505.04588", { ...SITE, kind: "paper", id: "2505.04588" }],
  ["/papers/0704.0001", { ...SITE, kind: "paper", id: "0704.0001" }],
  ["/api/daily_papers", { ...API, kind: "daily" }],
  ["/api/daily_papers?date=2026-06-12", { ...API, kind: "daily", date: "2026-06-12" }],
  [
    "/api/daily_papers?date=2026-06-12&p=0&limit=100",
    { ...API, kind: "daily", date: "2026-06-12", page: 0, limit: 100 },
  ],
  ["/api/daily_papers?p=2", { ...API, kind: "daily", page: 2 }],
  ["/api/daily_papers?week=2025-W38", { ...API, kind: "weekly", week: "2025-W38" }],
  ["/api/daily_papers?month=2025-09", { ...API, kind: "monthly", month: "2025-09" }],
  ["/api/daily_papers?sort=trending", { ...API, kind: "trending" }],
  ["/api/daily_papers?sort=trending&limit=20", { ...API, kind: "trending", limit: 20 }],
  ["/api/papers/search?q=a%20b", { ...API, kind: "search", query: "a b" }],
  ["/api/papers/search?q=a&limit=5", { ...API, kind: "search", query: "a", limit: 5 }],
  ["/api/papers/2505.04588", { ...API, kind: "paper", id: "2505.04588" }],
];

const MS_PER_DAY = 86_400_000;

/** A day by its distance from 1970-01-01, from `Date` in UTC: nothing of the library takes part. */
const dates = fc
  .integer({ min: Date.UTC(1991, 0, 1) / MS_PER_DAY, max: Date.UTC(2099, 11, 31) / MS_PER_DAY })
  .map((distance) => new Date(distance * MS_PER_DAY).toISOString().slice(0, 10));
const months = dates.map((date) => date.slice(0, 7));
const weeks = dates.map(weekOf);

/** The ISO week of a day: that of the Thursday beside it. */
export function weekOf(isoDay: string): string {
  const day = new Date(`${isoDay}T00:00:00Z`);
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * MS_PER_DAY);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / MS_PER_DAY / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

const queries = fc.oneof(
  fc.string({ minLength: 1, unit: "grapheme" }).map((text) => `x${text}`),
  fc.constantFrom("C++", "a&b=c", "50% off", "%41", "#?/", " a ", "论文", "𝔸", "a\nb"),
);
const ids = fc
  .tuple(fc.integer({ min: 15, max: 40 }), fc.integer({ min: 1, max: 12 }), fc.nat(99_999))
  .map(([year, month, number]) => {
    return `${year}${String(month).padStart(2, "0")}.${String(number).padStart(5, "0")}`;
  });

const site = fc.constant<"huggingface">("huggingface");
const api = fc.constant<"api">("api");
const limit = fc.integer({ min: 1, max: 1_000 });
const page = fc.nat(1_000);

function kindOf<Kind extends string>(kind: Kind): fc.Arbitrary<Kind> {
  return fc.constant(kind);
}

/** Every address that the types allow, with nothing left undefined, as plain objects. */
export const listingAddresses: fc.Arbitrary<ListingAddress> = fc
  .oneof(
    fc.record({ site, kind: kindOf("daily"), date: dates }, { requiredKeys: ["site", "kind"] }),
    fc.record({ site, kind: kindOf("daily"), date: dates, query: queries }),
    fc.record(
      { site, kind: kindOf("weekly"), week: weeks, query: queries },
      { requiredKeys: ["site", "kind", "week"] },
    ),
    fc.record(
      { site, kind: kindOf("monthly"), month: months, query: queries },
      { requiredKeys: ["site", "kind", "month"] },
    ),
    fc.record(
      { site, kind: kindOf("trending"), query: queries },
      { requiredKeys: ["site", "kind"] },
    ),
    fc.record({ site, kind: kindOf("search"), query: queries }),
    fc.record({ site, kind: kindOf("paper"), id: ids }),
    fc.record(
      { site, form: api, kind: kindOf("daily"), date: dates, page, limit },
      { requiredKeys: ["site", "form", "kind"] },
    ),
    fc.record(
      { site, form: api, kind: kindOf("weekly"), week: weeks, page, limit },
      { requiredKeys: ["site", "form", "kind", "week"] },
    ),
    fc.record(
      { site, form: api, kind: kindOf("monthly"), month: months, page, limit },
      { requiredKeys: ["site", "form", "kind", "month"] },
    ),
    fc.record(
      { site, form: api, kind: kindOf("trending"), page, limit },
      { requiredKeys: ["site", "form", "kind"] },
    ),
    fc.record(
      { site, form: api, kind: kindOf("search"), query: queries, limit },
      { requiredKeys: ["site", "form", "kind", "query"] },
    ),
    fc.record({ site, form: api, kind: kindOf("paper"), id: ids }),
  )
  .map((address) => ({ ...address }));
