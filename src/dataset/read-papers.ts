import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";
import { describeJson } from "../json/json-value.js";
import { checkPaper } from "../model/check-paper.js";
import { fitPaper } from "../model/fit-paper.js";
import type { Paper } from "../model/paper.js";
import { withoutNulls } from "../model/without-nulls.js";
import type { DatasetInput } from "./dataset-input.js";
import { type ReadOptions, readRows } from "./read-rows.js";
import { rowProblem } from "./row-reader.js";

/** What reading papers yields: a record that fits the schema, or what is wrong at a place. */
export type PaperEvent =
  | { type: "paper"; paper: Paper; place: Place }
  | { type: "diagnostic"; diagnostic: Diagnostic };

/**
 * Reads the papers of a data set one by one. As `readRows`, and each record is held against the
 * schema: a member that does not fit is left out and reported as `field-invalid`, and a record without
 * a title is `item-malformed`. `null` means that nothing is stated.
 *
 * @throws TypeError that names an input or option that is wrong
 * @throws Error that says what to install where a package for Parquet is missing
 * @example
 * ```ts
 * const lines = '{"title":"A","upvotes":3}\n{"title":"B","upvotes":"many"}\n';
 * for await (const event of readPapers(lines)) {
 *   if (event.type === "paper") console.log(event.paper.title, event.paper.upvotes);
 *   else console.log(event.diagnostic.code, event.diagnostic.message);
 * }
 * // A 3
 * // field-invalid upvotes: Invalid input: expected number, received string.
 * // B undefined
 * ```
 */
export function readPapers(
  input: DatasetInput,
  options: ReadOptions = {},
): AsyncGenerator<PaperEvent, void, undefined> {
  return papersOf(readRows(input, options));
}

async function* papersOf(
  rows: ReturnType<typeof readRows>,
): AsyncGenerator<PaperEvent, void, undefined> {
  for await (const row of rows) {
    if (row.type === "row") yield* paperEvents(row.value, row.place);
    else yield row;
  }
}

/** What one record gives: at most one paper, behind what is wrong with it. */
export function paperEvents(value: unknown, place: Place): PaperEvent[] {
  const whole = checkPaper(value).paper;
  if (whole !== undefined) return [{ type: "paper", paper: whole, place }];
  const { paper, misfits } = fitPaper(withoutNulls(value));
  if (paper === undefined) {
    const [first] = misfits;
    const path = first?.path.join(".") ?? "";
    const reason = `${path === "" ? "" : `${path}: `}${first?.message ?? ""}`;
    const message = `This is no paper (${reason}).`;
    return [rowProblem("item-malformed", message, place)];
  }
  const reports = misfits.map(({ path, message }) =>
    rowProblem("field-invalid", `${path.join(".")}: ${message}.`, place, {
      field: String(path[0]),
      actual: shown(valueAt(value, path)),
    }),
  );
  return [...reports, { type: "paper", paper, place }];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = Reflect.get(at, step);
  }
  return at;
}

const LONGEST = 200;

function shown(value: unknown): string {
  if (typeof value === "string") return value.slice(0, LONGEST);
  try {
    return (JSON.stringify(value) ?? "").slice(0, LONGEST);
  } catch {
    // Lists within lists, thousands deep.
    return describeJson(value);
  }
}
