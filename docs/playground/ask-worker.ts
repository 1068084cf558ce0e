import type { Answers, Message, Progress, Request } from "./protocol.js";

export interface Job<T> {
  result: Promise<T>;
  /** Ends the work at once, even within a large input; `result` then never settles. */
  cancel(): void;
}

/** Asks a worker of its own, and ends it with the answer. */
export function askWorker<T extends Request["type"]>(
  request: Extract<Request, { type: T }>,
  onProgress: (progress: Progress) => void = () => {},
): Job<Answers[T]> {
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  const result = new Promise<Answers[T]>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Message<T>>) => {
      if (data.type === "progress") return onProgress(data.progress);
      worker.terminate();
      if (data.type === "answer") resolve(data.answer);
      else reject(new Error(data.message));
    });
    worker.addEventListener("error", ({ message }) => {
      worker.terminate();
      reject(new Error(message || "The worker could not be started."));
    });
  });
  worker.postMessage(request);
  return { result, cancel: () => worker.terminate() };
}
