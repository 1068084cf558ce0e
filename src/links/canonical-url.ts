import { trimmedEnd } from "../ids/index.js";
import { requireText } from "../text/describe-value.js";
import { hostFamily, isCodeHost } from "./host-family.js";
import { splitAddress } from "./split-address.js";

/**
 * The form of most addresses, in which there is nothing to change: a host of letters, no query, no
 * sign that could be of the sentence or that `URL` rewrites.
 */
const CANONICAL =
  /^https:\/\/(?!www\.|xn--)(?:[a-z\d-]+\.(?!xn--))+[a-z]{2,63}(?:\/[\w~-]+(?:\.(?![gG][iI][tT]$)[\w~-]+)*)*$/;
const LONGEST_CANONICAL = 1024;

// Decoding can bring out more to strip; real addresses settle in the second pass.
const MAX_PASSES = 8;

/**
 * One spelling for a web address: https, host in lower case, no user, no default port, no `www.`
 * and no `.git` on a code host, no trailing punctuation and no trailing "/" of a path.
 * Query and fragment are kept. Canonical addresses stay as they are.
 *
 * An address without a scheme is read where its host is known (`github.com/x/y`, `www.…`), and so is
 * that of a Git remote (`git@github.com:x/y.git`). Never throws.
 *
 * @returns `undefined` for what is no safe web address: other schemes (`javascript:`, `data:`,
 * `file:`), control characters, blanks or a backslash inside, no public host name (`localhost`),
 * "N/A"
 * @example
 * ```ts
 * canonicalUrl("http://www.GitHub.com:80/x/y.git"); // "https://github.com/x/y"
 * canonicalUrl("https://example.org/a/?page=2#top"); // "https://example.org/a/?page=2#top"
 * canonicalUrl("javascript:alert(1)"); // undefined
 * ```
 */
export function canonicalUrl(url: string): string | undefined {
  requireText(url, "url");
  if (url.length <= LONGEST_CANONICAL && CANONICAL.test(url)) return url;
  let current: string | undefined = url;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const next = canonicalOnce(current);
    if (next === undefined || next === current) return next;
    current = next;
  }
  return undefined;
}

function canonicalOnce(url: string): string | undefined {
  const parts = splitAddress(url);
  if (parts === undefined) return undefined;
  const parsed = parseUrl(`https://${parts.host}${parts.port}${parts.path}${parts.rest}`);
  if (parsed === undefined) return undefined;
  const rest = parsed.search + parsed.hash;
  const path = rest === "" ? withoutTail(parsed.pathname) : parsed.pathname;
  const shown = isCodeHost(hostFamily(parsed.hostname)) ? path.replace(/\.git$/i, "") : path;
  return `https://${parsed.host}${shown}${rest}`;
}

function parseUrl(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

function withoutTail(path: string): string {
  let end = path.length;
  for (;;) {
    let shorter = end;
    while (path.charAt(shorter - 1) === "/") shorter -= 1;
    shorter = trimmedEnd(path.slice(0, shorter));
    if (shorter === end) return path.slice(0, end);
    end = shorter;
  }
}
