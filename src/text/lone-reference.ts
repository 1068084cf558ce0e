const LONGEST = 2_000;
const ADDRESS = /^https?:\/\/\S+$/i;
const FILE_NAME = /^[^\s<>{}[\]"]+\.(?:html?|json|jsonl|md|txt|xml|csv)$/i;

/** Whether a text is the address or the name of a page alone, passed in place of the page. */
export function loneReference(text: string): "address" | "file name" | undefined {
  const shown = text.length > LONGEST ? "" : text.trim();
  if (ADDRESS.test(shown)) return "address";
  return FILE_NAME.test(shown) ? "file name" : undefined;
}
