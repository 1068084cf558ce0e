import { createReadStream, readFileSync } from "node:fs";
import { JSONParser } from "@streamparser/json";
import { parseAtomFeed } from "feedsmith";
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import RssParser from "rss-parser";
import { readListing } from "../../src/read-listing.js";
import { textChunks } from "../../src/stream/text-chunks.js";

/** Reads a file and returns how many records it found; 0 where it looks for none. */
export type Contestant = (file: string) => Promise<number>;

const stream = (file: string) => createReadStream(file, { highWaterMark: 65_536 });

export const contestants: Readonly<Record<string, Contestant>> = {
  readListing: async (file) => {
    for await (const event of readListing(stream(file))) {
      if (event.type === "listing") return event.counts.papers;
    }
    return 0;
  },
  "htmlparser2 tokenizer": async (file) => {
    const ignore = () => {};
    const callbacks = Object.fromEntries(
      ["attribdata", "attribend", "attribentity", "attribname", "cdata", "closetag", "comment"]
        .concat(["declaration", "end", "opentagend", "opentagname", "processinginstruction"])
        .concat(["selfclosingtag", "text", "textentity"])
        .map((name) => [`on${name}`, ignore]),
    ) as unknown as TokenizerCallbacks;
    const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, callbacks);
    for await (const chunk of textChunks(stream(file))) tokenizer.write(chunk);
    tokenizer.end();
    return 0;
  },
  "@streamparser/json": async (file) => {
    let records = 0;
    const parser = new JSONParser({ paths: ["$.*"], keepStack: false });
    parser.onValue = () => {
      records++;
    };
    for await (const chunk of stream(file)) parser.write(chunk);
    return records;
  },
  feedsmith: async (file) => parseAtomFeed(readFileSync(file, "utf8")).entries?.length ?? 0,
  "rss-parser": async (file) => {
    const feed = await new RssParser().parseString(readFileSync(file, "utf8"));
    return feed.items.length;
  },
};
