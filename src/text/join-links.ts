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

/**
 * Some converters break a link over lines ("[Upvote", "", "117](...)"). This hands lines on one by
 * one, and the lines of such a link joined by line feeds as one. Where no end comes within
 * {@link MAX_LINES} lines the bracket was only a bracket, and its line goes on alone.
 */
export function joinLinks(onLine: (line: Line) => void): LinkJoiner {
  let held: Line[] = [];
  let depth = 0;
  let chars = 0;

  function push(line: Line): void {
    if (held.length === 0) {
      if (line.text.includes("[") && OPENING.test(line.text) && hold(line)) return;
      onLine(line);
      return;
    }
    if (CLOSING.test(line.text)) return finish(line);
    depth += depthOf(line.text);
    chars += line.text.length;
    held.push(line);
    if (depth <= 0) {
      if (closesWithTarget(line.text)) return emitHeld();
      return giveUp();
    }
    if (held.length >= MAX_LINES || chars > MAX_CHARS) giveUp();
  }

  function hold(line: Line): boolean {
    const opened = depthOf(line.text);
    if (opened <= 0) return false;
    held = [line];
    depth = opened;
    chars = line.text.length;
    return true;
  }

  function finish(line: Line): void {
    held.push(line);
    emitHeld();
  }

  function emitHeld(): void {
    const lines = held;
    held = [];
    const first = lines[0];
    const last = lines[lines.length - 1];
    if (first === undefined || last === undefined) return;
    const text = lines.map((line) => line.text).join("\n");
    onLine({ text, start: first.start, end: last.end });
  }

  /** The first held line was no link; the others may still begin one. */
  function giveUp(): void {
    const [first, ...rest] = held;
    held = [];
    if (first !== undefined) onLine(first);
    for (const line of rest) push(line);
  }

  function end(): void {
    while (held.length > 0) giveUp();
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
