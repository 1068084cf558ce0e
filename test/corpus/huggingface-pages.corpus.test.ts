import { describe, expect, it } from "vitest";
import { type Listing, parseListing } from "../../src/index.js";
import { parseChunks } from "../../src/parse.js";
import type { ApiItem } from "../pages/api-item.js";
import { chunksOf } from "../pages/chunks.js";
import { differences, exactly } from "../pages/compare-shown.js";
import { mutate, redesign } from "../pages/mutate.js";
import { withoutCopy } from "../pages/mutations/copies.js";
import { REDESIGNS } from "../pages/mutations/redesigns.js";
import type { PageOptions } from "../pages/options.js";
import { withLaterOuterDate } from "../pages/outer-date.js";
import { LISTING_KINDS, PAPER_KIND, type PageKind } from "../pages/page-kinds.js";
import { pythonToJson } from "../pages/python-literal.js";
import { createRandom } from "../pages/random.js";
import { silentChanges, withoutPlaces } from "../pages/same-records.js";
import { shownOnMobile } from "../pages/trending.js";
import { hasCorpus, listCorpus, readCorpus } from "./corpus-path.js";

/** The records of one day, and how its pages are viewed. */
interface Dump {
  name: string;
  date: string;
  items: ApiItem[];
}

const FOLDER = "samples/hf";
const REAL = "hf_daily_2024-08.html";
const MUTATIONS_OF_REAL = 150;
const MUTATIONS_OF_BUILT = 12;

const DUMPS: Dump[] = hasCorpus()
  ? listCorpus(FOLDER)
      .filter((name) => name.startsWith("api_daily_papers_"))
      .map((name) => ({ name, date: /\d{4}-\d\d-\d\d/.exec(name)?.[0] ?? "", items: read(name) }))
  : [];
const CASES = DUMPS.flatMap((dump) => LISTING_KINDS.map((kind) => ({ kind, dump })));

describe.skipIf(!hasCorpus())("pages built of the records of every day", () => {
  it("are of eight days", () => {
    expect(DUMPS.map(({ items }) => items.length)).toEqual([13, 11, 26, 9, 35, 19, 30, 17]);
  });

  describe.each(CASES)("$kind.name of $dump.date", ({ kind, dump }) => {
    it.each(viewings(dump))("give every shown field from cards alone, %s", (_, viewedOn) => {
      const options = optionsOf(dump, viewedOn);
      const listing = parse(kind, dump, { ...options, hydration: false });
      const pairs = dump.items.map((item, at) =>
        exactly(kind.shown(item, options), listing.papers[at]),
      );
      expect(pairs.map(({ read }) => read)).toEqual(pairs.map(({ wanted }) => wanted));
      expect(listing.papers).toHaveLength(dump.items.length);
      expect(listing.papers.map(({ rank }) => rank)).toEqual(dump.items.map((_, at) => at + 1));
      expect(listing.kind).toBe(kind.kind);
      expect(listing.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    });

    it.each([
      ["data alone", { cards: false }],
      ["data and cards", {}],
      ["data before its name", { propsFirst: true }],
    ])("give the same from %s", (_, change) => {
      const options = { ...optionsOf(dump), ...change };
      const listing = parse(kind, dump, options);
      expect(listing.papers).toHaveLength(dump.items.length);
      const found = dump.items.flatMap((item, at) =>
        differences(kind.shown(item, options), listing.papers[at]),
      );
      expect(found).toEqual([]);
      expect(listing.kind).toBe(kind.kind);
    });

    it("agree with themselves", () => {
      const listing = parse(kind, dump, optionsOf(dump), { crossCheck: true });
      expect(listing.diagnostics.filter(({ code }) => code === "cards-disagree")).toEqual([]);
    });
  });

  it.each(DUMPS)("of every paper of $date alone", (dump) => {
    for (const item of dump.items) {
      const one = { ...dump, items: [item] };
      const options = optionsOf(dump);
      const shown = PAPER_KIND.shown(item, options);
      const cards = parse(PAPER_KIND, one, { ...options, hydration: false });
      const { read, wanted } = exactly(shown, cards.papers[0]);
      expect(read).toEqual(wanted);
      expect(cards.papers).toHaveLength(1);
      const both = parse(PAPER_KIND, one, options, { crossCheck: true });
      expect(differences(shown, both.papers[0])).toEqual([]);
      expect(both.diagnostics.filter(({ code }) => code === "cards-disagree")).toEqual([]);
      const data = parse(PAPER_KIND, one, { ...options, cards: false });
      expect(differences(shown, data.papers[0])).toEqual([]);
    }
  });

  it.each(DUMPS)("of mobile copies of $date", (dump) => {
    const { page, options } = builtPages(dump).find(({ name }) => name === "mobile") as Page;
    const { papers } = parseListing(page, options);
    const pairs = dump.items.map((item, at) => exactly(shownOnMobile(item), papers[at]));
    expect(pairs.map(({ read }) => read)).toEqual(pairs.map(({ wanted }) => wanted));
  });
});

describe.skipIf(!hasCorpus())("mutations", () => {
  it("are at least a thousand", () => {
    const built = DUMPS.flatMap(builtPages).length * MUTATIONS_OF_BUILT;
    expect(built + 2 * MUTATIONS_OF_REAL).toBeGreaterThanOrEqual(1000);
  });

  it.each(DUMPS)("of the built pages of $date leave their records", (dump) => {
    for (const [at, { name, page, options }] of builtPages(short(dump)).entries()) {
      const before = parseListing(page, options);
      expect(before.papers.length, name).toBeGreaterThan(0);
      for (let turn = 0; turn < MUTATIONS_OF_BUILT; turn++) {
        const seed = turn * 97 + at * 7 + Number(dump.date.replaceAll("-", "").slice(2));
        const { page: after, how } = mutate(page, seed);
        const found = silentChanges(before, parseListing(after, options));
        expect(found, `${dump.name}, ${name}, ${how}`).toEqual([]);
      }
    }
  });

  it.each([
    ["with its data", (page: string) => page],
    ["without its data", (page: string) => page.replace(/data-props="[^"]*"/g, "")],
  ])("of the real page, %s, leave its records", (_, change) => {
    const page = change(readCorpus(`${FOLDER}/${REAL}`));
    const before = parseListing(page);
    expect(before.papers).toHaveLength(13);
    for (let seed = 0; seed < MUTATIONS_OF_REAL; seed++) {
      const { page: after, how } = mutate(page, seed);
      expect(silentChanges(before, parseListing(after)), how).toEqual([]);
    }
  });
});

describe.skipIf(!hasCorpus())("a redesign", () => {
  it.each(REDESIGNS)("in which $name gives no wrong value in silence", (change) => {
    for (const dump of DUMPS) {
      for (const { name, page, options } of builtPages(short(dump))) {
        const before = parseListing(page, options);
        const { page: after, how } = redesign(page, change, 1);
        // That a value is now worked out is said, not silent.
        const found = silentChanges(before, parseListing(after, options)).filter(
          (change) => !change.includes(" inferred: nothing became "),
        );
        expect(found, `${dump.name}, ${name}, ${how}`).toEqual([]);
      }
    }
  });
});

describe.skipIf(!hasCorpus())("chunks", () => {
  it.each(DUMPS)("of any length give the same for the pages of $date", (dump) => {
    for (const [at, { name, page, options }] of builtPages(short(dump)).entries()) {
      const whole = parseListing(page, options);
      const random = createRandom(at);
      for (const longest of [60, 9000]) {
        const parts = parseChunks(chunksOf(page, random, longest), options);
        expect(parts, `${name}, chunks up to ${longest}`).toEqual(whole);
      }
    }
  });

  it("give the same for the real page", () => {
    const page = readCorpus(`${FOLDER}/${REAL}`);
    for (const crossCheck of [false, true]) {
      const whole = parseListing(page, { crossCheck });
      for (let seed = 0; seed < 5; seed++) {
        const chunks = chunksOf(page, createRandom(seed), 10 ** (seed + 1));
        expect(parseChunks(chunks, { crossCheck })).toEqual(whole);
      }
    }
  });
});

describe.skipIf(!hasCorpus())("the real page", () => {
  const page = hasCorpus() ? readCorpus(`${FOLDER}/${REAL}`) : "";

  it("says the same in its cards and in its data", () => {
    const { papers, diagnostics } = parseListing(page, { crossCheck: true });
    expect(papers).toHaveLength(13);
    expect(diagnostics.filter(({ code }) => code === "cards-disagree")).toEqual([]);
    expect(withoutPlaces(papers)).toEqual(withoutPlaces(parseListing(page).papers));
  });

  it("gives from its cards what its data has", () => {
    const cards = parseListing(page.replace(/data-props="[^"]*"/g, ""));
    const data = parseListing(page);
    const seen = ({ papers }: Listing) =>
      papers.map(({ title, ids, upvotes, comments, authorCount, authors, submitter, rank }) => {
        const username = submitter?.username;
        return { title, ids, upvotes, comments, rank, username, n: authorCount ?? authors.length };
      });
    expect(seen(cards)).toEqual(seen(data));
    expect(cards.papers.every(({ authors }) => authors.length === 0)).toBe(true);
  });
});

function read(name: string): ApiItem[] {
  const list: (ApiItem | string)[] = JSON.parse(readCorpus(`${FOLDER}/${name}`));
  return list
    .map((item): ApiItem => (typeof item === "string" ? JSON.parse(pythonToJson(item)) : item))
    .map(withLaterOuterDate);
}

/** Dates show their year or not, as the page is viewed. */
function viewings({ date }: Dump): [string, string][] {
  return [
    ["viewed on the day", date],
    ["viewed years later", `2027${date.slice(4)}`],
  ];
}

function optionsOf({ date, items }: Dump, viewedOn = date): PageOptions {
  const words = items[0]?.paper.title.split(/\s+/).slice(-2) ?? [];
  return { date, viewedOn, query: words.join(" ") };
}

function parse(kind: PageKind, { items }: Dump, options: PageOptions, more = {}): Listing {
  const url = kind.url(options, items);
  const { viewedOn = options.date } = options;
  return parseListing(kind.build(items, options), { url, referenceDate: viewedOn, ...more });
}

interface Page {
  name: string;
  page: string;
  options: { url: string; referenceDate: string };
}

/** Every kind with its data and without, and the trending page with one copy of each card. */
function builtPages(dump: Dump): Page[] {
  const { items, date } = dump;
  const options = optionsOf(dump);
  const pages = [...LISTING_KINDS, PAPER_KIND].flatMap((kind) =>
    [true, false].map((hydration) => ({
      name: `${kind.name}${hydration ? "" : ", no data"}`,
      page: kind.build(items, { ...options, hydration }),
      options: { url: kind.url(options, items), referenceDate: date },
    })),
  );
  const trending = pages.find(({ name }) => name === "trending, no data") as Page;
  return [
    ...pages,
    { ...trending, name: "mobile", page: withoutCopy(trending.page, "desktop") },
    { ...trending, name: "desktop", page: withoutCopy(trending.page, "mobile") },
  ];
}

/** Enough records to see one change another. */
function short(dump: Dump): Dump {
  return { ...dump, items: dump.items.slice(0, 5) };
}
