import { type Diagnostic, formatDiagnostic, readListing } from "../../index.js";
import type { FileIo } from "../io/io.js";
import { reasonOf } from "../io/read-input.js";
import { paintDiagnostic } from "../papers/report-diagnostics.js";
import { complain } from "../terminal/complain.js";
import { type ExitCode, listingExitCode } from "../terminal/exit-code.js";
import { createPaint } from "../terminal/paint.js";
import { createProgress } from "../terminal/progress.js";
import type { ListingPrinter } from "./listing-printer.js";
import type { ParseArguments } from "./parse-arguments.js";

/** An input that is read in parts; `size` in bytes where it is known. */
export interface LargeInput {
  name: string;
  size?: number | undefined;
  parts: AsyncIterable<Uint8Array>;
}

/** Papers are written in portions of this many characters. */
const PORTION = 65_536;

/**
 * Reads a large input and prints each paper when it is complete. Diagnostics come as they are found,
 * without the lines that they are about: those are gone by then.
 */
export async function parseLarge(
  { name, size, parts }: LargeInput,
  printer: ListingPrinter,
  { listing: options, quiet, strict }: ParseArguments,
  io: FileIo,
): Promise<ExitCode> {
  const isShown = !quiet && !io.stdout.isTerminal;
  const progress = createProgress(io, { isShown, what: "papers" });
  progress.total(size);
  const paint = createPaint(io.stderr, io.env);
  const told: Pick<Diagnostic, "code" | "severity">[] = [];
  const codes = new Set<string>();
  let papers = 0;
  let waiting = "";

  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const part of parts) {
      yield part;
      progress.read(part.length);
    }
  }

  async function flush(): Promise<void> {
    const text = waiting;
    waiting = "";
    await io.stdout.write(text);
  }

  try {
    for await (const event of readListing(counted(), options)) {
      if (event.type === "paper") {
        papers++;
        progress.record();
        waiting += printer.paper?.(event.paper) ?? "";
        if (waiting.length >= PORTION) await flush();
        if (io.stdout.isClosed) break;
      } else if (event.type === "diagnostic") {
        const { code, severity } = event.diagnostic;
        if (!codes.has(code)) told.push({ code, severity });
        codes.add(code);
        if (quiet && severity !== "error") continue;
        await progress.clear();
        const line = formatDiagnostic(event.diagnostic, undefined, { file: name });
        await io.stderr.write(`${paintDiagnostic(paint, event.diagnostic, line)}\n`);
      }
    }
    await flush();
  } catch (error) {
    await flush();
    await progress.clear();
    return complain(io, `${name}: ${reasonOf(error)}`);
  }
  await progress.clear();
  return listingExitCode({ diagnostics: told, papers: { length: papers } }, strict);
}
