import type { ApiPaper } from "./api-item.js";
import { element } from "./element.js";
import { escapeText } from "./escape.js";
import { collapse } from "./shown.js";

interface Found {
  start: number;
  end: number;
}

/** The abstract, with the first place of every keyword as a link to a search. */
export function keywordLinks(paper: ApiPaper): string {
  const { summary } = paper;
  let markup = "";
  let end = 0;
  for (const found of placesIn(paper)) {
    const word = summary.slice(found.start, found.end);
    const href = `/papers?q=${encodeURIComponent(collapse(word))}`;
    const link = element("a", { href, class: "underline" }, escapeText(word));
    markup += escapeText(summary.slice(end, found.start)) + link;
    end = found.end;
  }
  return markup + escapeText(summary.slice(end));
}

/** The keywords in the order and the spelling of the abstract. */
export function keywordsIn(paper: ApiPaper): string[] {
  return placesIn(paper).map(({ start, end }) => collapse(paper.summary.slice(start, end)));
}

function placesIn({ summary, ai_keywords = [] }: ApiPaper): Found[] {
  const found: Found[] = [];
  const text = summary.toLowerCase();
  for (const keyword of [...ai_keywords].sort((a, b) => b.length - a.length)) {
    if (keyword.trim() === "" || text.length !== summary.length) continue;
    const start = text.indexOf(keyword.toLowerCase());
    const end = start + keyword.length;
    if (start === -1 || found.some((other) => start < other.end && other.start < end)) continue;
    found.push({ start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}
