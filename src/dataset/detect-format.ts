import type { DatasetFormat } from "./formats.js";

/** How much of a text tells its format. */
export const HEAD_LENGTH = 65_536;

/** The format of a text by how it begins. */
export function detectFormat(head: string): Exclude<DatasetFormat, "parquet"> {
  const start = head.trimStart();
  if (start === "") return "jsonl";
  if (!start.startsWith("{")) return start.startsWith("[") ? "json" : "csv";
  const lines = start.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const [first = "", second] = lines;
  // One line, as far as it is seen: a listing has one list for its papers.
  if (second === undefined) return /"papers"\s*:\s*\[/.test(first) ? "json" : "jsonl";
  // The first line may be broken; then the second tells.
  return isObject(first) || isObject(second) ? "jsonl" : "json";
}

function isObject(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return /^\{.*\}\s*$/.test(line);
  }
}
