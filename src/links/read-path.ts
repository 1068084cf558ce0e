import { isAddressCode, isAlphanumeric, isNameCode } from "./character-classes.js";
import { lineJoin } from "./line-join.js";
import type { PathShape } from "./path-shape.js";
import { startsWithScheme } from "./starts-with-scheme.js";

/** A part of an address as read from text. */
export interface ReadText {
  /** Without the line breaks that were joined over. */
  value: string;
  /** Offset after the part, before any punctuation is stripped. */
  end: number;
  joined: boolean;
}

/** No address in use is longer; it bounds the work on hostile input. */
export const MAX_ADDRESS = 4096;

const SLASH = 0x2f;
const OPEN = 0x28;
const CLOSE = 0x29;

/**
 * Reads path, query and fragment from `from` as far as they go. The end is where the characters of
 * an address end, at a closing parenthesis that was not opened within it, or where the next address
 * begins without a blank between.
 */
export function readPath(text: string, from: number, shape: PathShape): ReadText {
  const pieces: string[] = [];
  const limit = Math.min(text.length, from + MAX_ADDRESS);
  let pieceStart = from;
  let segmentStart = from;
  let closed = 0;
  let { needed, plain } = shape;
  let inPath = true;
  let depth = 0;
  let at = from;
  while (at < limit) {
    const code = text.charCodeAt(at);
    const inPlain = inPath && closed < plain;
    if (code === SLASH && inPath) {
      const segment = text.slice(segmentStart, at);
      if (segment !== "") closed += 1;
      if (closed === 1 && shape.prefixes.includes(segment.toLowerCase())) {
        needed = shape.needed + 1;
        plain = shape.plain + 1;
      }
      if (segment === shape.plainUntil) plain = 0;
      segmentStart = at + 1;
    } else if (code === 0x3f || code === 0x23) {
      inPath = false;
    } else if (!(inPlain ? isNameCode(code) : isAddressCode(code))) {
      const next =
        inPath && mayContinue(text, at, closed < needed) ? lineJoin(text, at) : undefined;
      if (next === undefined) break;
      pieces.push(text.slice(pieceStart, at));
      if (segmentStart === at) segmentStart = next;
      pieceStart = next;
      at = next;
      continue;
    } else if (startsNextAddress(text, at, inPlain)) {
      break;
    } else if (code === OPEN) {
      depth += 1;
    } else if (code === CLOSE) {
      if (depth === 0) break;
      depth -= 1;
    }
    at += 1;
  }
  pieces.push(text.slice(pieceStart, at));
  return { value: pieces.join(""), end: at, joined: pieces.length > 1 };
}

function mayContinue(text: string, at: number, incomplete: boolean): boolean {
  const last = text.charAt(at - 1);
  if (last === "/") return incomplete;
  return (last === "_" || last === "-") && isAlphanumeric(text.charCodeAt(at - 2));
}

// An address inside another one (an archive's, a redirect's) follows "/" or "=".
function startsNextAddress(text: string, at: number, inPlain: boolean): boolean {
  if (!startsWithScheme(text, at)) return false;
  const last = text.charAt(at - 1);
  return inPlain || (last !== "/" && last !== "=");
}
