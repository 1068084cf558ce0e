import type { Io } from "../io/io.js";

const STEP = 5_000;
const WIDTH = 30;

/** Counts records on a terminal while they are read; how many will come is not known. */
export interface RecordProgress {
  step: () => void;
  clear: () => Promise<void>;
}

export function createRecordProgress({ stderr }: Io, quiet: boolean): RecordProgress {
  if (quiet || !stderr.isTerminal) return { step: () => {}, clear: async () => {} };
  let records = 0;
  let written = Promise.resolve();
  return {
    step: () => {
      records++;
      if (records % STEP === 0) written = stderr.write(`\r${records} records`);
    },
    clear: async () => {
      await written;
      if (records >= STEP) await stderr.write(`\r${" ".repeat(WIDTH)}\r`);
      records = 0;
    },
  };
}
