import { readHtml } from "../html/read-html.js";
import { readBareLinks } from "./huggingface-html/bare-links.js";
import { detectHuggingFaceHtml } from "./huggingface-html/detect.js";
import { createHtmlFacts } from "./huggingface-html/facts.js";
import {
  createHydrationReader,
  holdsPapers,
  isHydrationTarget,
} from "./huggingface-html/hydration.js";
import { createHtmlListing } from "./huggingface-html/listing.js";
import { readPage } from "./huggingface-html/page.js";
import { looksLikePaperPage, readPaperPage } from "./huggingface-html/paper.js";
import type { Draft, Emit, Source, SourceHints, SourceReader } from "./source.js";

/**
 * Papers pages of Hugging Face as HTML: listings of every kind, the page of one paper, and the
 * translated mirror. The data that the page was made from is read first (`huggingface-html/hydration.ts`);
 * without it the rendered cards are, by where links lead (`huggingface-html/listing.ts`).
 */
export const huggingFaceHtml: Source = {
  id: "huggingface-html",
  source: "huggingface",
  format: "html",
  kind: "daily",
  detect: detectHuggingFaceHtml,
  parse: parseHuggingFaceHtml,
};

const DEEPEST = 512;

function parseHuggingFaceHtml(emit: Emit, hints: SourceHints): SourceReader {
  const { crossCheck = false, maxDepth = DEEPEST } = hints;
  const facts = createHtmlFacts(hints);
  const data = createHydrationReader(emit, { maxDepth });
  const listing = createHtmlListing(facts, emit);
  let isDone = false;
  let length = 0;

  /** Records of the data come from there alone; the cards beside it are only compared with them. */
  function hand(draft: Draft): void {
    const { result } = data;
    if (result === undefined || result.drafts === 0) emit({ type: "draft", draft });
    else if (crossCheck) emit({ type: "card", draft });
  }

  function handBare(drafts: readonly Draft[]): void {
    const message = "No heading leads to a paper, so only the links to papers were read.";
    emit({ type: "report", code: "structure-unknown", message, start: 0, end: length });
    for (const draft of drafts) hand(draft);
  }

  const reader = readHtml(
    readPage({
      ...listing.listener,
      onMeta: facts.onMeta,
      onTitleTag: ({ text }) => facts.onTitleTag(text),
      onData(tag, target) {
        const props = isHydrationTarget(target) ? tag.written("data-props") : undefined;
        if (props === undefined) return;
        if (target.trim() === "PaperContent") facts.setPaper();
        data.read(props);
        if (crossCheck || data.result === undefined || data.result.drafts === 0) return;
        isDone = true;
        reader.stop();
      },
      onTooDeep({ start, end }) {
        const message = `Elements more than ${maxDepth} deep were not followed (maxDepth).`;
        emit({ type: "report", code: "limit-reached", message, start, end });
      },
      onCut(tag, target) {
        const props = tag.attribute("data-props");
        if (props === undefined) return;
        // The name of the target may have stood behind the cut.
        if (target === undefined ? holdsPapers(props.text) : isHydrationTarget(target))
          data.cut(props);
      },
    }),
    { maxDepth, longAttribute: "data-props" },
  );

  function readRest(): void {
    const pieces = listing.end();
    const isPaper = facts.paper !== undefined;
    if (isPaper || (listing.cards.length === 0 && looksLikePaperPage(pieces))) {
      facts.setPaper();
      const draft = readPaperPage(pieces, facts.paper?.id, emit);
      if (draft !== undefined) hand(draft);
    } else {
      const isRead = listing.cards.length > 0 || data.result !== undefined;
      const bare = isRead ? { drafts: [], rest: pieces } : readBareLinks(pieces);
      // Data that holds an empty list says that nothing is missing.
      listing.report(data.result === undefined ? bare.rest : []);
      for (const draft of listing.cards) hand(draft);
      if (bare.drafts.length > 0) handBare(bare.drafts);
    }
    if (listing.cards.length === 0) data.salvage();
  }

  return {
    write(chunk) {
      length += chunk.length;
      reader.write(chunk);
    },
    isDone: () => isDone,
    end() {
      reader.end();
      if (!isDone) readRest();
      const page = { ...facts.take(listing.cards), ...data.result?.facts };
      emit({ type: "listing", facts: page, start: 0, end: length });
    },
  };
}
