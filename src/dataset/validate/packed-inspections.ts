import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { RowInspection, ToldProblem } from "./inspect-row.js";
import { COUNTS, type RecordFacts } from "./record-facts.js";
import { VARYING_FIELDS } from "./watched-fields.js";

/**
 * Inspections of lines by columns. Threads copy what they send each other member by member, and a
 * record has many: in columns they cost a tenth.
 */
export interface PackedInspections {
  /** Rows that are no records, or that something was said of, by their place in the list. */
  special: Map<number, { diagnostic: Diagnostic } | { told: readonly ToldProblem[] }>;
  /** Texts of a record: `TEXTS` of them, one after the other. */
  texts: (string | undefined)[];
  /** Numbers of a record: `NUMBERS` of them; what is absent is NaN. */
  numbers: Float64Array;
}

const TEXTS = 6;
const FIRST_COUNT = 6;
const FIRST_VARYING = FIRST_COUNT + COUNTS.length;
const NUMBERS = FIRST_VARYING + VARYING_FIELDS.length;
const VALID = 1;
const HAS_FACTS = 2;
const HAS_COUNTS = 4;

/** Packs what was found in lines; their places are rows. Records themselves are not sent. */
export function packInspections(inspections: readonly RowInspection[]): PackedInspections {
  const special: PackedInspections["special"] = new Map();
  const texts: PackedInspections["texts"] = [];
  const numbers = new Float64Array(inspections.length * NUMBERS).fill(Number.NaN);
  inspections.forEach((inspection, at) => {
    if (inspection.type === "diagnostic") {
      special.set(at, { diagnostic: inspection.diagnostic });
      for (let text = 0; text < TEXTS; text++) texts.push(undefined);
      return;
    }
    const { place, isValid, told, facts } = inspection;
    if (told.length > 0) special.set(at, { told });
    const first = at * NUMBERS;
    numbers[first] =
      (isValid ? VALID : 0) |
      (facts === undefined ? 0 : HAS_FACTS) |
      (facts?.counts === undefined ? 0 : HAS_COUNTS);
    numbers[first + 1] = place.type === "row" ? place.row : 0;
    // A key that is the identifier need not be sent twice.
    const key = facts?.key === facts?.id ? undefined : facts?.key;
    texts.push(facts?.title, facts?.id, key, facts?.capturedAt, facts?.listing, facts?.series);
    if (facts !== undefined) packNumbers(facts, numbers, first);
  });
  return { special, texts, numbers };
}

function packNumbers(facts: RecordFacts, numbers: Float64Array, first: number): void {
  numbers[first + 2] = facts.titleHash;
  numbers[first + 3] = facts.keyHash;
  numbers[first + 4] = facts.rounded;
  numbers[first + 5] = facts.present;
  facts.counts?.forEach((count, at) => {
    if (count !== undefined) numbers[first + FIRST_COUNT + at] = count;
  });
  facts.varying.forEach((value, at) => {
    if (value !== undefined) numbers[first + FIRST_VARYING + at] = value;
  });
}

/** The inspections again, one by one. */
export function* unpackInspections({
  special,
  texts,
  numbers,
}: PackedInspections): Generator<RowInspection> {
  for (let at = 0; at * NUMBERS < numbers.length; at++) {
    const more = special.get(at);
    if (more !== undefined && "diagnostic" in more) {
      yield { type: "diagnostic", diagnostic: more.diagnostic };
      continue;
    }
    const first = at * NUMBERS;
    const flags = numbers[first] ?? 0;
    yield {
      type: "record",
      place: { type: "row", row: numbers[first + 1] ?? 0 },
      isValid: (flags & VALID) !== 0,
      told: more?.told ?? [],
      facts: (flags & HAS_FACTS) === 0 ? undefined : factsAt(texts, at * TEXTS, numbers, first),
    };
  }
}

function factsAt(
  texts: PackedInspections["texts"],
  firstText: number,
  numbers: Float64Array,
  first: number,
): RecordFacts {
  const id = texts[firstText + 1];
  const hasCounts = ((numbers[first] ?? 0) & HAS_COUNTS) !== 0;
  return {
    title: texts[firstText] ?? "",
    titleHash: numbers[first + 2] ?? 0,
    id,
    key: texts[firstText + 2] ?? id,
    keyHash: numbers[first + 3] ?? 0,
    capturedAt: texts[firstText + 3],
    listing: texts[firstText + 4] ?? "",
    series: texts[firstText + 5] ?? "",
    counts: hasCounts ? valuesAt(numbers, first + FIRST_COUNT, COUNTS.length) : undefined,
    rounded: numbers[first + 4] ?? 0,
    present: numbers[first + 5] ?? 0,
    varying: valuesAt(numbers, first + FIRST_VARYING, VARYING_FIELDS.length),
    whole: undefined,
  };
}

function valuesAt(numbers: Float64Array, first: number, count: number): (number | undefined)[] {
  const values: (number | undefined)[] = [];
  for (let at = first; at < first + count; at++) {
    const value = numbers[at] ?? Number.NaN;
    values.push(Number.isNaN(value) ? undefined : value);
  }
  return values;
}
