import { styleText } from "node:util";
import type { Io, Output } from "../io/io.js";

export type Style = "bold" | "dim" | "red" | "yellow";

export type Paint = (style: Style, text: string) => string;

/** Colours text for a terminal that wants it; see https://no-color.org. */
export function createPaint(output: Output, env: Io["env"]): Paint {
  const plain = !output.isTerminal || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  if (plain) return (_style, text) => text;
  return (style, text) => styleText(style, text, { validateStream: false });
}
