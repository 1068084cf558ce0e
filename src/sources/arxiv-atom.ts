import { parseArxivId } from "../ids/parse-arxiv-id.js";
import { rootName } from "../xml/root-name.js";
import { addressSays } from "./arxiv/address-says.js";
import { type AtomEntry, readAtomEntry } from "./arxiv/atom-entry.js";
import { createAtomFacts } from "./arxiv/atom-facts.js";
import type { Emit, Source, SourceHints } from "./source.js";
import { createXmlReader, type XmlFormat } from "./xml-records.js";

/** Atom documents of arXiv: answers of its API, old and new, and the daily feeds. */
export const arxivAtom: Source = {
  id: "arxiv-atom",
  source: "arxiv",
  format: "xml",
  kind: "search",
  detect: detectArxivAtom,
  parse: (emit, hints) => createXmlReader(emit, hints, (limited) => atomFormat(limited, hints)),
};

const OWN =
  /arxiv\.org\/api\/|>\s*arXiv (?:Query|Search Results)|oai:arXiv\.org:|updates on arXiv\.org<|>\s*Feed error for query/i;
const ENTRY_ID = /<(?:[\w.-]+:)?id\b[^>]{0,200}>\s*https?:\/\/arxiv\.org\/abs\//i;
const ADDRESS = /^https?:\/\/(?:export\.|rss\.)?arxiv\.org\/(?:api\/query|atom\/)/i;

/** The API gives no more results than these to one query. */
const MOST_RESULTS = 30_000;

function detectArxivAtom(head: string, hints: SourceHints): number {
  const root = rootName(head);
  if (root !== "feed" && root !== "entry") return 0;
  if (OWN.test(head)) return 0.97;
  if (ENTRY_ID.test(head)) return 0.9;
  return addressSays(ADDRESS, head, hints) ? 0.8 : 0;
}

function atomFormat(emit: Emit, hints: SourceHints): XmlFormat {
  const facts = createAtomFacts(hints);
  const ids = new Set<string>();
  let entries = 0;
  let drafts = 0;

  function onEntry({ draft, problem, isFeed }: AtomEntry): void {
    if (isFeed) facts.setFeed(draft?.listedAt);
    if (problem !== undefined) {
      emit({ type: "report", ...problem });
      return;
    }
    if (draft === undefined) return;
    drafts++;
    if (drafts === 1) emit({ type: "facts", facts: facts.take() });
    if (ids.size < MOST_RESULTS) ids.add(parseArxivId(draft.arxivId?.text ?? "")?.id ?? "");
    emit({ type: "draft", draft });
  }

  return {
    opens: ({ name }) => name === "feed",
    onUnit(element) {
      if (element.name !== "entry") return facts.onElement(element);
      entries++;
      onEntry(readAtomEntry(element, { index: entries, rank: drafts + 1, emit }));
      return true;
    },
    end() {
      const error = facts.error;
      if (error !== undefined && entries === 0) emit({ type: "report", ...error });
      for (const missing of facts.missing(entries, ids)) emit({ type: "report", ...missing });
      return facts.take();
    },
  };
}
