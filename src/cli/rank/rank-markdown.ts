import { canonicalId } from "../../ids/canonical-id.js";
import type { Paper } from "../../index.js";
import { formatExplanation } from "../../rank/index.js";
import { printableText } from "../terminal/printable-text.js";
import type { Ranked } from "./rank-command.js";
import { scoreText } from "./rank-table.js";

/** A numbered list, to be put into a page or a mail. */
export function* rankMarkdown(ranked: Ranked, explain: boolean): Generator<string> {
  yield `# ${escaped(ranked.title)}\n\n`;
  if ("groups" in ranked) {
    for (const { rank, name, score, papers, carriedBy } of ranked.groups.groups) {
      const carriers = carriedBy.map(({ paper }) => escaped(paper.title)).join("; ");
      yield `${rank}. **${escaped(name)}** ${scoreText(score)}, of ${papers}: ${carriers}\n`;
    }
    return;
  }
  for (const one of ranked.papers.results) {
    const title = titleOf(one.paper);
    const words = explain ? `: ${escaped(formatExplanation(one))}` : "";
    yield one.status === "ranked"
      ? `${one.rank}. ${title} (${scoreText(one.score)})${words}\n`
      : `- ${title}: ${escaped(formatExplanation(one))}\n`;
  }
}

function titleOf(paper: Paper): string {
  const title = escaped(paper.title);
  const id = canonicalId(paper);
  if (id?.startsWith("arxiv:") !== true) return title;
  return `[${title}](https://arxiv.org/abs/${id.slice("arxiv:".length)})`;
}

/** So that nothing in a title is taken for markup. */
function escaped(text: string): string {
  return printableText(text).replace(/[\\`*_[\]<>|#]/g, "\\$&");
}
