import { isInvisible, trimInvisible } from "./trim-invisible.js";
import { trimmedEnd } from "./trimmed-end.js";

const LABEL = /^(?:(?:info|urn):)?doi(?: {0,3}: {0,3}|\/| {1,3})/i;
const RESOLVER = /^(?:(?:https?:)?\/\/)?(?:www\.|dx\.)?doi\.org\//i;
const NAME = /^10\.\d{1,9}(?:\.\d{1,9}){0,4}\/./;

/**
 * Reads one DOI and gives its bare name in lower case (DOI names do not depend on case). A label
 * (`doi:`), the address of a resolver, punctuation and unpaired brackets after it are stripped;
 * in an address percent signs are decoded and query and fragment dropped.
 *
 * The prefix may be any `10.` number, since ISO 26324 sets no least length for it.
 *
 * @param text one DOI, never a sentence that holds one
 * @returns the name such as `10.1145/3292500`, or `undefined` where the text is something else
 * @example
 * ```ts
 * parseDoi("https://dx.doi.org/10.1145/3292500.3330701)."); // "10.1145/3292500.3330701"
 * parseDoi("doi:10.48550/arXiv.2505.04588"); // "10.48550/arxiv.2505.04588"
 * parseDoi("N/A"); // undefined
 * ```
 */
export function parseDoi(text: string): string | undefined {
  const unlabelled = trimInvisible(text).replace(LABEL, "");
  const name = withoutResolver(unlabelled);
  const trimmed = name.slice(0, trimmedEnd(name));
  if (!NAME.test(trimmed) || hasInvisible(trimmed)) return undefined;
  return trimmed.toLowerCase();
}

function withoutResolver(text: string): string {
  const resolver = RESOLVER.exec(text);
  if (resolver === null) return text;
  const [path = ""] = text.slice(resolver[0].length).split(/[?#]/, 1);
  return decodePercent(path);
}

function decodePercent(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function hasInvisible(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (isInvisible(text.charCodeAt(at))) return true;
  }
  return false;
}
