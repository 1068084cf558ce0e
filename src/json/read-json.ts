import { isJsonObject } from "./json-value.js";
import { type JsonProblem, type JsonRepair, parseLiteral } from "./literal.js";
import { splitJsonLines } from "./split-items.js";

export type { JsonProblem, JsonRepair } from "./literal.js";

/** What a text holds as JSON, what was overlooked for it, and what could not be read. */
export interface JsonReading {
  /** The list of the values of all lines, where the text is JSON lines. */
  value: unknown;
  form: "json" | "jsonl";
  repairs: readonly { kind: JsonRepair; pointer: string }[];
  /** Parts that could not be read; their values are `undefined`. */
  problems: readonly (JsonProblem | { kind: "trailing"; pointer: "" })[];
  /** How many more problems there are than are named. */
  moreProblems: number;
}

const BYTE_ORDER_MARK = 0xfeff;

/**
 * Reads a text as JSON. What is no JSON is read with a closed list of repairs: JSON lines, Python
 * literals, a comma before a closing bracket, control characters inside texts, a byte order mark, and
 * an input that ends too early. Never throws.
 *
 * @example
 * ```ts
 * const { value, problems } = readJson("[{'id': 1}, {'id':");
 * JSON.stringify(value); // '[{"id":1},{}]'
 * problems; // [{ kind: "cut", pointer: "/1/id" }]
 * ```
 */
export function readJson(text: string): JsonReading {
  const marked = text.charCodeAt(0) === BYTE_ORDER_MARK;
  const reading = readUnmarked(marked ? text.slice(1) : text);
  if (!marked) return reading;
  return {
    ...reading,
    repairs: [{ kind: "byte-order-mark", pointer: "" }, ...reading.repairs],
  };
}

function readUnmarked(text: string): JsonReading {
  const value = parseJson(text);
  if (value !== undefined) return { ...NOTHING_WRONG, value, form: "json" };
  return isJsonLines(text) ? readLines(text) : readLiteral(text);
}

/** The same for a text that holds one value. */
export function readOneJson(text: string): JsonReading {
  const value = parseJson(text);
  return value === undefined ? readLiteral(text) : { ...NOTHING_WRONG, value, form: "json" };
}

const NOTHING_WRONG = { repairs: [], problems: [], moreProblems: 0 } as const;

/**
 * Reads a text that is one value as a whole, as JSON or as a Python literal; `undefined` where it is
 * neither, or is cut.
 */
export function readWholeJson(
  text: string,
): { value: unknown; repairs: readonly JsonRepair[] } | undefined {
  if (BLANK.test(text)) return undefined;
  const value = JSON_START.test(text) ? parseJson(text) : undefined;
  return value === undefined ? readWholeLiteral(text) : { value, repairs: [] };
}

/** To let JSON.parse fail costs more than all the rest where there are thousands of texts. */
const BLANK = /^\s*$/;
const JSON_START = /^\s*(?:\{\s*["}]|\[\s*(?!')|["\-\dtfn])/;

function readWholeLiteral(
  text: string,
): { value: unknown; repairs: readonly JsonRepair[] } | undefined {
  const literal = parseLiteral(text);
  if (literal.problems.length > 0 || literal.end < text.length) return undefined;
  return { value: literal.value, repairs: [...literal.repairs] };
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function readLiteral(text: string): JsonReading {
  const { value, end, repairs, problems, moreProblems } = parseLiteral(text);
  const unread = problems.some(({ kind, pointer }) => kind !== "cut" && pointer === "");
  const trailing = end < text.length && !unread;
  return {
    value,
    form: "json",
    repairs: [...repairs].map((kind) => ({ kind, pointer: "" })),
    problems: trailing ? [...problems, { kind: "trailing", pointer: "" }] : problems,
    moreProblems,
  };
}

/** Whether the first line is a value as a whole and others follow; it may itself be broken. */
export function isJsonLines(text: string): boolean {
  const [first, second] = firstLines(text);
  if (first === undefined || second === undefined || !/^\s*[[{"']/.test(first)) return false;
  if (isContainer(first)) return true;
  return /^\s*\{.*\}\s*$/.test(first) && isContainer(second);
}

function firstLines(text: string): string[] {
  const lines: string[] = [];
  const line = /[^\r\n]+/g;
  for (let found = line.exec(text); found !== null && lines.length < 2; found = line.exec(text)) {
    if (found[0].trim() !== "") lines.push(found[0]);
  }
  return lines;
}

function isContainer(line: string): boolean {
  const value = readWholeJson(line)?.value;
  return isJsonObject(value) || Array.isArray(value) || typeof value === "string";
}

function readLines(text: string): JsonReading {
  const repairs: { kind: JsonRepair; pointer: string }[] = [];
  const problems: JsonProblem[] = [];
  const lines = splitJsonLines(text);
  const all = parseJson(`[${lines.join(",")}]`);
  if (Array.isArray(all) && all.length === lines.length) {
    return { ...NOTHING_WRONG, value: all, form: "jsonl" };
  }
  const value = lines.map((line, at) => {
    const pointer = `/${at}`;
    const whole = readWholeLiteral(line);
    if (whole === undefined) problems.push({ kind: kindOfProblem(line, at, lines), pointer });
    for (const kind of whole?.repairs ?? []) repairs.push({ kind, pointer });
    return whole?.value;
  });
  return { value, form: "jsonl", repairs, problems, moreProblems: 0 };
}

/** Only the last line can be cut by the end of the input. */
function kindOfProblem(line: string, at: number, lines: readonly string[]): JsonProblem["kind"] {
  if (at < lines.length - 1) return "unreadable";
  return parseLiteral(line).problems.some(({ kind }) => kind === "cut") ? "cut" : "unreadable";
}
