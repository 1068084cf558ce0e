import { canonicalUrl } from "../../links/index.js";
import { isPlaceholder } from "./placeholder-text.js";

/** What is wrong with an address. */
export type AddressProblem =
  | { kind: "unsafe" }
  | { kind: "broken" }
  | { kind: "empty" }
  | { kind: "spelling"; canonical: string };

/** Most addresses have this form, which is safe, whole and canonical; the rest is read in full. */
const PLAIN =
  /^https:\/\/(?!www\.|localhost)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}(?:\/[\w~-]+(?:\.[\w~-]+)*)*$/;
const CODE_HOST_SUFFIX = /\.git$/i;
const SCHEME = /^\s*([a-z][a-z0-9+.-]*):/i;

/** Schemes that lead to pages or files, and so are merely not what records hold. */
const WEB_SCHEMES: ReadonlySet<string> = new Set([
  "http",
  "https",
  "ftp",
  "git",
  "ssh",
  "git+ssh",
  "git+https",
]);

/** Hosts of the reader's own machine or network. */
const INNER_HOST = /^https?:\/\/(?:localhost|127\.|0\.|10\.|192\.168\.|169\.254\.|\[)/i;
/** What an address does not hold by accident. */
const HIDDEN = /[\\\p{Cc}\p{Cf}]/u;

/**
 * Says what is wrong with the address of a link, or nothing: unsafe (another scheme than that of the
 * web, a user before the host, a host that is not public, hidden characters), broken (no address, or
 * one that lost its end), or in another spelling.
 */
export function addressProblem(url: string): AddressProblem | undefined {
  if (PLAIN.test(url) && !CODE_HOST_SUFFIX.test(url)) return undefined;
  if (isPlaceholder(url)) return { kind: "empty" };
  if (isCut(url)) return { kind: "broken" };
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined && !WEB_SCHEMES.has(scheme) && !scheme.includes(".")) {
    return /^h?t{1,2}ps?$/.test(scheme) ? { kind: "broken" } : { kind: "unsafe" };
  }
  if (/^https?:\/\/[^/?#]*@/i.test(url) || INNER_HOST.test(url)) return { kind: "unsafe" };
  const canonical = canonicalUrl(url);
  if (canonical === undefined) return { kind: HIDDEN.test(url) ? "unsafe" : "broken" };
  return canonical === url ? undefined : { kind: "spelling", canonical };
}

/** An address that was shortened for show. */
function isCut(url: string): boolean {
  return /(?:\.\.\.|…|%E2%80%A6)$/i.test(url);
}
