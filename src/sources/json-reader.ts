import { findItems, type ItemNames, type ItemsPlace } from "../json/find-items.js";
import type { SourceReader } from "./source.js";

/** How a source reads JSON: as a whole or, where it is long and a list of records, item by item. */
export interface JsonWay {
  names: ItemNames;
  whole(text: string): void;
  items(place: ItemsPlace): SourceReader;
}

/** Shorter texts are read as a whole, with all that can be repaired in them and known from them. */
const LONG = 65_536;

export function createJsonReader({ names, whole, items }: JsonWay): SourceReader {
  let chunks: string[] = [];
  let length = 0;
  let asked = false;
  let reader: SourceReader | undefined;

  return {
    write(chunk) {
      if (reader !== undefined) {
        reader.write(chunk);
        return;
      }
      chunks.push(chunk);
      length += chunk.length;
      if (asked || length < LONG) return;
      asked = true;
      const text = chunks.join("");
      const place = findItems(text.slice(0, LONG), names);
      chunks = place === undefined ? [text] : [];
      if (place === undefined) return;
      reader = items(place);
      reader.write(text);
    },
    end() {
      if (reader === undefined) whole(chunks.splice(0).join(""));
      else reader.end();
    },
  };
}
