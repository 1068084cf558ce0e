import { Paper, withoutNulls } from "../../index.js";
import { decodeText } from "../io/read-input.js";

/** Whether an input is a paper a line, or a list of them as `convert` writes it, going by its first line. */
export async function beginsWithPaper(head: readonly Uint8Array[]): Promise<boolean> {
  const { text } = await decodeText(head);
  const [line = ""] = text.replace(/^\s*\[?\s*/, "").split(/[\r\n]/, 1);
  try {
    return Paper.safeParse(withoutNulls(JSON.parse(line.replace(/,\s*$/, "")))).success;
  } catch {
    return false;
  }
}
