import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Diagnostic,
  type Listing,
  type ListingEvent,
  parseListing,
  type ReadOptions,
  readListing,
  type TextInput,
} from "../src/index.js";
import { cutAt } from "./stream/cut.js";

const ROOT = fileURLToPath(new URL("../fixtures", import.meta.url));
const cases = readdirSync(ROOT).flatMap((source) =>
  readdirSync(`${ROOT}/${source}`).map((name) => `${source}/${name}`),
);

async function eventsOf(input: TextInput, options: ReadOptions = {}): Promise<ListingEvent[]> {
  const events: ListingEvent[] = [];
  for await (const event of readListing(input, options)) events.push(event);
  return events;
}

/** What the events come to, in the order of `parseListing`. */
function gathered(events: readonly ListingEvent[]): Listing {
  const last = events[events.length - 1];
  if (last?.type !== "listing") throw new Error("no listing at the end");
  const { type: _type, counts, ...facts } = last;
  const papers = events.flatMap((event) => (event.type === "paper" ? event.paper : []));
  const diagnostics = events.flatMap((event) =>
    event.type === "diagnostic" ? event.diagnostic : [],
  );
  expect(counts).toEqual({ papers: papers.length, diagnostics: diagnostics.length });
  expect(events).toHaveLength(papers.length + diagnostics.length + 1);
  diagnostics.sort((a, b) => offsetOf(a) - offsetOf(b));
  return { ...facts, papers, diagnostics };
}

function offsetOf({ place }: Diagnostic): number {
  return place?.type === "text" ? place.start.offset : 0;
}

const ENTRY = (at: number) => `<entry>
  <id>http://arxiv.org/abs/2505.${String(10_000 + at).slice(0, 5)}v1</id>
  <title>Paper ${at} on Reading</title><author><name>Ada Lovelace</name></author>
  <published>2025-05-07T17:30:25Z</published>
</entry>
`;
const HEAD = `<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id>\n`;
const feed = (entries: number) =>
  `${HEAD}${Array.from({ length: entries }, (_, at) => ENTRY(at)).join("")}</feed>`;

const ITEM = (at: number) =>
  JSON.stringify({
    paper: {
      id: `2505.${String(10_000 + at)}`,
      title: `Paper ${at} on Reading`,
      summary: "Listings are read from one end to the other, and nothing of them is kept. ".repeat(
        3,
      ),
      publishedAt: "2025-05-07T17:30:25.000Z",
      upvotes: at,
    },
  });

describe("the events of readListing are what parseListing returns", () => {
  it.each(cases)("%s", async (name) => {
    const folder = `${ROOT}/${name}`;
    const file = readdirSync(folder).find((each) => each.startsWith("input."));
    const bytes = new Uint8Array(readFileSync(`${folder}/${file}`));
    const options: ReadOptions = existsSync(`${folder}/options.json`)
      ? JSON.parse(readFileSync(`${folder}/options.json`, "utf8"))
      : {};
    const whole = parseListing(new TextDecoder().decode(bytes), options);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 30 }), async (cuts) => {
        expect(gathered(await eventsOf(cutAt(bytes, cuts), options))).toEqual(whole);
      }),
      { numRuns: 10 },
    );
    expect(gathered(await eventsOf(gzipSync(bytes), options))).toEqual(whole);
  });

  it("of a feed that is longer than what detection looks at", async () => {
    const text = feed(600);
    const whole = parseListing(text);
    expect(whole.papers).toHaveLength(600);
    expect(gathered(await eventsOf(cutAt(text, [1, 100, 70_000, 70_001])))).toEqual(whole);
  });

  it("of what is none", async () => {
    for (const text of ["", "A shopping list", "429 Too Many Requests"]) {
      expect(gathered(await eventsOf(text))).toEqual(parseListing(text));
    }
  });
});

describe("records come as soon as they are complete", () => {
  it.each<[string, string, string[], string]>([
    ["a feed", HEAD, Array.from({ length: 400 }, (_, at) => ENTRY(at)), "</feed>"],
    [
      "an array",
      "[",
      Array.from({ length: 400 }, (_, at) => `${at > 0 ? "," : ""}${ITEM(at)}`),
      "]",
    ],
    [
      "an envelope",
      '{"data":[',
      Array.from({ length: 400 }, (_, at) => `${at > 0 ? "," : ""}${ITEM(at)}`),
      "]}",
    ],
    ["lines", "", Array.from({ length: 400 }, (_, at) => `${ITEM(at)}\n`), ""],
  ])("%s", async (_name, head, items, tail) => {
    let given = 0;
    async function* source() {
      yield head;
      for (const item of items) {
        given++;
        yield item;
      }
      yield tail;
    }
    let most = 0;
    let read = 0;
    for await (const event of readListing(source())) {
      if (event.type !== "paper") continue;
      read++;
      if (given * (items[0]?.length ?? 0) > 70_000) most = Math.max(most, given - read);
    }
    expect(read).toBe(items.length);
    expect(most).toBeLessThanOrEqual(65_536 / (items[0]?.length ?? 1) + 2);
  });
});

describe("what is wrong with the bytes", () => {
  const codes = (listing: Listing) =>
    listing.diagnostics.map(({ code, place }) =>
      place?.type === "text" ? `${code} ${place.start.line}:${place.start.column}` : code,
    );

  it("stands at its place", async () => {
    const text = feed(2).replace("Paper 1", "Paper \u00ff1");
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    expect(codes(gathered(await eventsOf(bytes)))).toEqual(["encoding-replaced 9:16"]);
    expect(codes(gathered(await eventsOf(bytes, { encoding: "latin1" })))).toEqual([]);
  });

  it("gzip that breaks off loses nothing that stands before", async () => {
    const events = await eventsOf(gzipSync(feed(600)).subarray(0, -20));
    const { papers, diagnostics } = gathered(events);
    expect(papers.length).toBeGreaterThan(500);
    expect(diagnostics.map(({ code }) => code)).toContain("input-broken");
  });
});

describe("limits and options", () => {
  it.each<[string, ReadOptions]>([
    ["unknown", { colour: "blue" } as never],
    ["source", { source: "klingon" }],
    ["encoding", { encoding: "klingon" }],
    ["signal", { signal: 5 as never }],
    ["maxRecords", { maxRecords: 0 }],
  ])("a wrong option throws at the call: %s", (_name, options) => {
    expect(() => readListing("", options)).toThrow(TypeError);
  });

  it("wrong input throws at the call", () => {
    expect(() => readListing(undefined as never)).toThrow(/^input: expected/);
  });

  it("maxRecords and maxInputLength are kept", async () => {
    const options = { maxRecords: 2, maxInputLength: 100_000 };
    const text = feed(600);
    const read = gathered(await eventsOf([text.slice(0, 90_000), text.slice(90_000)], options));
    expect(read).toEqual(parseListing(text, options));
    expect(read.papers).toHaveLength(2);
  });

  it("a signal ends it and closes the source", async () => {
    let closed = false;
    async function* endless() {
      try {
        yield feed(500).replace("</feed>", "");
        for (let at = 0; ; at++) yield ENTRY(at);
      } finally {
        closed = true;
      }
    }
    const controller = new AbortController();
    const read = (async () => {
      for await (const event of readListing(endless(), { signal: controller.signal })) {
        if (event.type === "paper") controller.abort(new Error("enough"));
      }
    })();
    await expect(read).rejects.toThrow("enough");
    await new Promise((resolve) => setTimeout(resolve));
    expect(closed).toBe(true);
  });

  it("an input that is no listing is not read to its end", async () => {
    let parts = 0;
    const letters = (function* () {
      for (; parts < 1000; parts++) yield "no papers at all ".repeat(1000);
    })();
    const { diagnostics } = gathered(await eventsOf(letters));
    expect(diagnostics.map(({ code }) => code)).toEqual(["not-a-listing"]);
    expect(parts).toBeLessThan(10);
  });
});
