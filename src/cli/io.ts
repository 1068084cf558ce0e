import type { NewFile } from "./new-file.js";
import type { Scratch } from "./scratch.js";

/** Somewhere to print to. A closed pipe swallows what is written; other failures reject. */
export interface Output {
  readonly isTerminal: boolean;
  /** The width of the terminal, where it is known. */
  readonly columns?: number | undefined;
  write(text: string): Promise<void>;
}

/** All that the command knows of the world around it. There is no clock among it. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly stdinIsTerminal: boolean;
  readonly stdout: Output;
  readonly stderr: Output;
  readFile(path: string): Promise<Uint8Array>;
  readStdin(): Promise<Uint8Array>;
  /** The bytes of a file as they come; that it cannot be read shows with the first of them. */
  openFile(path: string): AsyncIterable<Uint8Array>;
  openStdin(): AsyncIterable<Uint8Array>;
  /** The names of the files in a folder, in any order. */
  readFolder(path: string): Promise<string[]>;
  /** Writes a whole file; one that is there is replaced. */
  writeFile(path: string, text: string): Promise<void>;
  /** Writes a file part by part, as a whole or not at all; errors of the parts are passed on. */
  replaceFile(path: string, parts: AsyncIterable<string | Uint8Array>): Promise<void>;
  /** Opens a file that has its name only when it is complete. */
  createFile(path: string): Promise<NewFile>;
  /** Takes a little more time from now on, to keep less in memory that nobody needs any more. */
  saveMemory(): void;
  /** Room for what need not be in memory, beyond so many bytes of it. */
  createScratch(bytesInMemory: number): Scratch;
}
