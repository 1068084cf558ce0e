import type { Answers, Message, Progress, Request } from "./protocol.js";
import { readInput } from "./read-input.js";

/** The page must stay quick: no more than about ten messages a second. */
const PAUSE_MS = 100;

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  answer(data).then(
    (value) => post({ type: "answer", answer: value }),
    (error: unknown) => {
      post({ type: "failed", message: error instanceof Error ? error.message : String(error) });
    },
  );
});

/** Merging, ranking and writing are loaded when they are asked for. */
async function answer(request: Request): Promise<Answers[Request["type"]]> {
  if (request.type === "read") return readInput(request.text, request.options, slowly());
  if (request.type === "merge") {
    const { mergeView } = await import("./merge-papers.js");
    return mergeView(request.listings);
  }
  if (request.type === "rank") {
    const { rankView } = await import("./rank-papers.js");
    return rankView(request.papers, request.ranker, request.asOf);
  }
  const { exportPapers } = await import("./export-papers.js");
  return exportPapers(request.papers, request.format);
}

function slowly(): (progress: Progress) => void {
  let last = 0;
  return (progress) => {
    if (performance.now() - last < PAUSE_MS) return;
    last = performance.now();
    post({ type: "progress", progress });
  };
}

function post(message: Message<Request["type"]>): void {
  postMessage(message);
}
