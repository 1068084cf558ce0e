/** What prefixes stand for, while elements are opened and closed. */
export interface Namespaces {
  /** Takes the declarations of an element that opens. */
  open(attributes: readonly { name: string; text: string }[]): void;
  /** Forgets those of the innermost element. */
  close(): void;
  /** Parts a name as written; a prefix that nothing declares has no namespace. */
  resolve(written: string): { name: string; namespace: string };
}

/** Keeps one stack for each prefix, so that a name is resolved at once however deep it stands. */
export function createNamespaces(): Namespaces {
  const stacks = new Map<string, string[]>();
  const declared: (readonly string[])[] = [];

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
      }
      declared.push(prefixes ?? NONE);
    },
    close() {
      for (const prefix of declared.pop() ?? NONE) stacks.get(prefix)?.pop();
    },
    resolve(written) {
      const colon = written.indexOf(":");
      const prefix = colon === -1 ? "" : written.slice(0, colon);
      const stack = stacks.get(prefix);
      return {
        name: colon === -1 ? written : written.slice(colon + 1),
        namespace: stack?.[stack.length - 1] ?? "",
      };
    },
  };
}

const NONE: readonly string[] = [];
