import type { Output } from "./io.js";

const CLOSED_PIPE: readonly unknown[] = ["EPIPE", "EOF", "ERR_STREAM_DESTROYED"];

/** What is needed of `process.stdout`. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  on(event: "error", listener: () => void): unknown;
  write(text: string, done: (error?: Error | null) => void): unknown;
}

/** Wraps an output stream of the process. Writing waits until the stream has taken the text. */
export function createOutput(stream: OutputStream): Output {
  let closed = false;
  // Every write reports its own error; without a listener Node would end the process first.
  stream.on("error", () => {});

  function write(text: string): Promise<void> {
    if (closed || text === "") return Promise.resolve();
    return new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        if (error && !isClosedPipe(error)) return reject(error);
        if (error) closed = true;
        resolve();
      });
    });
  }

  return {
    isTerminal: stream.isTTY === true,
    get isClosed() {
      return closed;
    },
    get columns() {
      // A terminal that does not know its width says 0.
      return stream.columns === 0 ? undefined : stream.columns;
    },
    write,
  };
}

function isClosedPipe(error: Error): boolean {
  return "code" in error && CLOSED_PIPE.includes(error.code);
}
