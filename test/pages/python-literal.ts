/** A Python literal as JSON: enough for what `str()` prints of lists, dicts and plain values. */
export function pythonToJson(text: string): string {
  return text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\b(?:True|False|None)\b/gs, (found) => {
    if (/^[TFN]/.test(found)) return found === "None" ? "null" : found.toLowerCase();
    return JSON.stringify(unescaped(found.slice(1, -1)));
  });
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

function unescaped(text: string): string {
  return text.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/gs,
    (_, short: string | undefined, long: string | undefined, one: string) => {
      const hex = short ?? long;
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      return ESCAPES[one] ?? one;
    },
  );
}
