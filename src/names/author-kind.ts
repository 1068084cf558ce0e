const GROUP =
  /(?:^|\s)(?:collaborations?|consortium|teams?|contributors|laborator(?:y|ies)|(?:inc|ltd|llc|gmbh|corp)\.?)$|^team\s|^corporate\s|\S\s+project$/i;

/**
 * Whether an entry of an author list is a group. Only words that name one decide; a name of one
 * word such as "DeepSeek-AI" is not told from a person's by its form.
 *
 * @example
 * ```ts
 * authorKind("CMS Collaboration"); // "organization"
 * authorKind("Yu"); // "person"
 * ```
 */
export function authorKind(name: string): "person" | "organization" {
  return GROUP.test(name) ? "organization" : "person";
}
