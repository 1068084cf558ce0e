export interface QualifiedName {
  name: string;
  namespace: string;
}

/** What prefixes stand for, while elements are opened and closed. */
export interface Namespaces {
  /** Takes the declarations of an element that opens. */
  open(attributes: readonly { name: string; text: string }[]): void;
  /** Forgets those of the innermost element. */
  close(): void;
  /** Parts a name as written; a prefix that nothing declares has no namespace. */
  resolve(written: string): QualifiedName;
}

/** Keeps one stack for each prefix, so that a name is resolved at once however deep it stands. */
export function createNamespaces(): Namespaces {
  const stacks = new Map<string, string[]>();
  const declared: (readonly string[])[] = [];
  /** Names as resolved since a declaration last changed something: a feed has few, thousands of times. */
  const resolved = new Map<string, QualifiedName>();

  return {
    open(attributes) {
      let prefixes: string[] | undefined;
      for (const { name, text } of attributes) {
        if (!name.startsWith("xmlns") || (name.length > 5 && name[5] !== ":")) continue;
        const prefix = name.slice(6);
        const stack = stacks.get(prefix);
        if (stack === undefined) stacks.set(prefix, [text.trim()]);
        else stack.push(text.trim());
        prefixes ??= [];
        prefixes.push(prefix);
        resolved.clear();
      }
      declared.push(prefixes ?? NONE);
    },
    close() {
      for (const prefix of declared.pop() ?? NONE) {
        stacks.get(prefix)?.pop();
        resolved.clear();
      }
    },
    resolve(written) {
      const known = resolved.get(written);
      if (known !== undefined) return known;
      const colon = written.indexOf(":");
      const prefix = colon === -1 ? "" : written.slice(0, colon);
      const stack = stacks.get(prefix);
      const name = {
        name: colon === -1 ? written : written.slice(colon + 1),
        namespace: stack?.[stack.length - 1] ?? "",
      };
      if (resolved.size < MOST_KNOWN) resolved.set(written, name);
      return name;
    },
  };
}

const NONE: readonly string[] = [];
const MOST_KNOWN = 256;
