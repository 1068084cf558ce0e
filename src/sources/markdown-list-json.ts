import { readErrorBody } from "../json/error-body.js";
import { childPointer } from "../json/json-pointer.js";
import { isJsonObject } from "../json/json-value.js";
import { readJson } from "../json/read-json.js";
import { JSON_START } from "./json-detect.js";
import { reportJsonFaults } from "./json-faults.js";
import { createMemberReader, type JsonNode, type MemberReader } from "./json-members.js";
import { readCell } from "./paper-rows/cell.js";
import type { ColumnRole } from "./paper-rows/columns.js";
import { readItem } from "./paper-rows/item.js";
import { readRow } from "./paper-rows/row.js";
import { joinSurplus, splitRow } from "./paper-rows/split-row.js";
import type { Draft, Emit, Source, SourceHints, SourceReader, Span } from "./source.js";

/**
 * What the digests of `markdown-list` are made from: an object of topics, of ids, of rows in Markdown.
 */
export const markdownListJson: Source = {
  id: "markdown-list-json",
  source: "generic",
  format: "json",
  kind: "list",
  detect: (head) => (JSON_START.test(head) && ROWS.test(head) ? 0.95 : 0),
  parse: parseMarkdownListJson,
};

const ROWS =
  /"[^"\n]{1,40}"\s{0,20}:\s{0,20}\{\s{0,20}"\d{4}\.\d{4,5}(?:v\d+)?"\s{0,20}:\s{0,20}"(?:\||- )/;
const ROLES: readonly ColumnRole[] = ["date", "title", "authors", "paper", "code"];
const DEEPEST = 512;

function parseMarkdownListJson(emit: Emit, hints: SourceHints): SourceReader {
  const chunks: string[] = [];
  return {
    write(chunk) {
      chunks.push(chunk);
    },
    end() {
      readText(chunks.splice(0).join(""), emit, hints);
    },
  };
}

function readText(text: string, emit: Emit, hints: SourceHints): void {
  const span = { start: 0, end: text.length };
  const error = readErrorBody(text);
  if (error !== undefined) {
    const message = "The site answered with an error.";
    emit({ type: "report", code: "source-error", message, actual: error, pointer: "", ...span });
    return;
  }
  const reading = readJson(text);
  const maxDepth = hints.maxDepth ?? DEEPEST;
  const read = createMemberReader({ emit, at: span, maxDepth });
  reportJsonFaults(reading, undefined, read, emit);
  readTopics({ value: reading.value, pointer: "", depth: 1 }, read, emit);
  const url = hints.url === undefined ? {} : { url: hints.url };
  emit({ type: "listing", facts: { format: reading.form, ...url }, ...span });
}

function readTopics(root: JsonNode, read: MemberReader, emit: Emit): void {
  let rank = 0;
  const malformed = (node: JsonNode, message: string) =>
    emit({ type: "report", code: "item-malformed", message, ...read.spanOf(node) });
  for (const topic of membersOf(root)) {
    if (!isJsonObject(topic.node.value)) {
      malformed(topic.node, "A topic is no object of rows.");
      continue;
    }
    for (const { node } of membersOf(topic.node)) {
      const draft =
        typeof node.value === "string"
          ? readRowText(node.value, read.spanOf(node), rank + 1)
          : undefined;
      if (draft === undefined) {
        malformed(node, "This is no row with a title and a link.");
        continue;
      }
      rank++;
      emit({ type: "draft", draft: { ...draft, keywords: [topic.key] } });
    }
  }
}

function membersOf(node: JsonNode): { key: string; node: JsonNode }[] {
  if (!isJsonObject(node.value)) return [];
  return Object.entries(node.value).map(([key, value]) => {
    const pointer = childPointer(node.pointer, key);
    return { key, node: { value, pointer, depth: node.depth + 1 } };
  });
}

/** The row of a table, or the item of a list; all that is in it stands at the text. */
function readRowText(text: string, span: Span, rank: number): Draft | undefined {
  const line = text.trim();
  const spanOf = () => span;
  if (!line.startsWith("|")) return readItem(readCell(line.replace(/^- /, ""), spanOf), rank);
  const parts = joinSurplus(splitRow(line), ROLES.length, ROLES.indexOf("title"), line);
  const cells = parts.map((part) => readCell(part.text, spanOf));
  return readRow({ cells, roles: ROLES, ...span }, rank);
}
