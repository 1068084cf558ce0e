// What every runtime does with the package: the same calls, and a line of JSON for the outcome of
// each. Nothing of one runtime is used here, not even what browsers have.
import { CHOSEN_CALLS } from "./chosen-calls.mjs";

/**
 * Reads the fixtures, then calls every function of every subpath with every list of arguments below.
 * A new subpath or function is thereby tried without a word about it here. Most calls are wrong,
 * and a wrong call must fail in the same way everywhere.
 */
export async function exercise(modules, { cases }) {
  const { parseListing } = modules["."];
  const listings = cases.map(({ input, options }) => parseListing(input, options));
  const outcomes = {};
  for (const [at, { name }] of cases.entries()) outcomes[`fixture ${name}`] = inJson(listings[at]);

  const materials = materialsOf(cases, listings);
  for (const [subpath, module] of Object.entries(modules)) {
    outcomes[`${subpath} names`] = inJson(Object.keys(module).sort());
    if (subpath.endsWith(".json")) outcomes[`${subpath} content`] = inJson(module);
    for (const name of Object.keys(module).sort()) {
      if (typeof module[name] !== "function") continue;
      for (const [label, argumentsOf] of Object.entries(ARGUMENTS)) {
        const call = `${subpath} ${name}(${label})`;
        outcomes[call] = await outcomeOf(module[name], argumentsOf(materials));
      }
      const chosen = CHOSEN_CALLS[subpath]?.[name]?.(materials, module) ?? [];
      for (const [at, given] of chosen.entries()) {
        outcomes[`${subpath} ${name}, chosen call ${at}`] = await outcomeOf(module[name], given);
      }
    }
  }
  return outcomes;
}

/** The lists of arguments, each with the name that stands in the outcomes. */
const ARGUMENTS = {
  "": () => [],
  text: ({ text }) => [text],
  title: ({ papers }) => [papers[0].title],
  day: () => ["Oct 4, 2025"],
  "title, title": ({ papers }) => [papers[0].title, papers[1].title],
  paper: ({ papers }) => [papers[0]],
  "paper, paper": ({ papers }) => [papers[0], papers[1]],
  "paper, place": ({ papers }) => [papers[0], "pdf"],
  papers: ({ papers }) => [papers],
  "papers, papers": ({ papers }) => [papers.slice(0, 9), papers.slice(5)],
  listing: ({ listings }) => [listings[0]],
  listings: ({ listings }) => [listings],
  number: () => [12.5],
  "number, number": () => [117, 40.25],
  "numbers, numbers": () => [
    [3, 1, 4, 1, 5],
    [2, 7, 1, 8, 2],
  ],
  facts: () => [FACTS],
  chunks: ({ text }) => [chunksOf(text)],
};

/** What the formulas of rankings ask for, each under its own names. */
const FACTS = {
  ups: 117,
  downs: 4,
  upvotes: 117,
  votes: 117,
  points: 117,
  comments: 9,
  score: 113,
  stars: 1200,
  views: 5012,
  ageHours: 31.5,
  hours: 31.5,
  listedAtSeconds: 1_781_254_800,
  createdAtSeconds: 1_781_254_800,
};

/** Some functions keep or change what they are given, so everything is new whenever it is asked for. */
function materialsOf(cases, listings) {
  const text = cases.find(({ name }) => name.startsWith("huggingface-text/")).input;
  const listingsText = inJson(listings);
  const papersText = inJson(listings.flatMap(({ papers }) => papers));
  return {
    text,
    get listings() {
      return JSON.parse(listingsText);
    },
    get papers() {
      return JSON.parse(papersText);
    },
    get many() {
      return manyPapers();
    },
  };
}

/** Counts and times of many sizes: where two runtimes reckon differently, one of them shows it. */
function manyPapers() {
  return Array.from({ length: 600 }, (_, at) => ({
    title: `Paper ${at}`,
    upvotes: (at * at * 31) % 4_999,
    comments: (at * 7) % 61,
    githubStars: (at * at * at) % 20_011,
    listedAt: `2026-09-${String(1 + (at % 30)).padStart(2, "0")}T${String(at % 24).padStart(2, "0")}:17:00Z`,
    orgs: [{ name: `Org ${at % 11}` }],
  }));
}

async function* chunksOf(text) {
  for (let at = 0; at < text.length; at += 100) yield text.slice(at, at + 100);
}

/** What a call gives; of an error its kind alone, because runtimes word errors differently. */
async function outcomeOf(call, given) {
  try {
    return inJson(await collected(await call(...given)));
  } catch (error) {
    return `threw ${error?.name}`;
  }
}

/** What comes piece by piece, as a list. */
async function collected(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if (value instanceof Map || value instanceof Set) return value;
  const pieces = value[Symbol.asyncIterator] ?? value[Symbol.iterator];
  if (pieces === undefined) return value;
  const list = [];
  for await (const one of value) {
    list.push(one);
    if (list.length === 1_000) break;
  }
  return list;
}

/** JSON that also keeps apart what JSON takes for one: -0, NaN, functions, maps and sets. */
function inJson(value) {
  const text = JSON.stringify(value, (_, member) => {
    if (typeof member === "number" && (!Number.isFinite(member) || Object.is(member, -0))) {
      return `number ${Object.is(member, -0) ? "-0" : String(member)}`;
    }
    if (typeof member === "bigint") return `bigint ${member}`;
    if (typeof member === "function") return "function";
    if (member instanceof Map) return { map: [...member] };
    if (member instanceof Set) return { set: [...member] };
    return member;
  });
  return text ?? "undefined";
}
