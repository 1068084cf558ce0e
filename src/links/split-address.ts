import { isInvisible, trimInvisible, trimmedEnd } from "../ids/index.js";
import { hostFamily, isCodeHost } from "./host-family.js";
import { bareHost } from "./read-address.js";
import { MAX_ADDRESS } from "./read-path.js";

/** The parts of a safe web address. The user is left out, the host is in lower case. */
export interface AddressParts {
  scheme: "http" | "https";
  host: string;
  /** `:8080`, or empty for the default port. */
  port: string;
  /** From the first "/" on; may be empty. */
  path: string;
  /** Query and fragment with their signs; may be empty. */
  rest: string;
}

const WEB_ADDRESS = /^(https?):\/\/([^/?#]+)([^?#]*)(.*)$/i;
const GIT_ADDRESS =
  /^(?:git\+https?:\/\/|git:\/\/|(?:git\+)?ssh:\/\/|(?=git@))(?:git@)?([^/:@]+)[:/](.+)$/i;
const LAST_LABEL = /^(?:[a-z\u00c0-\uffff]{2,63}|xn--[a-z0-9-]{1,59})$/;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * Takes a web address apart, stripped of the punctuation of its sentence. Addresses of Git
 * (`git@github.com:x/y.git`) and addresses without a scheme are read where the host is known.
 *
 * @returns `undefined` for everything else: other schemes, control characters, blanks or a
 * backslash inside, no public host name, more than 4,096 characters
 */
export function splitAddress(text: string): AddressParts | undefined {
  if (text.length > MAX_ADDRESS) return undefined;
  const visible = trimInvisible(text);
  const trimmed = visible.slice(0, trimmedEnd(visible));
  if (hasUnsafeCharacter(trimmed)) return undefined;
  const match = WEB_ADDRESS.exec(withScheme(trimmed));
  if (match === null) return undefined;
  const [, schemeText = "", authority = "", path = "", rest = ""] = match;
  const scheme = schemeText.toLowerCase() === "http" ? "http" : "https";
  const host = withoutWww(bareHost(authority));
  if (!isPublicHost(host)) return undefined;
  return {
    scheme,
    host,
    port: nonDefaultPort(authority, scheme),
    path,
    rest,
  };
}

function withScheme(text: string): string {
  if (text.startsWith("//")) return `https:${text}`;
  if (/^https?:/i.test(text)) return text;
  const [, host = "", path = ""] = GIT_ADDRESS.exec(text) ?? [];
  if (isCodeHost(hostFamily(host))) return `https://${host}/${path}`;
  const [authority = ""] = text.split(/[/?#]/, 1);
  const known = hostFamily(bareHost(authority)) !== undefined || /^www\.[^.]/i.test(authority);
  return known ? `https://${text}` : text;
}

// Elsewhere the two hosts may be different sites.
function withoutWww(host: string): string {
  return isCodeHost(hostFamily(host)) ? host.replace(/^www\./, "") : host;
}

function nonDefaultPort(authority: string, scheme: "http" | "https"): string {
  const port = /:(\d{1,5})$/.exec(authority)?.[1];
  const usual = scheme === "http" ? "80" : "443";
  return port === undefined || port === usual ? "" : `:${port}`;
}

function isPublicHost(host: string): boolean {
  if (IPV4.test(host)) return true;
  const lastDot = host.lastIndexOf(".");
  if (lastDot <= 0 || host.startsWith(".") || host.includes("..")) return false;
  return LAST_LABEL.test(host.slice(lastDot + 1));
}

function hasUnsafeCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5c || isInvisible(code)) return true;
  }
  return false;
}
