import { type JsonStep, toPointer } from "./json-pointer.js";
import { readLiteralText } from "./literal-text.js";
import { endOfItem } from "./split-items.js";

/** What had to be overlooked to read a text as JSON. */
export type JsonRepair =
  | "byte-order-mark"
  | "python-literal"
  | "trailing-comma"
  | "control-character";

/** A part that could not be read, by its place in the value that was. */
export interface JsonProblem {
  /** `cut`: the input ends inside this value, and whatever was open is closed there. */
  kind: "unreadable" | "cut" | "deep";
  pointer: string;
}

export interface Literal {
  /** `undefined` stands for what could not be read. */
  value: unknown;
  /** Where the value ends. */
  end: number;
  repairs: ReadonlySet<JsonRepair>;
  problems: readonly JsonProblem[];
  /** How many more problems there are than are kept. */
  moreProblems: number;
}

type Frame =
  | { type: "list"; close: "]" | ")"; items: unknown[]; itemStart: number }
  | { type: "object"; members: Record<string, unknown>; key: string | undefined };
type State = "value" | "key" | "colon" | "next" | "done";

/** Problems beyond these are only counted: a long text can be nothing but problems. */
const MOST_PROBLEMS = 10_000;
/** What nests deeper is no data, and costs memory. */
const DEEPEST = 150_000;
const BLANK = /[ \t\r\n]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|-?[A-Za-z]+(?![\w.])/y;
const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };
/** What Python prints for a number that is none is absent, like `None`. */
const PYTHON_WORDS: Readonly<Record<string, boolean | null>> = {
  True: true,
  False: false,
  None: null,
  nan: null,
  inf: null,
  "-inf": null,
  NaN: null,
  Infinity: null,
  "-Infinity": null,
};

/**
 * Reads one value written as JSON or as a Python literal (what `repr` and `pprint` print of dicts,
 * lists, tuples, texts, numbers, True, False and None). Goes on behind an item of the outermost list
 * that makes no sense, and closes what is open where the input ends. No recursion, linear in time.
 *
 * @example
 * ```ts
 * JSON.stringify(parseLiteral("{'a': None}").value); // '{"a":null}'
 * ```
 */
export function parseLiteral(text: string): Literal {
  const stack: Frame[] = [];
  const repairs = new Set<JsonRepair>();
  const problems: JsonProblem[] = [];
  let moreProblems = 0;
  let root: unknown;
  let at = 0;
  let state: State = "value";
  let afterComma = false;

  function note(kind: JsonProblem["kind"], path: readonly JsonStep[]): void {
    if (problems.length < MOST_PROBLEMS) problems.push({ kind, pointer: toPointer(path) });
    else moreProblems++;
  }

  function pathOf(frames: readonly Frame[]): JsonStep[] {
    return frames.flatMap((frame): JsonStep[] => {
      if (frame.type === "list") return [frame.items.length];
      return frame.key === undefined ? [] : [frame.key];
    });
  }

  function put(value: unknown): void {
    const frame = stack[stack.length - 1];
    state = "next";
    if (frame === undefined) {
      root = value;
      state = "done";
    } else if (frame.type === "list") {
      frame.items.push(value);
    } else if (frame.key !== undefined) {
      frame.members[frame.key] = value;
      frame.key = undefined;
    }
  }

  function open(char: string): void {
    if (char === "{") {
      // Without a prototype a member named `__proto__` is one like any other.
      stack.push({ type: "object", members: Object.create(null), key: undefined });
      state = "key";
    } else {
      stack.push({ type: "list", close: char === "[" ? "]" : ")", items: [], itemStart: at });
      state = "value";
    }
    afterComma = false;
    at++;
  }

  function closes(frame: Frame | undefined, char: string): boolean {
    if (frame === undefined) return false;
    if (frame.type === "list") return frame.close === char;
    return char === "}" && frame.key === undefined;
  }

  function close(frame: Frame): void {
    // A tuple of one is printed with a comma.
    if (afterComma && !(frame.type === "list" && frame.close === ")"))
      repairs.add("trailing-comma");
    if (frame.type === "list" && frame.close === ")") repairs.add("python-literal");
    afterComma = false;
    stack.pop();
    at++;
    put(frame.type === "list" ? frame.items : frame.members);
  }

  /** Reads a text or a word or number; says whether that went well. */
  function readScalar(take: (value: string | number | boolean | null) => void): boolean | "cut" {
    const char = text.charAt(at);
    if (char === '"' || char === "'") {
      const read = readLiteralText(text, at);
      if (typeof read !== "object") return read ?? false;
      if (read.python) repairs.add("python-literal");
      if (read.control) repairs.add("control-character");
      at = read.end;
      take(read.value + readContinuation());
      return true;
    }
    SCALAR.lastIndex = at;
    const word = SCALAR.exec(text)?.[0];
    if (word === undefined) return false;
    if (at + word.length === text.length && stack.length > 0) return "cut";
    if (Object.hasOwn(WORDS, word)) take(WORDS[word] ?? null);
    else if (Object.hasOwn(PYTHON_WORDS, word)) {
      repairs.add("python-literal");
      take(PYTHON_WORDS[word] ?? null);
    } else if (/\d/.test(word.charAt(word.length - 1))) take(Number(word));
    else return false;
    at += word.length;
    return true;
  }

  /** `pprint` breaks a long text into several that stand side by side. */
  function readContinuation(): string {
    const parts: string[] = [];
    while (repairs.has("python-literal")) {
      const next = skipBlank(text, at);
      const char = text.charAt(next);
      if (char !== '"' && char !== "'") break;
      const read = readLiteralText(text, next);
      if (typeof read !== "object") break;
      parts.push(read.value);
      at = read.end;
    }
    return parts.join("");
  }

  function step(): boolean | "cut" {
    const frame = stack[stack.length - 1];
    const char = text.charAt(at);
    if (frame?.type === "list") frame.itemStart = at;
    if (state === "next") {
      if (char === ",") {
        at++;
        afterComma = true;
        state = frame?.type === "object" ? "key" : "value";
        return true;
      }
      if (frame === undefined || !closes(frame, char)) return false;
      close(frame);
      return true;
    }
    if (state === "colon") {
      if (char !== ":") return false;
      at++;
      state = "value";
      return true;
    }
    if (frame !== undefined && closes(frame, char)) {
      close(frame);
      return true;
    }
    if (state === "key") {
      const known = readScalar((key) => {
        if (frame?.type === "object") frame.key = String(key);
        if (typeof key !== "string") repairs.add("python-literal");
      });
      if (known === true) {
        state = "colon";
        afterComma = false;
      }
      return known;
    }
    if (char === "{" || char === "[" || char === "(") {
      if (stack.length >= DEEPEST) return false;
      open(char);
      return true;
    }
    const known = readScalar(put);
    if (known === true) afterComma = false;
    return known;
  }

  /** Gives up the item of the outermost list in which the reading stands. */
  function recover(kind: JsonProblem["kind"]): boolean {
    const index = stack.findIndex(({ type }) => type === "list");
    const list = stack[index];
    if (list?.type !== "list") return false;
    stack.length = index + 1;
    note(kind, pathOf(stack));
    list.items.push(undefined);
    at = Math.max(at, endOfItem(text, list.itemStart, list.close));
    state = "next";
    afterComma = false;
    return true;
  }

  /** `begun`: a text or word had begun, so it is an item of its own that is cut. */
  function cut(begun: boolean): void {
    const path = pathOf(stack);
    const inList = stack[stack.length - 1]?.type === "list";
    if (inList && !begun) path.pop();
    note("cut", path);
    if (inList && begun) put(undefined);
    for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
      put(frame.type === "list" ? frame.items : frame.members);
    }
  }

  const isDone = () => state === "done";
  while (!isDone()) {
    at = skipBlank(text, at);
    const begun = at < text.length;
    const known = begun ? step() : "cut";
    if (known === true) continue;
    if (known === "cut") {
      cut(begun);
      at = text.length;
      break;
    }
    const kind = stack.length < DEEPEST ? "unreadable" : "deep";
    if (!recover(kind)) {
      note(kind, []);
      break;
    }
  }
  return { value: root, end: skipBlank(text, at), repairs, problems, moreProblems };
}

function skipBlank(text: string, at: number): number {
  BLANK.lastIndex = at;
  BLANK.test(text);
  return BLANK.lastIndex;
}
