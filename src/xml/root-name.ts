const PROLOG = /^(?:\s+|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)/i;
const NAME = /^<(?:[\w.-]+:)?([\w.-]+)(?=[\s/>])/;
const MOST_STEPS = 50;

/**
 * The name of the outermost element without its prefix, behind declarations and comments;
 * `undefined` where the text does not begin as XML.
 *
 * @example
 * ```ts
 * rootName('<?xml version="1.0"?><a:feed xmlns:a="x">'); // "feed"
 * ```
 */
export function rootName(head: string): string | undefined {
  let rest = head;
  for (let step = 0; step < MOST_STEPS; step++) {
    const name = NAME.exec(rest);
    if (name !== null) return name[1];
    const prolog = PROLOG.exec(rest);
    if (prolog === null) return undefined;
    rest = rest.slice(prolog[0].length);
  }
  return undefined;
}
