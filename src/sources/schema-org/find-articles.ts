import { childPointer } from "../../json/json-pointer.js";
import { isJsonObject, own } from "../../json/json-value.js";
import type { JsonNode } from "../json-members.js";
import { isArticle } from "./article.js";
import { type Graph, valuesOf } from "./values.js";

/** Where the articles of a page or list stand; what an article cites or is beside is none of them. */
const HOLDERS = ["@graph", "mainEntity", "itemListElement", "item", "hasPart"];

/** Nodes are gone through by a function that calls itself. */
const MOST_DEPTH = 2_000;

/** The articles in a piece of JSON-LD, and what they refer to. */
export function findArticles(
  value: unknown,
  { start, end, maxDepth }: { start: number; end: number; maxDepth: number },
): { articles: JsonNode[]; graph: Graph; tooDeep: JsonNode | undefined } {
  const byId = new Map<string, JsonNode>();
  const graph: Graph = { start, end, byId };
  const articles: JsonNode[] = [];
  const seen = new Set<unknown>();
  const deepest = Math.min(maxDepth, MOST_DEPTH);
  let tooDeep: JsonNode | undefined;

  function visit(node: JsonNode): void {
    if (!isJsonObject(node.value) || seen.has(node.value)) return;
    if (node.depth > deepest) {
      tooDeep ??= node;
      return;
    }
    seen.add(node.value);
    if (isArticle(node)) articles.push(node);
    else for (const key of HOLDERS) for (const inner of valuesOf(node, key, graph)) visit(inner);
  }

  const roots: JsonNode[] = Array.isArray(value)
    ? value.map((item, at) => ({ value: item, pointer: childPointer("", at), depth: 2 }))
    : [{ value, pointer: "", depth: 1 }];
  for (const root of roots) {
    for (const node of [root, ...valuesOf(root, "@graph", graph)]) {
      const id = own(node.value, "@id");
      if (typeof id === "string" && Object.keys(node.value ?? {}).length > 1) byId.set(id, node);
    }
  }
  for (const root of roots) visit(root);
  return { articles, graph, tooDeep };
}
