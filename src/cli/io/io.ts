import type { Workers } from "../jobs/workers.js";
import type { Scratch } from "./scratch.js";

/** Somewhere to print to. A closed pipe swallows what is written; other failures reject. */
export interface Output {
  readonly isTerminal: boolean;
  /** The width of the terminal, where it is known. */
  readonly columns?: number | undefined;
  /** Whether nobody reads any more, so that further work is for nothing. */
  readonly isClosed: boolean;
  write(text: string): Promise<void>;
}

/** A file that can be read in parts; `size` in bytes where it is known. */
export interface OpenedFile {
  parts: AsyncIterable<Uint8Array>;
  size?: number | undefined;
}

/** What reading and printing files needs to know of the world. */
export type FileIo = Pick<Io, "env" | "stdout" | "stderr" | "open" | "now">;

/** All that the command knows of the world around it. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly stdinIsTerminal: boolean;
  readonly stdout: Output;
  readonly stderr: Output;
  /** A file, or standard input where the path is `-`. */
  open(path: string): Promise<OpenedFile>;
  /** Milliseconds, to show how fast a work goes. Nothing that is written depends on it. */
  now(): number;
  /** The names of the files in a folder, in any order. */
  readFolder(path: string): Promise<string[]>;
  /** Writes a file part by part, as a whole or not at all; errors of the parts are passed on. */
  replaceFile(path: string, parts: AsyncIterable<string | Uint8Array>): Promise<void>;
  /** Takes a little more time from now on, to keep less in memory that nobody needs any more. */
  saveMemory(): void;
  /** Threads that work beside this one; needs an optional package. */
  startWorkers(count: number): Promise<Workers>;
  /** Room for what need not be in memory, beyond so many bytes of it. */
  createScratch(bytesInMemory: number): Scratch;
}
