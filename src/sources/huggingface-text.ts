import { cleanText } from "../text/clean-text.js";
import { isAddressKey, isCaptureKey, readFrontMatter } from "../text/front-matter.js";
import { joinLinks } from "../text/join-links.js";
import { type Line, readLines, type Writer } from "../text/read-lines.js";
import { trackCoverage } from "./coverage.js";
import { createCardReader } from "./huggingface-text/card-reader.js";
import { readCues } from "./huggingface-text/cues.js";
import { detectHuggingFaceText } from "./huggingface-text/detect.js";
import { createPageFacts } from "./huggingface-text/facts.js";
import { resolveFootnotes } from "./huggingface-text/footnotes.js";
import type { Emit, Source, SourceHints } from "./source.js";

/**
 * Papers listings of Hugging Face as people paste them: the text of a browser copy, and what
 * readers and converters make of the page. Lines become cues (`huggingface-text/cues.ts`), the order of
 * cues makes cards (`huggingface-text/card-reader.ts`).
 */
export const huggingFaceText: Source = {
  id: "huggingface-text",
  source: "huggingface",
  format: "text",
  kind: "daily",
  detect: detectHuggingFaceText,
  parse: parseHuggingFaceText,
};

const HEADING = /^\s{0,3}#{1,6}\s/;
const LONGEST_PREAMBLE_LINE = 500;

function parseHuggingFaceText(emitAll: Emit, hints: SourceHints): Writer {
  const { emit, define, close } = resolveFootnotes(emitAll);
  const coverage = trackCoverage(emit);
  const facts = createPageFacts(hints);
  const reader = createCardReader(emit, coverage, facts);
  /** Front matter may be fenced by two lines of "---". */
  let fence: "possible" | "open" | "past" = "possible";
  let end = 0;

  function onLine(line: Line): void {
    end = line.end;
    coverage.see(line);
    if (readPreamble(line)) return;
    if (HEADING.test(line.text)) facts.seeMarkdown();
    const cues = readCues(line);
    for (const cue of cues) {
      if (cue.type === "definition") define(cue.ref, cue.url);
      reader.take(cue, line, cues.length === 1);
    }
  }

  /** Reads what a clipper wrote above the page. */
  function readPreamble(line: Line): boolean {
    if (line.text.length > LONGEST_PREAMBLE_LINE || !reader.isAtTop()) return false;
    const text = cleanText(line.text);
    if (text === "") return false;
    if (text === "---" && fence !== "past") {
      fence = fence === "possible" ? "open" : "past";
      coverage.furniture(line);
      return true;
    }
    const fenced = fence === "open";
    if (!fenced) fence = "past";
    const entry = readFrontMatter(text, { fenced });
    if (entry === undefined && !fenced) return false;
    // A heading above the front matter is the name of the page.
    reader.dropHeading();
    coverage.furniture(line);
    if (entry === undefined) return true;
    if (isCaptureKey(entry.key)) facts.setCapture(entry.value);
    if (isAddressKey(entry.key)) facts.setUrl(entry.value);
    if (entry.key.endsWith("title")) facts.setTitle(entry.value);
    return true;
  }

  const joiner = joinLinks(onLine);
  const lines = readLines(joiner.push);
  return {
    write: lines.write,
    end() {
      lines.end();
      joiner.end();
      reader.endListing(end);
      close();
    },
  };
}
