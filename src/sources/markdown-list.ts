import type { ListingKind } from "../model/names.js";
import { type Line, readLines } from "../text/read-lines.js";
import { trackCoverage } from "./coverage.js";
import { readBlocks } from "./markdown-list/blocks.js";
import { cellOfLines, readTableRow } from "./markdown-list/cells.js";
import { detectMarkdownList } from "./markdown-list/detect.js";
import { isTopic, readUpdated } from "./markdown-list/heading.js";
import { readHeader } from "./paper-rows/columns.js";
import { readItem } from "./paper-rows/item.js";
import { isUnsafeLink } from "./paper-rows/links.js";
import { splitRow } from "./paper-rows/split-row.js";
import type { Draft, Emit, Raw, Source, SourceHints, SourceReader } from "./source.js";

/**
 * Lists and tables of papers in Markdown: digests made from arXiv, weekly newsletters, tables of
 * papers with code, and any "awesome papers" list whose items have a title and a link to the paper.
 */
export const markdownList: Source = {
  id: "markdown-list",
  source: "generic",
  format: "markdown",
  kind: "list",
  detect: detectMarkdownList,
  parse: parseMarkdownList,
};

const WEEKLY = /\bpapers? of the week\b/i;

function parseMarkdownList(emit: Emit, hints: SourceHints): SourceReader {
  const coverage = trackCoverage(emit);
  let rank = 0;
  let end = 0;
  let topic: string | undefined;
  let date: Raw | undefined;
  let kind: ListingKind | undefined;
  let printsBylines = false;

  function hand(draft: Draft | undefined, lines: readonly Line[], isPaper: boolean): void {
    if (draft !== undefined) {
      rank++;
      if (draft.authors !== undefined) printsBylines = true;
      const keywords = topic === undefined ? {} : { keywords: [topic] };
      emit({ type: "draft", draft: { ...draft, ...keywords } });
      for (const line of lines) coverage.record(line);
    } else if (!isPaper) {
      for (const line of lines) coverage.furniture(line);
    }
    settle(lines);
  }

  function settle(lines: readonly Line[]): void {
    const last = lines[lines.length - 1];
    if (last !== undefined) coverage.settle(last.end + 1);
  }

  function onHeading(line: Line, text: string): void {
    if (WEEKLY.test(text)) kind = "weekly";
    date ??= readUpdated(line, text);
    topic = isTopic(text) ? text : undefined;
  }

  /** Of a record it is reported with its other links. */
  function reportUnsafe({ text: actual, start, end }: Raw): void {
    const message = `The item was not read: "${actual.slice(0, 80)}" is not an address that is safe to follow.`;
    emit({ type: "report", code: "link-unsafe", message, field: "links", actual, start, end });
  }

  const blocks = readBlocks({
    onHeading(line, text) {
      onHeading(line, text);
      hand(undefined, [line], false);
    },
    onItem(lines, offset) {
      const item = cellOfLines(lines, offset);
      const draft = readItem(item, rank + 1);
      if (draft === undefined) item.links.filter(isUnsafeLink).forEach(reportUnsafe);
      hand(draft, lines, item.links.length > 0 && isNearPaper(item.text));
    },
    onRow(line, header) {
      const names = header && splitRow(header.text).map(({ text }) => text);
      const roles = names && readHeader(names);
      const draft =
        (roles && readTableRow(line, roles, rank + 1)) ??
        readItem(cellOfLines([line], 0), rank + 1);
      hand(draft, [line], roles !== undefined);
    },
    onOther(line) {
      date ??= readUpdated(line, line.text.replace(/^\s*>\s*/, ""));
      hand(undefined, [line], false);
    },
  });
  const lines = readLines((line) => {
    end = line.end;
    coverage.see(line);
    blocks.onLine(line);
  });

  return {
    write: lines.write,
    end() {
      lines.end();
      blocks.end();
      const facts = {
        printsBylines,
        ...(kind === undefined ? {} : { kind }),
        ...(date === undefined ? {} : { date }),
        ...(hints.url === undefined ? {} : { url: hints.url }),
      };
      emit({ type: "listing", facts, start: 0, end });
    },
  };
}

/** An item that leads to an archive and names no title is a record that was not understood. */
function isNearPaper(text: string): boolean {
  return /\barxiv\b/i.test(text);
}
