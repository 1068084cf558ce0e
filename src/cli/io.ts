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
  /** Writes a whole file; one that is there is replaced. */
  writeFile(path: string, text: string): Promise<void>;
}
