import { rootName } from "../xml/root-name.js";
import { addressSays } from "./arxiv/address-says.js";
import { errorReport } from "./arxiv/atom-facts.js";
import { batchDay } from "./arxiv/batch-day.js";
import { readRssItem } from "./arxiv/rss-item.js";
import type { Emit, PageFacts, Raw, Source, SourceHints } from "./source.js";
import { createXmlReader, rawOf, type XmlFormat } from "./xml-records.js";

/** Daily feeds of arXiv as RSS 2.0, and as RSS 1.0 (RDF) from before 2024. */
export const arxivRss: Source = {
  id: "arxiv-rss",
  source: "arxiv",
  format: "xml",
  kind: "feed",
  detect: detectArxivRss,
  parse: (emit, hints) => createXmlReader(emit, hints, (limited) => rssFormat(limited, hints)),
};

const OWN =
  /updates on (?:the )?arXiv\.org|>\s*Feed error for query|oai:arXiv\.org:|arxiv\.org\/schemas\/atom|>https?:\/\/(?:rss\.)?arxiv\.org\/(?:rss\/|<)/i;
const ITEM = /rdf:about\s*=\s*["']https?:\/\/arxiv\.org\/abs\//i;
const ADDRESS = /^https?:\/\/(?:export\.|rss\.)?arxiv\.org\/rss\//i;
const CONTAINERS = new Set(["rss", "RDF", "channel"]);
const KNOWN = new Set([
  "category",
  "cloud",
  "copyright",
  "creator",
  "date",
  "description",
  "docs",
  "generator",
  "image",
  "items",
  "language",
  "lastBuildDate",
  "link",
  "managingEditor",
  "pubDate",
  "publisher",
  "rating",
  "rights",
  "skipDays",
  "skipHours",
  "subject",
  "syndication",
  "textInput",
  "textinput",
  "title",
  "ttl",
  "updateBase",
  "updateFrequency",
  "updatePeriod",
  "webMaster",
]);
const UPDATES = /^(.*?) updates on (?:the )?arXiv\.org/i;

function detectArxivRss(head: string, hints: SourceHints): number {
  const root = rootName(head);
  if (root !== "rss" && root !== "RDF" && root !== "channel" && root !== "item") return 0;
  if (OWN.test(head)) return 0.97;
  if (ITEM.test(head)) return 0.95;
  return addressSays(ADDRESS, head, hints) ? 0.8 : 0;
}

function rssFormat(emit: Emit, hints: SourceHints): XmlFormat {
  const texts = new Map<string, Raw>();
  let items = 0;
  let drafts = 0;

  function day(): Raw | undefined {
    const stated = texts.get("pubDate") ?? texts.get("date");
    return stated === undefined ? undefined : batchDay(stated);
  }

  return {
    opens: ({ name }) => CONTAINERS.has(name),
    onUnit(element) {
      const { name } = element;
      if (name === "item") {
        items++;
        const read = readRssItem(element, { index: items, rank: drafts + 1, day: day(), emit });
        if ("draft" in read) {
          drafts++;
          if (drafts === 1) emit({ type: "facts", facts: { kind: "feed" } });
          emit({ type: "draft", draft: read.draft });
        } else emit({ type: "report", ...read.problem });
        return true;
      }
      if (!KNOWN.has(name)) return false;
      const raw = rawOf(element);
      if (raw !== undefined && !texts.has(name)) texts.set(name, raw);
      return true;
    },
    end(): PageFacts {
      const title = texts.get("title");
      const error = /^Feed error for query/i.test(title?.text.trim() ?? "");
      if (error && title !== undefined && items === 0) {
        emit({ type: "report", ...errorReport(texts.get("description") ?? title) });
      }
      const url = hints.url ?? texts.get("link")?.text.trim();
      const date = day();
      const query = UPDATES.exec(title?.text.trim() ?? "")?.[1];
      return {
        kind: "feed",
        ...(url === undefined ? {} : { url }),
        ...(date === undefined || error ? {} : { date }),
        ...(query === undefined ? {} : { query }),
      };
    },
  };
}
