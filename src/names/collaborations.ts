const PLURAL = /\s(collaborations|consortia|teams|groups)$/i;
const GROUP = /(?:^|\s)(?:collaboration|consortium|team|group|contributors|project)s?$/i;
const SINGULAR: ReadonlyMap<string, string> = new Map([
  ["collaborations", "Collaboration"],
  ["consortia", "Consortium"],
  ["teams", "Team"],
  ["groups", "Group"],
]);

/**
 * Names the groups of a list such as "The CMS, LHCb Collaborations": where the last word counts for
 * all of them each gets it, and the article goes, since it was theirs together.
 *
 * @example
 * ```ts
 * collaborationNames(["The CMS", "LHCb Collaborations"]); // ["CMS Collaboration", "LHCb Collaboration"]
 * collaborationNames(["The SuperSuper Collaboration"]); // ["The SuperSuper Collaboration"]
 * ```
 */
export function collaborationNames(parts: readonly string[]): string[] {
  const last = parts[parts.length - 1] ?? "";
  const plural = PLURAL.exec(last)?.[1];
  const word = plural === undefined ? undefined : SINGULAR.get(plural.toLowerCase());
  if (word === undefined) return parts.filter((part) => part !== "");
  return parts.flatMap((part) => {
    const name = part.replace(PLURAL, "").replace(/^the\s+/i, "");
    if (name === "") return [];
    return [GROUP.test(name) ? name : `${name} ${word}`];
  });
}

/** Whether a text ends in a word for a group of people. */
export function namesGroup(text: string): boolean {
  return GROUP.test(text) || PLURAL.test(text);
}
