import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import type { Place } from "trending-papers";
import type { Stretch } from "./protocol.js";

/** Above this many characters a tree of the JSON would take more memory than it is worth. */
const LARGEST_TREE = 4_000_000;

/**
 * Where places stand in the input. Those in text say so themselves; pointers into JSON are looked up
 * in a tree that is made at the first of them; a row is a line.
 */
export function placeFinder(text: string): (place: Place | undefined) => Stretch | undefined {
  let roots: (Node | undefined)[] | undefined;
  let lineStarts: number[] | undefined;
  return (place) => {
    if (place === undefined) return undefined;
    if (place.type === "text") return { start: place.start.offset, end: place.end.offset };
    if (place.type === "row") {
      lineStarts ??= startsOfLines(text);
      const start = lineStarts[place.row - 1];
      if (start === undefined) return undefined;
      return { start, end: (lineStarts[place.row] ?? text.length + 1) - 1 };
    }
    if (text.length > LARGEST_TREE) return undefined;
    roots ??= rootsOf(text);
    return stretchAt(roots, place.pointer);
  };
}

function stretchAt(roots: readonly (Node | undefined)[], pointer: string): Stretch | undefined {
  const path = pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const [first = "", ...rest] = path;
  // Of JSON lines the first part of a pointer is the line, of one document the whole is a path.
  const node = roots.length > 1 ? at(roots[Number(first)], rest) : at(roots[0], path);
  return node && { start: node.offset, end: node.offset + node.length };
}

function at(root: Node | undefined, path: readonly string[]): Node | undefined {
  let node = root;
  for (const part of path) {
    if (node === undefined) return undefined;
    node = findNodeAtLocation(node, [node.type === "array" ? Number(part) : part]);
  }
  return node;
}

/** One tree for a document; one for each line that is not blank where every line is a value. */
function rootsOf(text: string): (Node | undefined)[] {
  const whole = parseTree(text);
  const isWhole = whole !== undefined && text.slice(whole.offset + whole.length).trim() === "";
  if (isWhole) return [whole];
  const roots: (Node | undefined)[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") roots.push(moved(parseTree(line), offset));
    offset += line.length + 1;
  }
  return roots;
}

function moved(node: Node | undefined, by: number): Node | undefined {
  if (node === undefined) return undefined;
  const children = node.children?.flatMap((child) => moved(child, by) ?? []);
  return { ...node, offset: node.offset + by, ...(children && { children }) };
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
