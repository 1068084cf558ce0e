const TEXT: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const ATTRIBUTE: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };

/** Text as it stands between tags. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (found) => TEXT[found] ?? found);
}

/** A value as it stands between double quotes. */
export function escapeAttribute(value: string): string {
  return value.replace(/[&<"]/g, (found) => ATTRIBUTE[found] ?? found);
}
