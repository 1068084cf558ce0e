/** One step into JSON: the name of a member or the index of an item. */
export type JsonStep = string | number;

/**
 * The JSON pointer (RFC 6901) of a member or item of the value at `pointer`.
 *
 * @example
 * ```ts
 * childPointer("/3/paper", "a/b"); // "/3/paper/a~1b"
 * ```
 */
export function childPointer(pointer: string, step: JsonStep): string {
  return `${pointer}/${typeof step === "number" ? step : escapeStep(step)}`;
}

/**
 * The JSON pointer of a path from the root.
 *
 * @example
 * ```ts
 * toPointer([]); // ""
 * toPointer([3, "title"]); // "/3/title"
 * ```
 */
export function toPointer(path: readonly JsonStep[]): string {
  return path.map((step) => childPointer("", step)).join("");
}

function escapeStep(step: string): string {
  return /[~/]/.test(step) ? step.replaceAll("~", "~0").replaceAll("/", "~1") : step;
}
