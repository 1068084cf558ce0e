import { rootName } from "../xml/root-name.js";
import { attributeOf } from "../xml/xml-element.js";
import { draftOfItem } from "./feeds/feed-item.js";
import { namesPapers } from "./feeds/names-papers.js";
import { reportNoPaper } from "./feeds/report-no-paper.js";
import { readXmlItem } from "./feeds/xml-item.js";
import type { Emit, Source, SourceHints } from "./source.js";
import { createXmlReader, rawOf, type XmlFormat } from "./xml-records.js";

/**
 * Any feed, as RSS 2.0, RSS 1.0 (RDF) or Atom: of publishers, alerts, link posts and blogs. An item is a
 * record where it leads to a paper; the others are told of one by one.
 */
export const feedXml: Source = {
  id: "feed-xml",
  source: "generic",
  format: "xml",
  kind: "feed",
  detect: detectFeed,
  parse: (emit, hints) => createXmlReader(emit, hints, (limited) => feedFormat(limited, hints)),
};

const CONTAINERS = new Set(["rss", "RDF", "channel", "feed"]);
const ITEMS = new Set(["item", "entry"]);
const RSS_1 = /purl\.org\/rss\/1\.0|<(?:[\w.-]+:)?item\b/i;
const ATOM = /w3\.org\/2005\/Atom|purl\.org\/atom|<(?:[\w.-]+:)?entry\b/i;

function detectFeed(head: string): number {
  const root = rootName(head);
  if (root === "rss" || (root === "channel" && RSS_1.test(head))) return 0.3;
  if (root === "RDF" || root === "item") return RSS_1.test(head) ? 0.3 : 0;
  return (root === "feed" || root === "entry") && ATOM.test(head) ? 0.3 : 0;
}

function feedFormat(emit: Emit, hints: SourceHints): XmlFormat {
  let rank = 1;
  let title = "";
  let own: string | undefined;
  let printsBylines = false;

  return {
    opens: ({ name }) => CONTAINERS.has(name),
    onUnit(element) {
      const { name } = element;
      if (ITEMS.has(name)) {
        const item = readXmlItem(element);
        const draft = draftOfItem(item, { rank, isPaperFeed: namesPapers(title), emit });
        if (typeof draft === "string") reportNoPaper(item, draft, emit);
        else {
          if (rank === 1) emit({ type: "facts", facts: { kind: "feed" } });
          rank++;
          if (draft.authors !== undefined) printsBylines = true;
          emit({ type: "draft", draft });
        }
      } else if (name === "title" && title === "") title = rawOf(element)?.text ?? "";
      else if (name === "link") {
        const isSelf = attributeOf(element, "rel")?.text === "self";
        const href = (attributeOf(element, "href") ?? rawOf(element))?.text.trim();
        if (isSelf || own === undefined) own = href ?? own;
      }
      // What else describes the feed says nothing of papers.
      return true;
    },
    end() {
      const url = hints.url ?? own;
      return { kind: "feed", printsBylines, ...(url === undefined ? {} : { url }) };
    },
  };
}
