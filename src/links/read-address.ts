import { isAddressCode } from "./character-classes.js";
import { pathShape } from "./path-shape.js";
import { type ReadText, readPath } from "./read-path.js";

const MAX_AUTHORITY = 320;

/** Reads an address from its authority on: everything after `https://`. */
export function readAddress(text: string, from: number): ReadText {
  const hostEnd = authorityEnd(text, from);
  const next = text.charAt(hostEnd);
  const authority = text.slice(from, hostEnd);
  if (next !== "/" && next !== "?" && next !== "#") {
    return { value: authority, end: hostEnd, joined: false };
  }
  const rest = readPath(text, hostEnd, pathShape(bareHost(authority)));
  return { value: authority + rest.value, end: rest.end, joined: rest.joined };
}

/** The host of an authority: without user, port and the dot of a full name. */
export function bareHost(authority: string): string {
  return authority
    .slice(authority.lastIndexOf("@") + 1)
    .replace(/:\d*$/, "")
    .replace(/\.$/, "")
    .toLowerCase();
}

function authorityEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + MAX_AUTHORITY);
  let at = from;
  while (at < limit && isAuthorityCode(text, at)) at += 1;
  return at;
}

function isAuthorityCode(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x3a) return /\d/.test(text.charAt(at + 1));
  return isAddressCode(code) && !"/?#()!$&'*+,;=".includes(text.charAt(at));
}
