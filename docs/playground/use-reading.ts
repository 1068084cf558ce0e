import { useEffect } from "preact/hooks";
import { askWorker } from "./ask-worker.js";
import type { Action, Input } from "./state.js";

const PAUSE_AFTER_TYPING_MS = 250;

/** Reads an input whenever it changes, and drops what was being read of it before. */
export function useReading(input: Input, dispatch: (action: Action) => void): void {
  const { id, text, url, referenceDate, source } = input;
  useEffect(() => {
    if (text.trim() === "") {
      dispatch({ type: "set-state", id, state: { type: "empty" } });
      return;
    }
    let cancel = () => {};
    dispatch({ type: "set-state", id, state: { type: "reading", progress: undefined } });
    const timer = setTimeout(() => {
      const options = { url, referenceDate, source };
      const job = askWorker<"read">({ type: "read", text, options }, (progress) => {
        dispatch({ type: "set-state", id, state: { type: "reading", progress } });
      });
      cancel = job.cancel;
      job.result.then(
        (reading) => dispatch({ type: "set-state", id, state: { type: "read", reading } }),
        (error: Error) => {
          dispatch({ type: "set-state", id, state: { type: "failed", message: error.message } });
        },
      );
    }, PAUSE_AFTER_TYPING_MS);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [id, text, url, referenceDate, source, dispatch]);
}
