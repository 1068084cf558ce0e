import { closeSync, openSync, writeSync } from "node:fs";

/** A source of numbers from 0 to 1 that begins alike on every machine (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const HEADS =
  "learning models language large deep neural networks vision training data reasoning generation efficient multimodal diffusion graph image video attention transformer reinforcement adaptive robust agents knowledge retrieval optimization inference alignment benchmark detection segmentation prediction representation unsupervised contrastive sparse scaling policy evaluation".split(
    " ",
  );
const SMALL = ["for", "of", "with", "in", "via", "and", "on", "from", "towards"];
const OPENINGS = [
  "",
  "",
  "",
  "",
  "A Survey of ",
  "Towards ",
  "Learning ",
  "On the ",
  "Rethinking ",
  "A Study of ",
];
const SYLLABLES =
  "ba co di fu ga he ji ko lu ma ne po qui ra se ti vo wa xe yi zo an el is or un".split(" ");
const FAMILIES =
  "Wang Zhang Li Liu Chen Yang Zhao Huang Zhou Wu Kim Lee Park Singh Kumar Gupta Smith Mueller Garcia Nguyen".split(
    " ",
  );

interface Made {
  title: string;
  authors: string[];
  year: number;
}

/**
 * Writes `count` records as JSON lines, a quarter of them edited copies of others, and answers for
 * each record which one it is a copy of (or itself). Words and names follow Zipf's law: few of them
 * are everywhere, most are rare, and a hundredth of the titles is a column or a stub.
 */
export function writeMadeListing(file: string, count: number): Int32Array {
  const random = createRandom(count);
  const originals: Made[] = [];
  const places: number[] = [];
  const copyOf = new Int32Array(count);
  const out = openSync(file, "w");
  let waiting: string[] = [];
  for (let at = 0; at < count; at++) {
    const copies = originals.length > 10 && random() < 0.25;
    const nth = Math.floor(random() * originals.length);
    const source = copies ? originals[nth] : undefined;
    const made = source ?? madePaper(random);
    copyOf[at] = source === undefined ? at : (places[nth] ?? at);
    if (source === undefined && !made.title.startsWith("Editorial")) {
      // A few thousand originals to copy from are enough, and do not fill the memory.
      if (originals.length < 50_000) {
        originals.push(made);
        places.push(at);
      } else if (random() < 0.2) {
        const replaced = Math.floor(random() * originals.length);
        originals[replaced] = made;
        places[replaced] = at;
      }
    }
    waiting.push(
      lineOf(source === undefined ? made : edited(source, random), copies ? "copy" : "first"),
    );
    if (waiting.length === 10_000) {
      writeSync(out, waiting.join(""));
      waiting = [];
    }
  }
  writeSync(out, waiting.join(""));
  closeSync(out);
  return copyOf;
}

function madePaper(random: () => number): Made {
  const authors = Array.from({ length: 1 + Math.floor(random() * 5) }, () => madeName(random));
  const year = 2015 + Math.floor(random() * 11);
  if (random() < 0.01)
    return { title: random() < 0.5 ? "Editorial" : "Editorial introduction", authors, year };
  const words = Array.from({ length: 4 + Math.floor(random() * 7) }, (_, nth) => {
    if (nth > 1 && random() < 0.2) return SMALL[Math.floor(random() * SMALL.length)] ?? "for";
    return madeWord(random);
  });
  const name =
    random() < 0.4
      ? `${capital(rareWord(random))}${random() < 0.2 ? `-${1 + Math.floor(random() * 4)}` : ""}: `
      : "";
  const opening = OPENINGS[Math.floor(random() * OPENINGS.length)] ?? "";
  return { title: `${name}${opening}${words.map(capital).join(" ")}`, authors, year };
}

/** The rank of a word or name whose frequency falls with its rank. */
function zipf(random: () => number, most: number): number {
  return Math.floor(most ** random()) - 1;
}

function madeWord(random: () => number): string {
  const rank = zipf(random, 40_000);
  return HEADS[rank] ?? wordOf(rank);
}

function rareWord(random: () => number): string {
  return wordOf(Math.floor(random() * 200_000) + 1_000);
}

function wordOf(rank: number): string {
  let word = "";
  for (let left = rank + 700; left > 0; left = Math.floor(left / SYLLABLES.length)) {
    word += SYLLABLES[left % SYLLABLES.length] ?? "";
  }
  return word;
}

function madeName(random: () => number): string {
  const rank = zipf(random, 30_000);
  const given = `${capital(wordOf(zipf(random, 5_000)))}${random() < 0.3 ? " J." : ""}`;
  return `${given} ${FAMILIES[rank] ?? capital(wordOf(rank))}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What other listings do to a record: case, a typing error, initials, nobody named, no year, a dash. */
function edited({ title, authors, year }: Made, random: () => number): Made {
  const kind = Math.floor(random() * 6);
  const text =
    kind === 0
      ? title.toUpperCase()
      : kind === 1
        ? misspelt(title, random)
        : kind === 2
          ? title.replace(": ", " - ")
          : title;
  const named = random();
  const people =
    named < 0.3
      ? []
      : named < 0.6
        ? authors.map(withInitials)
        : named < 0.7
          ? authors.slice(0, 1).map((name) => `${name} et al.`)
          : authors;
  const when = random();
  return {
    title: text,
    authors: people,
    year: when < 0.3 ? 0 : when < 0.4 && people.length > 0 ? year + 1 : year,
  };
}

function misspelt(title: string, random: () => number): string {
  const letters = [...title.matchAll(/[a-z]/g)].map(({ index }) => index);
  const at = letters[Math.floor(random() * letters.length)] ?? 0;
  const letter = random() < 0.5 ? "" : "x";
  return title.slice(0, at) + letter + title.slice(at + 1);
}

function withInitials(name: string): string {
  const words = name.split(" ");
  return `${words.at(-1)}, ${words
    .slice(0, -1)
    .map((word) => `${word.charAt(0)}.`)
    .join(" ")}`;
}

function lineOf({ title, authors, year }: Made, source: string): string {
  const record = {
    title,
    authors: authors.map((name) => ({ name, kind: "person" })),
    orgs: [],
    ids: {},
    ...(year > 0 && { publishedAt: String(year) }),
    links: [],
    provenance: [{ source: "generic", url: `https://${source}.example` }],
  };
  return `${JSON.stringify(record)}\n`;
}
