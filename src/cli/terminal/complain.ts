import type { Io } from "../io/io.js";
import { printableText } from "./printable-text.js";

/** Says in one line on standard error why nothing can be done. Always answers 2, the exit code. */
export async function complain(io: Pick<Io, "stderr">, problem: string): Promise<2> {
  await io.stderr.write(`trending-papers: ${printableText(problem)}\n`);
  return 2;
}

export function complainOfUsage(io: Io, problem: string, help: string): Promise<2> {
  return complain(io, `${problem} (see ${help})`);
}
