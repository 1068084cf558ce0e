import { readJson } from "../../json/read-json.js";
import { reportJsonFaults } from "../json-faults.js";
import { createMemberReader } from "../json-members.js";
import type { Draft, Emit } from "../source.js";
import { readArticle } from "./article.js";
import { findArticles } from "./find-articles.js";

export interface ArticleReading {
  articles: Omit<Draft, "rank">[];
  /** The text is one article and nothing around it. */
  isSingle: boolean;
  form: "json" | "jsonl";
}

/** Reads the articles in a text that is JSON-LD; what is broken is told of where it names articles. */
export function readArticles(
  text: string,
  place: { start: number; end: number; maxDepth: number },
  emit: Emit,
): ArticleReading {
  const reading = readJson(text);
  const { articles, graph, tooDeep } = findArticles(reading.value, place);
  const cut = reading.problems.find(({ kind }) => kind === "cut")?.pointer;
  const broken = articles.find(({ pointer }) => `${cut ?? ""}/`.startsWith(`${pointer}/`));
  const cutItem = cut === undefined ? undefined : broken?.pointer;
  if (/ScholarlyArticle/.test(text)) {
    reportJsonFaults(
      reading,
      cutItem,
      createMemberReader({ emit, at: place, maxDepth: place.maxDepth }),
      emit,
    );
  }
  const { start, end } = place;
  if (tooDeep !== undefined) {
    const message = "Values that stand in too many others were not read (maxDepth).";
    emit({ type: "report", code: "limit-reached", message, start, end, pointer: tooDeep.pointer });
  }
  const drafts = articles.flatMap((node) => {
    if (node.pointer === cutItem) return [];
    const draft = readArticle(node, graph, emit);
    if (draft !== undefined) return [draft];
    const message = "The article has no title.";
    emit({ type: "report", code: "item-malformed", message, start, end, pointer: node.pointer });
    return [];
  });
  const isSingle = articles.length === 1 && articles[0]?.pointer === "";
  return { articles: drafts, isSingle, form: reading.form };
}
