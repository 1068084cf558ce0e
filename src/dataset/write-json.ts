import type { Paper } from "../model/paper.js";

/** One array, a paper on each line. */
export async function* writeJson(papers: AsyncIterable<Paper>): AsyncGenerator<string> {
  let before = "[\n";
  for await (const paper of papers) {
    yield before + JSON.stringify(paper);
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

/** One paper a line. */
export async function* writeJsonLines(papers: AsyncIterable<Paper>): AsyncGenerator<string> {
  for await (const paper of papers) yield `${JSON.stringify(paper)}\n`;
}
