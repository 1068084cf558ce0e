import { useEffect, useState } from "preact/hooks";
import { askWorker } from "./ask-worker.js";
import type { Answers, Request } from "./protocol.js";

export type Waited<T> =
  | { type: "waiting" }
  | { type: "answer"; answer: T }
  | { type: "failed"; message: string };

/** The answer to a request; a new request drops the one before. Requests are compared as they are. */
export function useAnswer<T extends "merge" | "rank">(
  request: Extract<Request, { type: T }> | undefined,
): Waited<Answers[T]> {
  const [waited, setWaited] = useState<Waited<Answers[T]>>({ type: "waiting" });
  useEffect(() => {
    setWaited({ type: "waiting" });
    if (request === undefined) return;
    const job = askWorker<T>(request);
    job.result.then(
      (answer) => setWaited({ type: "answer", answer }),
      (error: Error) => setWaited({ type: "failed", message: error.message }),
    );
    return job.cancel;
  }, [request]);
  return waited;
}
