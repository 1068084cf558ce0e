import { readJson } from "../json/read-json.js";
import { JSON_START, jsonMember, JSON_QUOTE as Q } from "./json-detect.js";
import { reportJsonFaults } from "./json-faults.js";
import { createMemberReader } from "./json-members.js";
import { limitReports } from "./report-limit.js";
import { readArticle } from "./schema-org/article.js";
import { findArticles } from "./schema-org/find-articles.js";
import type { Emit, Source, SourceHints, SourceReader } from "./source.js";

/** Articles of schema.org as JSON-LD that stands alone: one, a list, a `@graph` or an `ItemList`. */
export const schemaOrgJson: Source = {
  id: "schema-org-json",
  source: "generic",
  format: "json",
  kind: "list",
  detect: (head) => (JSON_START.test(head) && TYPE.test(head) ? 0.5 : 0),
  parse: parseSchemaOrg,
};

const TYPE = jsonMember(
  "@type",
  String.raw`\[?[^\]{}]{0,200}?${Q}(?:https?://schema\.org/|schema:)?(?:Medical)?ScholarlyArticle\b`,
);
const DEEPEST = 512;

function parseSchemaOrg(emitAll: Emit, hints: SourceHints): SourceReader {
  const { emit, flush } = limitReports(emitAll);
  const chunks: string[] = [];
  return {
    write(chunk) {
      chunks.push(chunk);
    },
    end() {
      const count = readText(chunks.splice(0).join(""));
      const url = hints.url === undefined ? {} : { url: hints.url };
      const kind = count.single ? ("paper" as const) : ("list" as const);
      emit({
        type: "listing",
        facts: { kind, format: count.form, ...url },
        start: 0,
        end: count.length,
      });
      flush();
    },
  };

  function readText(text: string): { single: boolean; form: "json" | "jsonl"; length: number } {
    const span = { start: 0, end: text.length };
    const reading = readJson(text);
    const maxDepth = hints.maxDepth ?? DEEPEST;
    reportJsonFaults(reading, undefined, createMemberReader({ emit, ...span, maxDepth }), emit);
    const { articles, graph } = findArticles(reading.value, { ...span, maxDepth });
    articles.forEach((article, at) => {
      const draft = readArticle(article, graph, emit);
      if (draft !== undefined) emit({ type: "draft", draft: { ...draft, rank: at + 1 } });
      else {
        const message = "The article has no title.";
        emit({
          type: "report",
          code: "item-malformed",
          message,
          ...span,
          pointer: article.pointer,
        });
      }
    });
    const single = articles.length === 1 && articles[0]?.pointer === "";
    return { single, form: reading.form, length: text.length };
  }
}
