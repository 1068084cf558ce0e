import { JSON_START, jsonMember, JSON_QUOTE as Q } from "./json-detect.js";
import { readArticles } from "./schema-org/read-articles.js";
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

function parseSchemaOrg(emit: Emit, hints: SourceHints): SourceReader {
  const chunks: string[] = [];
  return {
    write(chunk) {
      chunks.push(chunk);
    },
    end() {
      const text = chunks.splice(0).join("");
      const span = { start: 0, end: text.length };
      const maxDepth = hints.maxDepth ?? DEEPEST;
      const { articles, isSingle, form } = readArticles(text, { ...span, maxDepth }, emit);
      for (const [at, draft] of articles.entries()) {
        emit({ type: "draft", draft: { ...draft, rank: at + 1 } });
      }
      const url = hints.url === undefined ? {} : { url: hints.url };
      const kind = isSingle ? "paper" : "list";
      emit({ type: "listing", facts: { kind, format: form, ...url }, ...span });
    },
  };
}
