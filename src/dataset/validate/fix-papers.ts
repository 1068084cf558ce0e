import type { Place } from "../../diagnostics/diagnostic.js";
import { fixIds } from "./fix-ids.js";
import { fixLinks } from "./fix-links.js";
import { fixNumbers } from "./fix-numbers.js";
import { fixTexts } from "./fix-texts.js";
import type { Fix, MutableRecord, Repair } from "./repair.js";
import type { ValidatedRow } from "./validate-papers.js";

const FIXES: readonly Fix[] = [fixNumbers, fixTexts, fixIds, fixLinks];

/**
 * Repairs in a data set what has one right answer, and reports each repair (`value-repaired`: the
 * path of the field, what stood there and what stands there now). Everything else stays as it is:
 * `validatePapers` tells what is left. Rows and diagnostics go through in their order, and the rows
 * that are given are not changed.
 *
 * Repaired are: counts and years that are written as texts; blanks around texts; placeholders in
 * fields that a record may lack; identifiers and addresses in another spelling; an arXiv identifier
 * that lost digits, where an address of the record has it whole; an author count that is below the
 * number of authors in a list that is not cut.
 *
 * @example
 * ```ts
 * import { fixPapers } from "trending-papers/dataset";
 *
 * const value = {
 *   title: " LoRA", abstract: "N/A", authors: [], orgs: [], ids: { arxiv: "2503.0213" },
 *   links: [{ kind: "paper", url: "https://arxiv.org/abs/2503.02130", evidence: "href" }],
 *   provenance: [],
 * };
 * for await (const row of fixPapers([{ type: "row", value, place: { type: "row", row: 1 } }])) {
 *   if (row.type === "diagnostic") console.log(row.diagnostic.field, "|", row.diagnostic.message);
 *   else console.log((row.value as { title: string }).title);
 * }
 * // title | Blanks around the text are removed.
 * // abstract | A value that stands for nothing is removed.
 * // ids.arxiv | The identifier lost digits; the addresses of the record have 2503.02130.
 * // LoRA
 * ```
 */
export async function* fixPapers(
  rows: AsyncIterable<ValidatedRow> | Iterable<ValidatedRow>,
): AsyncGenerator<ValidatedRow, void, undefined> {
  for await (const row of rows) {
    if (row.type === "diagnostic" || !isRecord(row.value)) {
      yield row;
      continue;
    }
    const { value, repairs } = fixRecord(row.value);
    for (const repair of repairs) yield reportOf(repair, row.place, row.file);
    yield { ...row, value };
  }
}

/** The record with all repairs, and what they were. What is not repaired is shared with the original. */
export function fixRecord(record: MutableRecord): { value: MutableRecord; repairs: Repair[] } {
  const repairs: Repair[] = [];
  let value = record;
  for (const fix of FIXES) {
    value = fix(value, (field, message, actual) => repairs.push({ field, message, actual }));
  }
  return { value, repairs };
}

function reportOf(
  { field, message, actual }: Repair,
  place: Place,
  file: string | undefined,
): ValidatedRow {
  const text = typeof actual === "string" ? actual : JSON.stringify(actual);
  return {
    type: "diagnostic",
    ...(file !== undefined && { file }),
    diagnostic: {
      code: "value-repaired",
      severity: "info",
      message,
      place:
        place.type === "json"
          ? { type: "json", pointer: `${place.pointer}/${field.replaceAll(".", "/")}` }
          : place,
      field,
      actual: text,
    },
  };
}

function isRecord(value: unknown): value is MutableRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
