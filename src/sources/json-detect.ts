/** What text that is JSON, or nearly JSON, begins with. */
export const JSON_START = /^\ufeff?\s*[[{("']/;
/** In dumps quotes can be those of Python, or be escaped inside a text. */
export const JSON_QUOTE = String.raw`\\{0,3}["']`;

/** A pattern for a member of an object: one of several names, and how its value begins. */
export function jsonMember(names: string, value: string): RegExp {
  return new RegExp(String.raw`${JSON_QUOTE}(?:${names})${JSON_QUOTE}\s*:\s*${value}`);
}
