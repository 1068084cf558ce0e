import type { Line } from "./read-lines.js";

const MAX_LINES = 40;
const MAX_CHARS = 20_000;
const OPENING = /^[\s#>*+-]*!?\[/;
/** `][33]` or `](https://...)` at the start of a line closes a link whatever stands inside. */
const CLOSING = /^\s*\](?:\(|\[[\w.-]{1,16}\])/;

/** Groups lines so that a link written over several of them comes as one. */
export interface LinkJoiner {
  push(line: Line): void;
  end(): void;
}

/** A held line that begins a bracket, and how many brackets are open since. */
interface Opening {
  at: number;
  depth: number;
}

/**
 * Some converters break a link over lines ("[Upvote", "", "117](...)"). This hands lines on one by
 * one, and the lines of such a link joined by line feeds as one. Where no end comes within
 * {@link MAX_LINES} lines the bracket was only a bracket, and its line goes on alone.
 */
export function joinLinks(onLine: (line: Line) => void): LinkJoiner {
  let held: Line[] = [];
  let openings: Opening[] = [];
  let chars = 0;

  function push(line: Line): void {
    const depth = line.text.includes("[") || held.length > 0 ? depthOf(line.text) : 0;
    const opens = depth > 0 && OPENING.test(line.text);
    if (held.length === 0 && !opens) {
      onLine(line);
      return;
    }
    held.push(line);
    chars += line.text.length;
    const closed = CLOSING.test(line.text) ? outermost() : closedBy(line.text, depth);
    if (closed !== undefined) {
      join(closed);
      return;
    }
    if (opens) openings.push({ at: held.length - 1, depth });
    if (held.length >= MAX_LINES || chars > MAX_CHARS) openings.shift();
    release();
  }

  /** A bracket alone on its line opens a link for sure; one before some text may not. */
  function outermost(): Opening | undefined {
    return openings.findLast(({ at }) => held[at]?.text.trim() === "[") ?? openings[0];
  }

  function closedBy(text: string, depth: number): Opening | undefined {
    for (const opening of openings) opening.depth += depth;
    const done = openings.find((opening) => opening.depth <= 0);
    if (done !== undefined && closesWithTarget(text)) return done;
    if (done !== undefined) openings = openings.filter((opening) => opening.depth > 0);
    return undefined;
  }

  function join({ at }: Opening): void {
    const lines = held.slice(at);
    for (const line of held.slice(0, at)) onLine(line);
    reset();
    const first = lines[0];
    const last = lines[lines.length - 1];
    if (first === undefined || last === undefined) return;
    const text = lines.map((line) => line.text).join("\n");
    onLine({ text, start: first.start, end: last.end });
  }

  /** Lines before the first bracket that may still close wait for nothing. */
  function release(): void {
    const free = openings[0]?.at ?? held.length;
    if (free === 0) return;
    for (const line of held.slice(0, free)) {
      chars -= line.text.length;
      onLine(line);
    }
    held = held.slice(free);
    for (const opening of openings) opening.at -= free;
  }

  function reset(): void {
    held = [];
    openings = [];
    chars = 0;
  }

  function end(): void {
    openings = [];
    release();
  }

  return { push, end };
}

function depthOf(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 91) depth++;
    else if (code === 93) depth--;
  }
  return depth;
}

function closesWithTarget(text: string): boolean {
  const close = text.lastIndexOf("](");
  return close !== -1 || /\]\[[\w.-]{1,16}\]/.test(text);
}
